import { nextDueOf } from '../schedule';
import { whatIsDue } from '../what-is-due';
import { finish } from './finish';
import { postClaimed } from './post-claimed';
import type { DeliveryOutcome, DeliveryServices } from './services';
import { pauseIfZoneUnknown } from './still-wanted';

/**
 * Delivers what is due of a subscription, which is read anew: its turn may come long after it was found due.
 * Slots that are too old are counted as missed, one at most is posted.
 */
export async function deliverDue(
  services: DeliveryServices,
  subscriptionId: string,
): Promise<DeliveryOutcome> {
  const { store, timing, periods, observer, newId } = services;
  for (;;) {
    const subscription = await store.subscription(subscriptionId);
    if (!subscription || (await pauseIfZoneUnknown(services, subscription))) return { outcome: 'gone' };
    const now = timing.now();
    const due = whatIsDue(subscription, now, periods.catchUpMs);
    if (due.action === 'nothing') return { outcome: 'gone' };
    const { next } = due;
    const leaseUntil = now + periods.leaseMs;
    const delivery = await store.claim({ deliveryId: newId(), subscription, next, leaseUntil });
    if (!delivery) return { outcome: 'gone' };
    observer.due(delivery.slot.kind);
    if (due.action === 'send')
      return postClaimed(services, { ...subscription, nextDueAt: next.at, nextDay: next.day }, delivery);
    await finish(services, delivery, { state: 'missed', reason: 'too_late', seen: [] });
  }
}

/** Delivers a digest at once, beside the schedule. */
export async function deliverNow(
  services: DeliveryServices,
  subscriptionId: string,
): Promise<DeliveryOutcome> {
  const { store, timing, periods, observer, newId } = services;
  const subscription = await store.subscription(subscriptionId);
  if (!subscription || subscription.state === 'stopped') return { outcome: 'gone' };
  if (await pauseIfZoneUnknown(services, subscription)) return { outcome: 'failed', reason: 'unknown_zone' };
  const now = timing.now();
  const leaseUntil = now + periods.leaseMs;
  const delivery = await store.claimNow({ id: newId(), subscription, now, leaseUntil });
  observer.due(delivery.slot.kind);
  return postClaimed(services, subscription, delivery);
}

/**
 * Has schedules go on that ended when nothing was left, where something is now: a report has grown since, or is
 * there again. To be done at the start, and after each change of the reports.
 * @returns how many
 */
export async function reopenSchedules(services: DeliveryServices): Promise<number> {
  const { store, chooser, timing } = services;
  let count = 0;
  for (const subscription of await store.subscriptions()) {
    if (subscription.state !== 'active' || subscription.nextDueAt !== null) continue;
    const seen = await store.seen(subscription.id);
    // The cheaper question first: it is almost always all.
    if (chooser.isAtEnd(subscription, seen)) continue;
    if (chooser.next(subscription, seen).outcome !== 'statements') continue;
    if (await pauseIfZoneUnknown(services, subscription)) continue;
    const next = await nextDueOf(store, subscription, timing.now());
    if (await store.dueAgain(subscription, next)) count += 1;
  }
  return count;
}
