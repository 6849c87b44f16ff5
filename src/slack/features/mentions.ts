import type { webApi } from '@slack/bolt';
import { replyTo } from '../commands';
import { messageKeys } from '../delivery/once-keys';
import { postTo } from '../delivery/outbox';
import type { Feature } from './feature';

/** The fields of `app_mention` and `message` events that decide and answer. */
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

/** People write files and thread broadcasts too; every other subtype is an edit, a deletion or a notice. */
const SUBTYPES_OF_PEOPLE = new Set([undefined, 'file_share', 'thread_broadcast']);

function isAsked(message: Asked): boolean {
  return (
    !message.bot_id &&
    !message.edited &&
    message.user !== undefined &&
    SUBTYPES_OF_PEOPLE.has(message.subtype)
  );
}

/** `@PeaceOps ...` is answered in its thread, a direct message where it was written. */
export const mentions: Feature = (app, { index, once, patience, logger }) => {
  app.event('app_mention', async ({ event, body, client }) => {
    await answer(event, body.event_id, event.thread_ts ?? event.ts, client);
  });
  app.event('message', async ({ event, body, client }) => {
    const message = event as Asked & { channel_type?: string };
    if (message.channel_type !== 'im') return;
    await answer(message, body.event_id, message.thread_ts, client);
  });

  async function answer(
    asked: Asked,
    eventId: string,
    thread: string | undefined,
    client: webApi.WebClient,
  ): Promise<void> {
    const { channel, ts } = asked;
    // All keys are always recorded, whatever the first one says.
    const isNew = messageKeys(eventId, channel, ts)
      .map((key) => once.first(key))
      .every(Boolean);
    if (!isAsked(asked) || !isNew) return;
    await postTo(client, { channel, thread }, replyTo(index, asked.text ?? '', 'public'), patience);
    logger.info({ event: eventId, channel }, 'answered a message');
  }
};
