import { statementKey } from '../../search/statement-key';
import type { Delivery, Subscription } from '../model';
import { localDay } from '../schedule';
import { findConflict, seenOrUnderWay } from './choose';
import { finish, tryLater } from './finish';
import type { Posted } from './poster';
import { type DeliveryOutcome, type DeliveryServices, logNames } from './services';
import { pauseBroken } from './still-wanted';

/** PeaceOps' own faults: tried as often in all, then given up. */
const MOST_OWN_FAULTS = 3;

/** Until a delivery in conflict with another chooses anew: the other has chosen by then. */
const CONFLICT_MS = 1_000;

/**
 * Takes a claimed delivery on: chooses, stores the intention, posts, stores the result. It may be killed
 * between any two of these.
 * @param delivery whose lease is ours
 * @throws what the store throws; the delivery is then taken up again when its lease is over
 */
export async function postClaimed(
  services: DeliveryServices,
  subscription: Subscription,
  delivery: Delivery,
): Promise<DeliveryOutcome> {
  const { store, poster, chooser, timing, periods } = services;
  const content = chooser.next(subscription, await seenOrUnderWay(store, delivery));
  const statements = content.outcome === 'statements' ? content.statements.map(statementKey) : [];
  if (statements.length === 0 && !(await isLastWord(services, subscription, delivery)))
    return finish(services, delivery, { state: 'skipped', reason: content.outcome, seen: [] });
  if (!(await store.intend(delivery, statements))) return { outcome: 'gone' };
  const intended: Delivery = { ...delivery, state: 'posting', statements };
  const conflict = await findConflict(store, intended);
  if (conflict === 'wait')
    return tryLater(services, intended, { reason: 'another_digest', waitMs: CONFLICT_MS });
  if (conflict === 'choose-anew') return chooseAnew(services, subscription, intended);
  // Whoever was suspended until now (a laptop closed) may be about to post what somebody else has taken over.
  if (timing.now() > (delivery.leaseUntil ?? 0) - periods.callMs)
    return tryLater(services, intended, { reason: 'suspended', waitMs: 0 });
  const day = dayOf(delivery, subscription);
  const posted = await poster.post({ deliveryId: delivery.id, subscription, day, content });
  return conclude(services, subscription, intended, posted);
}

/** The local day that the message is dated, `YYYY-MM-DD`. */
function dayOf({ slot, dueAt }: Delivery, { plan }: Subscription): string {
  return slot.kind === 'scheduled' ? slot.day : localDay(dueAt, plan.zone);
}

/**
 * What it was to hold has been said, or is being said, by another. With the same lease, so this ends when
 * that does.
 */
async function chooseAnew(
  services: DeliveryServices,
  subscription: Subscription,
  delivery: Delivery,
): Promise<DeliveryOutcome> {
  const leaseUntil = delivery.leaseUntil ?? 0;
  if (!(await services.store.withdraw(delivery, leaseUntil))) return { outcome: 'gone' };
  const attempts = delivery.attempts + 1;
  return postClaimed(services, subscription, { ...delivery, state: 'claimed', attempts, statements: [] });
}

/**
 * Whether a digest without statements says that all has been seen, or that nothing is there any more. What is only under way does not count: if
 * it comes back, the schedule must not have ended.
 */
async function isLastWord(
  { store, chooser }: DeliveryServices,
  subscription: Subscription,
  delivery: Delivery,
): Promise<boolean> {
  return (
    delivery.slot.kind === 'scheduled' && chooser.isAtEnd(subscription, await store.seen(subscription.id))
  );
}

async function conclude(
  services: DeliveryServices,
  subscription: Subscription,
  delivery: Delivery,
  posted: Posted,
): Promise<DeliveryOutcome> {
  const { teamId: team, channelId: channel } = subscription;
  switch (posted.outcome) {
    case 'posted':
      return finish(services, delivery, { state: 'sent', messageTs: posted.ts, seen: delivery.statements });
    case 'unconfirmed':
      return leaveOpen(services, delivery, posted.code);
    case 'slow-down':
      services.queue.slowDown({ team, channel }, posted.waitMs);
      return tryLater(services, delivery, { reason: 'ratelimited', waitMs: posted.waitMs });
    case 'unavailable':
      return tryLater(services, delivery, { reason: posted.code });
    case 'broken': {
      const failed = await finish(services, delivery, { state: 'failed', reason: posted.code, seen: [] });
      await pauseBroken(services, subscription, posted.code);
      return failed;
    }
    case 'own-fault':
      if (countOwnFault(services, delivery) < MOST_OWN_FAULTS)
        return tryLater(services, delivery, { reason: posted.code });
      return finish(services, delivery, { state: 'failed', reason: posted.code, seen: [] });
  }
}

/** It stays `posting`; `recover.ts` has it when its lease is over. */
function leaveOpen(
  { undecided, lookAgainAt, logger }: DeliveryServices,
  delivery: Delivery,
  reason: string,
): DeliveryOutcome {
  undecided.add(delivery.id);
  lookAgainAt(delivery.leaseUntil ?? 0);
  logger.warn({ ...logNames(delivery), reason }, 'digest posted or not: to be looked for');
  return { outcome: 'posting', reason };
}

function countOwnFault({ ownFaults }: DeliveryServices, { id }: Delivery): number {
  const count = (ownFaults.get(id) ?? 0) + 1;
  ownFaults.set(id, count);
  return count;
}
