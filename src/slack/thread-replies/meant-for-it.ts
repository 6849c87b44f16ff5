import { followUp } from '../../search/follow-up/follow-up';
import { isPlainFollowUp } from '../../search/follow-up/plain-follow-up';
import { hear } from '../conversation';
import type { Services } from '../features/feature';
import { ownText, type WrittenMessage } from '../message-text';
import { askedBefore } from '../personal/conversation-memory';
import { isTelling, LONGEST_QUESTION, questionIn } from '../question';
import { smallTalkIn } from '../small-talk/small-talk';
import { type Called, calledByName } from './by-name';
import type { LastWord, Thread } from './last-word';

/** A message in a thread, by a person and without a subtype. */
export interface ThreadReply extends WrittenMessage, Thread {
  ts: string;
  user: string;
}

/** `<@U1>`, `<!here>`, and a name typed where Slack made no mention of it. */
const SOMEBODY = /<[@!]|(?<![\p{L}\p{N}.])@(?!peaceops(?![\p{L}\p{N}]))\p{L}/iu;

/**
 * What a reply in a thread says to PeaceOps that does not mention it: where PeaceOps has answered something in the thread
 * and is called by its name, or where it spoke last and the message plainly goes on from that. Asks Slack nothing, and
 * remembers nothing of a message that is for others.
 * @returns null where it is to be passed over, as wherever that is not plain: who mentions anybody speaks to them, and a
 *   mention of PeaceOps comes as an event of its own
 */
export async function saidToIt(
  services: Pick<Services, 'index' | 'personal' | 'logger'>,
  lastWord: LastWord,
  reply: ThreadReply,
): Promise<string | null> {
  const text = ownText(reply);
  const isShort = text.length <= LONGEST_QUESTION;
  const called = isShort ? calledByName(text) : null;
  // Nearly every message ends here: before the store is asked anything.
  if (called === null && !lastWord.isBehind(reply, reply.ts)) return null;
  const isForOthers = !isShort || SOMEBODY.test(text) || isForwarding(reply);
  const said = isForOthers ? null : await plainlySaid(services, reply, { text, called });
  // Thanks to the bot or to others do not begin anything.
  if (said === null && (isForOthers || smallTalkIn(text) === null)) lastWord.lost(reply, reply.ts);
  return said;
}

/** What somebody forwards is for others to read. */
function isForwarding({ attachments }: ThreadReply): boolean {
  return Array.isArray(attachments) && attachments.length > 0;
}

async function plainlySaid(
  services: Pick<Services, 'index' | 'personal' | 'logger'>,
  { teamId, channel, user, thread }: ThreadReply,
  { text, called }: { text: string; called: Called | null },
): Promise<string | null> {
  const { index } = services;
  const before = await askedBefore(services, { asker: { teamId, channel, user }, thread });
  if (before === null) return null;
  const said = called?.said ?? text;
  const { text: question } = questionIn(said);
  const heard = hear(index, said);
  if (called === null)
    return heard.kind === 'question' && isPlainFollowUp(index, question, before) ? said : null;
  if (heard.kind === 'small-talk' || heard.kind === 'no-command') return null;
  if (heard.kind === 'command') return said;
  if (heard.kind === 'action') return called.isPlain ? said : null;
  if (called.isPlain && followUp(index, question, before) !== null) return said;
  if (isPlainFollowUp(index, question, before)) return said;
  return called.isPlain && isTelling(question) ? said : null;
}
