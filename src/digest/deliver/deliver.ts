import type { Delivery } from '../model';
import { whatIsDue } from '../what-is-due';
import type { Desk } from './context';
import { finish } from './finish';
import { postClaimed } from './post-claimed';
import type { Outcome } from './poster';
import { decidePosted } from './recover';
import { asItIsNow } from './still-wanted';
import { pausedForItsZone } from './unknown-zone';

/**
 * Deals with all that is due of a subscription, which is read anew: its turn may come long after it was found due.
 * Slots that are too old are counted as missed, one at most is posted.
 */
export async function takeUpDue(desk: Desk, subscriptionId: string): Promise<Outcome> {
  const { store, timing, terms, newId } = desk;
  for (;;) {
    const subscription = await store.subscription(subscriptionId);
    if (!subscription || (await pausedForItsZone(desk, subscription))) return { outcome: 'gone' };
    const now = timing.now();
    const due = whatIsDue(subscription, now, terms.catchUpMs);
    if (due.action === 'nothing') return { outcome: 'gone' };
    const { next } = due;
    const leaseUntil = now + terms.leaseMs;
    const delivery = await store.claim({ deliveryId: newId(), subscription, next, leaseUntil });
    if (!delivery) return { outcome: 'gone' };
    if (due.action === 'send')
      return postClaimed(desk, { ...subscription, nextDueAt: next.at, nextDay: next.day }, delivery);
    await finish(desk, delivery, { state: 'missed', reason: 'too_late', seen: [] });
  }
}

/** Posts a digest at once, beside the schedule. */
export async function takeUpNow(desk: Desk, subscriptionId: string): Promise<Outcome> {
  const { store, timing, terms, newId } = desk;
  const subscription = await store.subscription(subscriptionId);
  if (!subscription || subscription.state === 'stopped') return { outcome: 'gone' };
  if (await pausedForItsZone(desk, subscription)) return { outcome: 'failed', reason: 'unknown_zone' };
  const now = timing.now();
  const leaseUntil = now + terms.leaseMs;
  return postClaimed(
    desk,
    subscription,
    await store.claimNow({ id: newId(), subscription, now, leaseUntil }),
  );
}

/** Goes on with a delivery whose owner was lost, or which was put back to be tried again. */
export async function takeUpAbandoned(desk: Desk, delivery: Delivery): Promise<Outcome> {
  if (delivery.state === 'posting') return decidePosted(desk, delivery);
  const { store, timing, terms } = desk;
  const leaseUntil = timing.now() + terms.leaseMs;
  if (!(await store.lease(delivery, leaseUntil))) return { outcome: 'gone' };
  const ours = { ...delivery, leaseUntil };
  const now = await asItIsNow(desk, ours);
  return now.not ? finish(desk, ours, { ...now.not, seen: [] }) : postClaimed(desk, now.subscription, ours);
}
