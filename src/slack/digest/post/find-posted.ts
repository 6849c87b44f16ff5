import type { webApi } from '@slack/bolt';
import type { Found } from '../../../digest/deliver/poster';
import type { Delivery, Subscription } from '../../../digest/model';
import { lookFailed } from './outcomes';

/** Marks a message as a digest, and as whose: in its metadata, which only apps see. */
export const DIGEST_EVENT = 'peaceops_digest';

export function digestMetadata(deliveryId: string) {
  return { event_type: DIGEST_EVENT, event_payload: { delivery_id: deliveryId } };
}

/**
 * By so much may this machine's clock be ahead of Slack's: a message that was posted seems older by that. Looking a
 * day further back costs a page or two, and overlooking a message posts it twice.
 */
const CLOCKS_APART_S = 24 * 60 * 60;
/** More is given only to apps of the Marketplace and of one's own; others get 15 whatever they ask for. */
const PAGE = 200;
const MOST_PAGES = 20;

/**
 * Looks for the message of a delivery in its channel, newest first. That takes `channels:history`,
 * `groups:history` or `im:history`, as the channel is; whether it was granted is for Slack to say, which knows better than a
 * list of scopes from some hours ago.
 */
export async function findPosted(
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
