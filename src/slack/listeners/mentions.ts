import type { webApi } from '@slack/bolt';
import { nameThread } from '../agent/agent-view';
import { isDirect } from '../asker/asker';
import { askerOfMessage } from '../asker/asker-of-message';
import { hear, replyTo } from '../conversation';
import { messageKeys } from '../delivery/once-keys';
import { feedbackAskedOf } from '../features/feedback';
import type { RequestOutcome } from '../observer';
import { rememberQuestion } from '../personal/remember-question';
import type { Listener } from './listener';
import { observed } from './observed';

/** The fields of `app_mention` and `message` events that are needed to decide and to answer. */
interface Asked {
  channel: string;
  ts: string;
  text?: string | undefined;
  user?: string | undefined;
  thread_ts?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  edited?: unknown;
}

/** The envelope of an event. */
interface Delivered {
  event_id: string;
  team_id: string;
  enterprise_id?: string | undefined;
}

/** People also send files and thread broadcasts; every other subtype is an edit, a deletion or a notice. */
const SUBTYPES_OF_PEOPLE = new Set([undefined, 'file_share', 'thread_broadcast']);

function isAsked(message: Asked): boolean {
  return (
    !message.bot_id &&
    !message.edited &&
    message.user !== undefined &&
    SUBTYPES_OF_PEOPLE.has(message.subtype)
  );
}

/**
 * Hears `@PeaceOps ...`, which is answered in its thread, and direct messages, which are answered where they
 * stand.
 */
export const mentions: Listener = (app, services) => {
  const { index, once, logger } = services;
  app.event('app_mention', ({ event, body, client }) =>
    observed(services, 'mention', () => answer(event, body, event.thread_ts ?? event.ts, client)),
  );
  app.event('message', async ({ event, body, client }) => {
    const message = event as Asked & { channel_type?: string };
    if (message.channel_type !== 'im') return;
    // The agent view shows direct messages as threads: what is said there begins one.
    const thread = message.thread_ts ?? (services.isAgent ? message.ts : undefined);
    await observed(services, 'direct_message', () => answer(message, body, thread, client));
  });

  async function answer(
    asked: Asked,
    { event_id: event, team_id: teamId, enterprise_id }: Delivered,
    thread: string | undefined,
    client: webApi.WebClient,
  ): Promise<RequestOutcome> {
    const { channel, ts, user = '', thread_ts: standsIn, text = '' } = asked;
    // Records all keys, whatever the first one says.
    const keys = messageKeys(event, channel, ts);
    const isNew = (await Promise.all(keys.map((key) => once.markOnce(teamId, key)))).every(Boolean);
    if (!isAsked(asked) || !isNew) return 'ignored';
    const enterpriseId = enterprise_id ?? null;
    const asker = askerOfMessage({ teamId, enterpriseId, channel, user, thread, standsIn }, client, services);
    const heard = hear(index, text);
    let outcome: RequestOutcome = 'done';
    if (heard.kind === 'action') await heard.command.act(services, asker, heard.rest);
    else {
      // What all see nobody judges under the eyes of the others.
      const feedback = isDirect(asker) ? feedbackAskedOf(services, asker) : undefined;
      const reply = replyTo(index, heard, { canPost: false, feedback });
      await asker.post(reply.message);
      outcome = reply.outcome;
    }
    if (heard.kind === 'question') await rememberQuestion(services, asker, heard.question);
    if (services.isAgent && isDirect(asker) && thread === ts && heard.kind === 'question')
      await nameThread(services, asker, { thread, question: heard.question });
    logger.info({ event, channel }, 'answered a message');
    return outcome;
  }
};
