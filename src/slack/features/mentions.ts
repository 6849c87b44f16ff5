import type { webApi } from '@slack/bolt';
import { replyTo } from '../commands';
import { messageKeys } from '../delivery/once-keys';
import { postTo } from '../delivery/outbox';
import { insist, type Patience } from '../delivery/patience';
import { answerRequest } from '../digest/answer-request';
import { type Asker, isDirect } from '../digest/asker';
import { digestRequest } from '../digest/request';
import { questionIn } from '../question';
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

/** What an event comes in. */
interface Delivered {
  event_id: string;
  team_id: string;
  enterprise_id?: string | undefined;
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
export const mentions: Feature = (app, { index, once, digests, patience, logger }) => {
  app.event('app_mention', async ({ event, body, client }) => {
    await answer(event, body, event.thread_ts ?? event.ts, client);
  });
  app.event('message', async ({ event, body, client }) => {
    const message = event as Asked & { channel_type?: string };
    if (message.channel_type !== 'im') return;
    await answer(message, body, message.thread_ts, client);
  });

  async function answer(
    asked: Asked,
    delivered: Delivered,
    thread: string | undefined,
    client: webApi.WebClient,
  ): Promise<void> {
    const { channel, ts } = asked;
    const { event_id: event, team_id: team } = delivered;
    // All keys are always recorded, whatever the first one says.
    const keys = messageKeys(event, channel, ts);
    const isNew = (await Promise.all(keys.map((key) => once.first(team, key)))).every(Boolean);
    if (!isAsked(asked) || !isNew) return;
    const request = digestRequest(questionIn(asked.text ?? '').text);
    if (request) await answerRequest(digests(), askerBehind(asked, delivered, client, patience), request);
    else await postTo(client, { channel, thread }, replyTo(index, asked.text ?? '', 'public'), patience);
    logger.info({ event, channel }, 'answered a message');
  }
};

/** Nobody but the person is told, and no modal opens of a message. */
function askerBehind(
  { channel, user = '', thread_ts: thread }: Asked,
  { team_id: teamId, enterprise_id }: Delivered,
  client: webApi.WebClient,
  patience: Patience,
): Asker {
  const place = { teamId, enterpriseId: enterprise_id ?? null, channel };
  const tell: Asker['tell'] = async (message) => {
    if (isDirect(place)) return postTo(client, { channel, thread }, message, patience);
    const inThread = thread === undefined ? {} : { thread_ts: thread };
    await insist(() => client.chat.postEphemeral({ channel, user, ...message, ...inThread }), patience);
  };
  return {
    ...place,
    user,
    userName: '',
    client,
    subscriptionId: null,
    triggerId: null,
    responseUrl: null,
    tell,
    update: tell,
  };
}
