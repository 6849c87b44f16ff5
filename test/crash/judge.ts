import type { Delivery, Subscription } from '../../src/digest/model';
import type { Store } from '../../src/store/store';
import type { StandIn } from '../../src/try-out/stand-in/stand-in';

/** What became of a week's digests. */
export interface Verdict {
  deliveries: number;
  sent: number;
  unknown: number;
  /** What must not be, one line each. */
  wrongs: string[];
}

/**
 * Holds what the store believes against what arrived at Slack.
 * @param days on each of which every channel had a digest due
 */
export async function judge(
  store: Store,
  standIn: StandIn,
  subscriptions: readonly Subscription[],
  days: number,
): Promise<Verdict> {
  const verdict: Verdict = { deliveries: 0, sent: 0, unknown: 0, wrongs: [] };
  const mayLook = standIn.scopes.has('channels:history');
  for (const { id, channelId } of subscriptions) {
    const wrong = (what: string) => verdict.wrongs.push(`${channelId}: ${what}`);
    const deliveries = await store.deliveries(id, 100);
    const posted = standIn.messages.filter(({ channel }) => channel === channelId);
    if (deliveries.length !== days) wrong(`${deliveries.length} deliveries on ${days} days`);
    for (const delivery of deliveries) {
      const count = posted.filter(({ metadata }) => deliveryIdIn(metadata) === delivery.id).length;
      const fault = faultOf(delivery, count, mayLook);
      if (fault) wrong(`${JSON.stringify(delivery.slot)} ${fault}`);
      if (delivery.state === 'sent') verdict.sent += 1;
      if (delivery.state === 'unknown') verdict.unknown += 1;
    }
    const statements = deliveries.flatMap((delivery) => delivery.statements);
    if (new Set(statements).size !== statements.length) wrong('a statement was sent twice');
    if (posted.length > deliveries.length) wrong('a message of no delivery');
    verdict.deliveries += deliveries.length;
  }
  return verdict;
}

function faultOf({ state }: Delivery, messages: number, mayLook: boolean): string | null {
  if (messages > 1) return `was posted ${messages} times`;
  if (state === 'sent') return messages === 1 ? null : 'counts as sent, and is not there';
  if (state === 'unknown') return mayLook ? 'is unknown, though the bot may look' : null;
  return `ended as ${state}`;
}

function deliveryIdIn(metadata: unknown): unknown {
  return (metadata as { event_payload?: { delivery_id?: unknown } } | undefined)?.event_payload?.delivery_id;
}
