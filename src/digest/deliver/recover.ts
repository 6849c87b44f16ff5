import type { Delivery } from '../model';
import { type DeliveryContext, type DeliveryOutcome, logNames } from './context';
import { finish } from './finish';
import { postClaimed } from './post-claimed';
import type { Found, SlowDown, Unavailable } from './poster';
import { recheck } from './still-wanted';

/** Goes on with a delivery whose owner was lost, or which was put back to be tried again. */
export async function recover(context: DeliveryContext, delivery: Delivery): Promise<DeliveryOutcome> {
  if (delivery.state === 'posting') return decidePosted(context, delivery);
  const { store, timing, periods } = context;
  const leaseUntil = timing.now() + periods.leaseMs;
  if (!(await store.lease(delivery, leaseUntil))) return { outcome: 'gone' };
  const ours: Delivery = { ...delivery, leaseUntil };
  const checked = await recheck(context, ours);
  if (checked.unwanted) return finish(context, ours, { ...checked.unwanted, seen: [] });
  return postClaimed(context, checked.subscription, ours);
}

/**
 * Decides about a delivery that may have been posted, and whose owner was lost or could not tell: it looks for the
 * message, and posts it where it is not there. Where PeaceOps may not look, it stays unknown and is not posted
 * again; its statements count as seen.
 */
async function decidePosted(context: DeliveryContext, delivery: Delivery): Promise<DeliveryOutcome> {
  const { store, timing, periods, undecided, lookAgainAt } = context;
  const isNew = !undecided.has(delivery.id);
  const leaseUntil = timing.now() + (isNew ? periods.settleMs : periods.leaseMs);
  if (!(await store.lease(delivery, leaseUntil))) {
    undecided.delete(delivery.id);
    return { outcome: 'gone' };
  }
  undecided.add(delivery.id);
  lookAgainAt(leaseUntil);
  if (isNew) return { outcome: 'posting' };
  const ours: Delivery = { ...delivery, leaseUntil };
  const found = await look(context, ours);
  switch (found.outcome) {
    case 'found':
      return finish(context, ours, { state: 'sent', messageTs: found.ts, seen: ours.statements });
    case 'absent':
      return postAgain(context, ours);
    case 'cannot-look':
      return finish(context, ours, { state: 'unknown', reason: found.code, seen: ours.statements });
    default:
      return lookLater(context, ours, found);
  }
}

async function look({ store, poster }: DeliveryContext, delivery: Delivery): Promise<Found> {
  const subscription = await store.subscription(delivery.subscriptionId);
  return subscription ? poster.find(delivery, subscription) : { outcome: 'cannot-look', code: 'gone' };
}

/** Only what is still wanted after the look, which takes its time. */
async function postAgain(context: DeliveryContext, delivery: Delivery): Promise<DeliveryOutcome> {
  const { store, timing, periods, undecided } = context;
  const checked = await recheck(context, delivery);
  if (checked.unwanted) return finish(context, delivery, { ...checked.unwanted, seen: [] });
  const leaseUntil = timing.now() + periods.leaseMs;
  if (!(await store.withdraw(delivery, leaseUntil))) return { outcome: 'gone' };
  undecided.delete(delivery.id);
  const attempts = delivery.attempts + 1;
  return postClaimed(context, checked.subscription, { ...delivery, state: 'claimed', leaseUntil, attempts });
}

/**
 * Slack could not be asked. That is tried until it would be too late to post; then nobody will ever know. Not
 * before the lease is over, nor before Slack wants to be asked again.
 */
async function lookLater(
  context: DeliveryContext,
  delivery: Delivery,
  found: SlowDown | Unavailable,
): Promise<DeliveryOutcome> {
  const { store, timing, logger, lookAgainAt } = context;
  const reason = found.outcome === 'slow-down' ? 'ratelimited' : found.code;
  if ((await recheck(context, delivery)).unwanted)
    return finish(context, delivery, { state: 'unknown', reason, seen: delivery.statements });
  const again = timing.now() + (found.outcome === 'slow-down' ? found.waitMs : 0);
  // Where that is no longer than the lease, there is nothing to prolong, and the look at its end is planned.
  if (await store.lease(delivery, again)) lookAgainAt(again);
  logger.warn({ ...logNames(delivery), reason }, 'digest posted or not: Slack could not be asked');
  return { outcome: 'posting', reason };
}
