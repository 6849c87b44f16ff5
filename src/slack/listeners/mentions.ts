import type { Context, webApi } from '@slack/bolt';
import { askedAnew } from '../../search/follow-up/anew';
import { nameThread } from '../agent/agent-view';
import { askedIn } from '../asked-in';
import { isDirect } from '../asker/asker';
import { askerOfMessage } from '../asker/asker-of-message';
import { hear, replyTo, restHere } from '../conversation';
import { failureOf } from '../delivery/failures';
import { REMEMBERED_MS } from '../delivery/once';
import { messageKeys } from '../delivery/once-keys';
import { checkFiles } from '../features/checking';
import { feedbackAskedOf } from '../features/feedback';
import { goOn } from '../go-on';
import { workspaceOf } from '../installing/workspaces';
import { ownText, type WrittenMessage } from '../message-text';
import { removable } from '../messages/remove-button';
import type { RequestOutcome } from '../observer';
import { askedBefore, rememberAsked } from '../personal/conversation-memory';
import { rememberQuestion } from '../personal/remember-question';
import { questionIn } from '../question';
import { reportsHere } from '../reports-here';
import { filesPutToIt } from '../shared-files/put-to-it';
import { isToBeAnswered, oneLineTo } from '../small-talk/one-line';
import { onlyNamedIn } from '../small-talk/only-named';
import { lastWordInMemory } from '../thread-replies/last-word';
import { saidToIt } from '../thread-replies/meant-for-it';
import type { Listener } from './listener';
import { observed } from './observed';

/** The fields of `app_mention` and `message` events that are needed to decide and to answer. */
interface Asked extends WrittenMessage {
  channel: string;
  ts: string;
  user?: string | null | undefined;
  thread_ts?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  files?: unknown;
  edited?: { ts?: string } | undefined;
}

/** The envelope of an event. */
interface Delivered {
  event_id: string;
}

/** How Bolt heard it: by which bot, of which workspace. */
interface Heard {
  client: webApi.WebClient;
  context: Context;
}

/** People also send files and thread broadcasts; every other subtype is an edit, a deletion or a notice. */
const SUBTYPES_OF_PEOPLE = new Set([undefined, 'file_share', 'thread_broadcast']);

/** Slack's own account, which tells people of reminders and channels in its messages. */
const SLACKBOT = 'USLACKBOT';

/** Statements may be shown by their ids before anything is asked. */
const NOTHING_ASKED = { query: '', from: 0, shown: [] };

/** A mark of what was answered is kept for somewhat longer than this after the message. */
const LATEST_EDIT_S = REMEMBERED_MS / 1_000 - 60;

/**
 * Whether a person asks. An edit may first name the bot, in a channel; one that comes so late that nobody remembers whether
 * the message was answered does not count, and in a direct message nothing was overheard before.
 */
function isAsked({ bot_id, user, subtype, edited, ts, channel }: Asked): boolean {
  if (bot_id || !user || user === SLACKBOT || !SUBTYPES_OF_PEOPLE.has(subtype)) return false;
  return !edited || (!isDirect({ channel }) && Number(edited.ts) - Number(ts) < LATEST_EDIT_S);
}

/**
 * Hears `@PeaceOps ...`, which is answered in its thread, direct messages, which are answered where they stand, and, by
 * choice, replies in threads without a mention that are plainly meant for it.
 */
export const mentions: Listener = (app, shared) => {
  const { once, logger, hearsThreads } = shared;
  const lastWord = lastWordInMemory();
  app.event('app_mention', ({ event, body, client, context }) =>
    observed(shared, 'mention', () => answer(event, body, event.thread_ts ?? event.ts, { client, context })),
  );
  app.event('message', async ({ event, body, client, context }) => {
    const message = event as Asked & { channel_type?: string };
    if (message.channel_type === 'im') {
      // The agent view shows direct messages as threads: what is said there begins one.
      const thread = message.thread_ts ?? (shared.isAgent ? message.ts : undefined);
      await observed(shared, 'direct_message', () => answer(message, body, thread, { client, context }));
    } else if (hearsThreads) await hearReply(message, body, { client, context });
  });

  /** Slack sends all that is said in channels, of which nearly everything ends at the first line. */
  async function hearReply(message: Asked, body: Delivered, how: Heard): Promise<void> {
    const { thread_ts: thread, subtype, edited, user, channel, ts } = message;
    // What is sent to the channel as well, or with a file, is for all to see.
    if (thread === undefined || subtype !== undefined || edited || !user || !isAsked(message)) return;
    const teamId = workspaceOf(how.context);
    const reply = { ...message, teamId, channel, thread, ts, user };
    // Who has said nothing to PeaceOps is not told that it could not read that.
    const text = await saidToIt(shared.forWorkspace(teamId), lastWord, reply).catch((error: unknown) => {
      logger.warn({ ...failureOf(error), event: body.event_id, channel }, 'a reply in a thread was not read');
      return null;
    });
    if (text === null) return;
    await observed(shared, 'thread_reply', () =>
      answer({ ...message, text, blocks: undefined }, body, thread, how),
    );
  }

  async function answer(
    asked: Asked,
    { event_id: event }: Delivered,
    thread: string | undefined,
    { client, context }: Heard,
  ): Promise<RequestOutcome> {
    const teamId = workspaceOf(context);
    const services = shared.forWorkspace(teamId);
    const { index } = services;
    const { channel, ts, thread_ts: standsIn } = asked;
    const user = asked.user ?? '';
    if (!isAsked(asked)) return 'ignored';
    const { text: said } = questionIn(ownText(asked));
    const anew = askedAnew(said);
    const heard = hear(index, anew ?? askedIn(index, asked));
    const aside = isDirect(asked) ? null : onlyNamedIn(ownText(asked), context.botUserId);
    // In the agent view a message that begins a thread goes on from nothing.
    const turn = { asker: { teamId, channel, user }, thread: isDirect(asked) ? thread : standsIn };
    const isRead = heard.kind !== 'action' && heard.kind !== 'small-talk' && aside === null;
    const remembered = isRead ? await askedBefore(services, turn) : null;
    // A command means itself, whatever was asked before.
    const before = heard.kind === 'command' || anew !== null ? null : remembered;
    // What all see nobody judges under the eyes of the others.
    const feedback = isDirect(asked) ? feedbackAskedOf(services, { surface: 'public' }) : undefined;
    const goesOn = before && goOn(index, { said, before }, { feedback });
    const put = services.files && filesPutToIt(index, { files: asked.files, channel, said });
    const wantsWords = put?.isAll ? false : goesOn !== null || isToBeAnswered({ heard, aside });
    const asks = wantsWords || put !== null;
    // Records all keys, whatever the first one says.
    const keys = messageKeys(event, { channel, ts, asks });
    const isNew = (await Promise.all(keys.map((key) => once.markOnce(teamId, key)))).every(Boolean);
    if (!isNew || (asked.edited && !asks)) return 'ignored';
    const enterpriseId = context.enterpriseId ?? null;
    const asker = askerOfMessage({ teamId, enterpriseId, channel, user, thread, standsIn }, client, services);
    if (!asks) {
      const line = oneLineTo({ heard, aside, isDirect: isDirect(asked) });
      if (line === null) return 'ignored';
      await asker.tell(line);
      return 'done';
    }
    const here = await reportsHere(services, asker);
    const answerWords = async (): Promise<RequestOutcome> => {
      if (heard.kind === 'action') {
        await heard.command.act(services, asker, restHere(index, heard, here));
        return 'done';
      }
      const reply = goesOn ?? replyTo(index, heard, { feedback, here });
      // In a direct message nobody else sees it.
      const isRemovable = !reply.isPersonal && !isDirect(asker);
      await (reply.isPersonal ? asker.tell : asker.post)(
        isRemovable ? removable(reply.message, user) : reply.message,
      );
      if (isRemovable && thread !== undefined) lastWord.took({ teamId, channel, thread }, ts);
      // What was seen last is what is gone on from, an answer or not.
      const seen =
        reply.asked ?? (reply.latest && { ...(remembered ?? NOTHING_ASKED), latest: reply.latest });
      if (seen && !reply.isPersonal) await rememberAsked(services, turn, thread, seen);
      if (heard.kind === 'question' && (goesOn === null || goesOn.asked))
        await rememberQuestion(services, asker, reply.asked?.query ?? heard.question);
      return reply.outcome;
    };
    const outcome = wantsWords ? await answerWords() : 'done';
    if (put !== null) await checkFiles(services, asker, put);
    if (services.isAgent && isDirect(asker) && thread === ts && heard.kind === 'question')
      await nameThread(services, asker, { thread, question: heard.question });
    logger.info({ event, channel }, 'answered a message');
    return outcome;
  }
};
