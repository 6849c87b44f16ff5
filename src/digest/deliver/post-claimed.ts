import type { Delivery, Subscription } from '../model';
import { statementKey } from '../statement-key';
import type { Desk } from './context';
import { finish, later, namesOf } from './finish';
import { dayOf, isAskedFor } from './kinds';
import { pauseBroken } from './pause-broken';
import type { Outcome, Posted } from './poster';
import { inTheWay, seenOrUnderWay } from './seen-or-under-way';

/** PeaceOps' own faults: tried as often in all, then given up. */
const MOST_OWN_FAULTS = 3;

/** Until a delivery that met another chooses anew: the other has chosen by then. */
const MET_MS = 1_000;

/**
 * Takes a claimed delivery on: chooses, stores the intention, posts, stores the result. It may be killed between
 * any two of these.
 * @param delivery whose lease is ours
 * @throws what the store throws; the delivery is then taken up again when its lease is over
 */
export async function postClaimed(
  desk: Desk,
  subscription: Subscription,
  delivery: Delivery,
): Promise<Outcome> {
  const { store, speaker, chooser, timing, terms } = desk;
  const content = chooser.next(subscription, await seenOrUnderWay(store, delivery));
  const statements = content.outcome === 'statements' ? content.statements.map(statementKey) : [];
  if (
    statements.length === 0 &&
    !(content.outcome === 'all-seen' && (await isLastWord(desk, subscription, delivery)))
  )
    return finish(desk, delivery, { state: 'skipped', reason: content.outcome, seen: [] });
  if (!(await store.intend(delivery, statements))) return { outcome: 'gone' };
  const intended: Delivery = { ...delivery, state: 'posting', statements };
  const other = await inTheWay(store, intended);
  if (other === 'meets') return later(desk, intended, { reason: 'another_digest', forMs: MET_MS });
  if (other === 'seen') return chooseAnew(desk, subscription, intended);
  // Whoever was suspended until now (a laptop closed) may be about to post what somebody else has taken over.
  if (timing.now() > (delivery.leaseUntil ?? 0) - terms.callMs)
    return later(desk, intended, { reason: 'suspended', forMs: 0 });
  const day = dayOf(delivery, subscription);
  const posted = await speaker.post({ deliveryId: delivery.id, subscription, day, content });
  return conclude(desk, subscription, intended, posted);
}

/** What it was to hold has been said, or is being said, by another. With the same lease, so this ends when that does. */
async function chooseAnew(desk: Desk, subscription: Subscription, delivery: Delivery): Promise<Outcome> {
  const leaseUntil = delivery.leaseUntil ?? 0;
  if (!(await desk.store.withdraw(delivery, leaseUntil))) return { outcome: 'gone' };
  const attempts = delivery.attempts + 1;
  return postClaimed(desk, subscription, { ...delivery, state: 'claimed', attempts, statements: [] });
}

/**
 * Whether a digest without statements says that all has been seen. What is only under way does not count: if it comes
 * back, the schedule must not have ended.
 */
async function isLastWord(
  { store, chooser }: Desk,
  subscription: Subscription,
  delivery: Delivery,
): Promise<boolean> {
  return !isAskedFor(delivery) && chooser.hasSeenAll(subscription, await store.seen(subscription.id));
}

async function conclude(
  desk: Desk,
  subscription: Subscription,
  delivery: Delivery,
  posted: Posted,
): Promise<Outcome> {
  const { teamId: team, channelId: channel } = subscription;
  switch (posted.outcome) {
    case 'posted':
      return finish(desk, delivery, { state: 'sent', messageTs: posted.ts, seen: delivery.statements });
    case 'unconfirmed':
      return leaveOpen(desk, delivery, posted.code);
    case 'slow-down':
      desk.queue.slowDown({ team, channel }, posted.waitMs);
      return later(desk, delivery, { reason: 'ratelimited', forMs: posted.waitMs });
    case 'unavailable':
      return later(desk, delivery, { reason: posted.code });
    case 'broken': {
      const failed = await finish(desk, delivery, { state: 'failed', reason: posted.code, seen: [] });
      await pauseBroken(desk, subscription, posted.code);
      return failed;
    }
    case 'own-fault':
      if (countOwnFault(desk, delivery) < MOST_OWN_FAULTS)
        return later(desk, delivery, { reason: posted.code });
      return finish(desk, delivery, { state: 'failed', reason: posted.code, seen: [] });
  }
}

/** It stays `posting`; `decide-posted.ts` has it when its lease is over. */
function leaveOpen({ undecided, lookAgainAt, logger }: Desk, delivery: Delivery, reason: string): Outcome {
  undecided.add(delivery.id);
  lookAgainAt(delivery.leaseUntil ?? 0);
  logger.warn({ ...namesOf(delivery), reason }, 'digest posted or not: to be looked for');
  return { outcome: 'posting', reason };
}

function countOwnFault({ ownFaults }: Desk, { id }: Delivery): number {
  const count = (ownFaults.get(id) ?? 0) + 1;
  ownFaults.set(id, count);
  return count;
}
