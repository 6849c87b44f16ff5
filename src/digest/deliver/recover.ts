import type { Delivery } from '../model';
import type { Desk } from './context';
import { finish, namesOf } from './finish';
import { postClaimed } from './post-claimed';
import type { Found, Outcome, SlowDown, Unavailable } from './poster';
import { asItIsNow } from './still-wanted';

/**
 * Decides about a delivery that may have been posted, and whose owner was lost or could not tell: it looks for the
 * message, and posts it where it is not there. Where PeaceOps may not look, it stays unknown and is not posted
 * again; its statements count as seen.
 */
export async function decidePosted(desk: Desk, delivery: Delivery): Promise<Outcome> {
  const { store, timing, terms, undecided, lookAgainAt } = desk;
  const isNew = !undecided.has(delivery.id);
  const leaseUntil = timing.now() + (isNew ? terms.settleMs : terms.leaseMs);
  if (!(await store.lease(delivery, leaseUntil))) {
    undecided.delete(delivery.id);
    return { outcome: 'gone' };
  }
  undecided.add(delivery.id);
  lookAgainAt(leaseUntil);
  if (isNew) return { outcome: 'posting' };
  const ours: Delivery = { ...delivery, leaseUntil };
  const found = await look(desk, ours);
  switch (found.outcome) {
    case 'found':
      return finish(desk, ours, { state: 'sent', messageTs: found.ts, seen: ours.statements });
    case 'absent':
      return postAgain(desk, ours);
    case 'cannot-look':
      return finish(desk, ours, { state: 'unknown', reason: found.code, seen: ours.statements });
    default:
      return lookLater(desk, ours, found);
  }
}

async function look({ store, speaker }: Desk, delivery: Delivery): Promise<Found> {
  const subscription = await store.subscription(delivery.subscriptionId);
  return subscription ? speaker.find(delivery, subscription) : { outcome: 'cannot-look', code: 'gone' };
}

/** Only what is still wanted after the look, which takes its time. */
async function postAgain(desk: Desk, delivery: Delivery): Promise<Outcome> {
  const { store, timing, terms, undecided } = desk;
  const now = await asItIsNow(desk, delivery);
  if (now.not) return finish(desk, delivery, { ...now.not, seen: [] });
  const leaseUntil = timing.now() + terms.leaseMs;
  if (!(await store.withdraw(delivery, leaseUntil))) return { outcome: 'gone' };
  undecided.delete(delivery.id);
  const attempts = delivery.attempts + 1;
  return postClaimed(desk, now.subscription, { ...delivery, state: 'claimed', leaseUntil, attempts });
}

/**
 * Slack could not be asked. That is tried until it would be too late to post; then nobody will ever know. Not
 * before the lease is over, nor before Slack wants to be asked again.
 */
async function lookLater(desk: Desk, delivery: Delivery, found: SlowDown | Unavailable): Promise<Outcome> {
  const { store, timing, logger, lookAgainAt } = desk;
  const reason = found.outcome === 'slow-down' ? 'ratelimited' : found.code;
  if ((await asItIsNow(desk, delivery)).not)
    return finish(desk, delivery, { state: 'unknown', reason, seen: delivery.statements });
  const again = timing.now() + (found.outcome === 'slow-down' ? found.waitMs : 0);
  // Where that is no longer than the lease, there is nothing to prolong, and the look at its end is planned.
  if (await store.lease(delivery, again)) lookAgainAt(again);
  logger.warn({ ...namesOf(delivery), reason }, 'digest posted or not: Slack could not be asked');
  return { outcome: 'posting', reason };
}
