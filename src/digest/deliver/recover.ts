import type { Delivery } from '../model';
import { finish } from './finish';
import { postClaimed } from './post-claimed';
import type { Found, SlowDown, Unavailable } from './poster';
import { type DeliveryOutcome, type DeliveryServices, logNames } from './services';
import { recheckOrPause } from './still-wanted';

/** Goes on with a delivery whose owner was lost, or which was put back to be tried again. */
export async function recover(services: DeliveryServices, delivery: Delivery): Promise<DeliveryOutcome> {
  if (delivery.state === 'posting') return decidePosted(services, delivery);
  const { store, timing, periods } = services;
  const leaseUntil = timing.now() + periods.leaseMs;
  if (!(await store.lease(delivery, leaseUntil))) return { outcome: 'gone' };
  const ours: Delivery = { ...delivery, leaseUntil };
  const checked = await recheckOrPause(services, ours);
  if (checked.unwanted) return finish(services, ours, { ...checked.unwanted, seen: [] });
  return postClaimed(services, checked.subscription, ours);
}

/**
 * Decides about a delivery that may have been posted, and whose owner was lost or could not tell: it looks
 * for the message, and posts it where it is not there. Where PeaceOps may not look, it stays unknown and is
 * not posted again; its statements count as seen.
 */
async function decidePosted(services: DeliveryServices, delivery: Delivery): Promise<DeliveryOutcome> {
  const { store, timing, periods, undecided, lookAgainAt } = services;
  const isNew = !undecided.has(delivery.id);
  const leaseUntil = timing.now() + (isNew ? periods.inFlightMs : periods.leaseMs);
  if (!(await store.lease(delivery, leaseUntil))) {
    undecided.delete(delivery.id);
    return { outcome: 'gone' };
  }
  undecided.add(delivery.id);
  lookAgainAt(leaseUntil);
  if (isNew) return { outcome: 'posting' };
  const ours: Delivery = { ...delivery, leaseUntil };
  const found = await look(services, ours);
  switch (found.outcome) {
    case 'found':
      return finish(services, ours, { state: 'sent', messageTs: found.ts, seen: ours.statements });
    case 'absent':
      return postAgain(services, ours);
    case 'cannot-look':
      return finish(services, ours, { state: 'unknown', reason: found.code, seen: ours.statements });
    default:
      return lookLater(services, ours, found);
  }
}

async function look({ store, poster }: DeliveryServices, delivery: Delivery): Promise<Found> {
  const subscription = await store.subscription(delivery.subscriptionId);
  return subscription ? poster.find(delivery, subscription) : { outcome: 'cannot-look', code: 'gone' };
}

/** Only what is still wanted after the look, which takes its time. */
async function postAgain(services: DeliveryServices, delivery: Delivery): Promise<DeliveryOutcome> {
  const { store, timing, periods, undecided } = services;
  const checked = await recheckOrPause(services, delivery);
  if (checked.unwanted) return finish(services, delivery, { ...checked.unwanted, seen: [] });
  const leaseUntil = timing.now() + periods.leaseMs;
  if (!(await store.withdraw(delivery, leaseUntil))) return { outcome: 'gone' };
  undecided.delete(delivery.id);
  const attempts = delivery.attempts + 1;
  return postClaimed(services, checked.subscription, { ...delivery, state: 'claimed', leaseUntil, attempts });
}

/**
 * Slack could not be asked. That is tried until it would be too late to post; then nobody will ever know. Not
 * before the lease is over, nor before Slack wants to be asked again.
 */
async function lookLater(
  services: DeliveryServices,
  delivery: Delivery,
  found: SlowDown | Unavailable,
): Promise<DeliveryOutcome> {
  const { store, timing, logger, lookAgainAt } = services;
  const reason = found.outcome === 'slow-down' ? 'ratelimited' : found.code;
  if ((await recheckOrPause(services, delivery)).unwanted)
    return finish(services, delivery, { state: 'unknown', reason, seen: delivery.statements });
  const again = timing.now() + (found.outcome === 'slow-down' ? found.waitMs : 0);
  // Where that is no longer than the lease, there is nothing to prolong, and the look at its end is planned.
  if (await store.lease(delivery, again)) lookAgainAt(again);
  logger.warn({ ...logNames(delivery), reason }, 'digest posted or not: Slack could not be asked');
  return { outcome: 'posting', reason };
}
