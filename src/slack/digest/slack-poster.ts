import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Digest, Found, Posted, Poster } from '../../digest/deliver/poster';
import type { Delivery, Subscription } from '../../digest/model';
import type { ReportsNow } from '../../search/reports-now';
import type { SearchIndex } from '../../search/search-index';
import type { Message } from '../blocks';
import { failureOf } from '../delivery/failures';
import { insist, type Patience } from '../delivery/patience';
import { digestMessage, nothingLeftMessage } from '../messages/digest';
import { brokenMessage } from '../messages/digest-broken';
import { drawnFrom } from './progress';
import { lookFailed, postFailed } from './refusals';

const QUIET = { unfurl_links: false, unfurl_media: false };

/** The digests' way to Slack: posts, looks for what was posted, tells whoever set one up. */
export function slackPoster({
  clientOf,
  reports,
  patience,
  logger,
}: {
  /** Makes one attempt at each call, within a time limit; see `client-options.ts`. */
  clientOf(teamId: string): Promise<webApi.WebClient>;
  reports: ReportsNow;
  patience: Patience;
  logger: Logger;
}): Poster {
  return {
    post: async (digest): Promise<Posted> => {
      try {
        const { channelId: channel, teamId } = digest.subscription;
        const client = await clientOf(teamId);
        const metadata = digestMetadata(digest.deliveryId);
        const { ts } = await client.chat.postMessage({
          channel,
          ...messageOf(digest, reports.seenBy(digest.subscription.teamId)),
          ...QUIET,
          metadata,
        });
        return ts ? { outcome: 'posted', ts } : { outcome: 'unconfirmed', code: 'no_timestamp' };
      } catch (error) {
        return postFailed(error);
      }
    },
    async find(delivery, subscription) {
      try {
        return await findPosted(await clientOf(subscription.teamId), delivery, subscription);
      } catch (error) {
        return lookFailed(error);
      }
    },
    tellPaused: async ({ teamId, channelId, createdBy, changedBy }, code) => {
      // Who set it up may have been forgotten since.
      const channel = createdBy || changedBy;
      if (channel === '')
        return logger.warn(
          { team: teamId, code: 'forgotten' },
          'nobody could be told that a digest is paused',
        );
      const notice = { channel, ...brokenMessage({ channelId, code }), ...QUIET };
      await insist(async () => (await clientOf(teamId)).chat.postMessage(notice), patience).catch((error) =>
        logger.warn({ team: teamId, ...failureOf(error) }, 'nobody could be told that a digest is paused'),
      );
    },
  };
}

function messageOf({ subscription, day, content }: Digest, index: SearchIndex): Message {
  const { id: subscriptionId, plan, round } = subscription;
  if (content.outcome !== 'statements') {
    const { about, missing } = drawnFrom(index, plan);
    const total = content.outcome === 'all-seen' ? content.coverage.total : 0;
    return nothingLeftMessage({ subscriptionId, round, about, total, day, missing });
  }
  const { statements, position } = content;
  return digestMessage({
    library: index.library,
    subscriptionId,
    ...drawnFrom(index, plan),
    statements,
    position,
    day,
  });
}

/** Marks a message as a digest, and as whose: in its metadata, which only apps see. */
const DIGEST_EVENT = 'peaceops_digest';

function digestMetadata(deliveryId: string) {
  return { event_type: DIGEST_EVENT, event_payload: { delivery_id: deliveryId } };
}

/**
 * By so much may this machine's clock be ahead of Slack's: a message that was posted seems older by that.
 * Looking a day further back costs a page or two, and overlooking a message posts it twice.
 */
const CLOCKS_APART_S = 24 * 60 * 60;
/** More is given only to apps of the Marketplace and of one's own; others get 15 whatever they ask for. */
const PAGE = 200;
const MOST_PAGES = 20;

/**
 * Looks for the message of a delivery in its channel, newest first. That takes `channels:history`,
 * `groups:history` or `im:history`, as the channel is; whether it was granted is for Slack to say, which
 * knows better than a list of scopes from some hours ago.
 */
async function findPosted(
  client: webApi.WebClient,
  { id, dueAt }: Pick<Delivery, 'id' | 'dueAt'>,
  { channelId: channel }: Pick<Subscription, 'channelId'>,
): Promise<Found> {
  const oldest = String(Math.floor(dueAt / 1_000) - CLOCKS_APART_S);
  let cursor: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const query = { channel, oldest, limit: PAGE, include_all_metadata: true };
      const { messages = [], response_metadata } = await client.conversations.history({
        ...query,
        ...(cursor ? { cursor } : {}),
      });
      const ours = messages.find(({ metadata }) => isOf(id, metadata));
      if (ours?.ts) return { outcome: 'found', ts: ours.ts };
      cursor = response_metadata?.next_cursor;
      if (!cursor) return { outcome: 'absent' };
    }
    // It may be further down: not looking to the end is not knowing.
    return { outcome: 'cannot-look', code: 'too_many_messages' };
  } catch (error) {
    return lookFailed(error);
  }
}

function isOf(deliveryId: string, metadata: { event_type?: string; event_payload?: object } | undefined) {
  const { event_type: type, event_payload: payload = {} } = metadata ?? {};
  return type === DIGEST_EVENT && 'delivery_id' in payload && payload.delivery_id === deliveryId;
}
