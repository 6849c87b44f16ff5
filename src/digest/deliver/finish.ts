import type { DeliveryEnd, EndState, ScheduleEnd } from '../delivery-store';
import type { Delivery } from '../model';
import { type DeliveryOutcome, type DeliveryServices, logNames } from './services';

/** Between two attempts at storing an end. */
const STORE_AGAIN_MS = 500;
const MOST_ATTEMPTS = 3;

/**
 * Stores the end and logs it.
 * @example
 * return finish(services, delivery, { state: 'sent', messageTs: posted.ts, seen: delivery.statements });
 * @throws what the store throws at the third attempt; a message that was posted is then to be looked for
 */
export async function finish(
  services: DeliveryServices,
  delivery: Delivery,
  end: DeliveryEnd,
): Promise<DeliveryOutcome> {
  const { store, timing, logger, observer, undecided, ownFaults } = services;
  const at = timing.now();
  await insistOnStoring(services, async () => {
    const endsSchedule = await scheduleEnd(services, delivery, end.state);
    await store.settle(delivery, { ...end, at, ...(endsSchedule ? { endsSchedule } : {}) });
  });
  undecided.delete(delivery.id);
  ownFaults.delete(delivery.id);
  const { state, reason, seen } = end;
  const lateMs = at - delivery.dueAt;
  observer.ended({ slot: delivery.slot.kind, state, lateMs });
  const line = { ...logNames(delivery), lateMs, statements: seen.length };
  const isAsItShouldBe = state === 'sent' || state === 'skipped';
  logger[isAsItShouldBe ? 'info' : 'warn']({ ...line, ...(reason ? { reason } : {}) }, `digest ${state}`);
  return { outcome: state, ...(reason ? { reason } : {}) };
}

/**
 * A store that fails for a moment must not make a message that was posted one of which nobody knows: without
 * the scope for looking, that stays so.
 */
async function insistOnStoring({ timing }: DeliveryServices, settle: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await settle();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      await new Promise<void>((resolve) => void timing.after(attempt * STORE_AGAIN_MS, resolve));
    }
  }
}

/**
 * Which schedule ends with a delivery: that of a channel that has been told, or may have been told, that
 * nothing is left. Its end is stored with the delivery's: an earlier one would be lost with a message that
 * never arrives, a later one says the same twice after a crash. Null where a person has meanwhile begun anew,
 * or changed what is drawn from.
 */
async function scheduleEnd(
  { store, chooser }: DeliveryServices,
  delivery: Delivery,
  state: EndState,
): Promise<ScheduleEnd | null> {
  const wasToldAll =
    delivery.state === 'posting' && delivery.statements.length === 0 && delivery.slot.kind === 'scheduled';
  if (!wasToldAll || (state !== 'sent' && state !== 'unknown')) return null;
  const subscription = await store.subscription(delivery.subscriptionId);
  if (!subscription) return null;
  return chooser.isAtEnd(subscription, await store.seen(subscription.id)) ? subscription : null;
}

/** A tick apart, so that a fault of a moment is over with the first try. */
const SHORTEST_WAIT_MS = 15_000;
/** Slack's own outages last from minutes to hours; nobody waits for a digest by the second. */
const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Puts back a delivery with which Slack certainly did nothing, for whoever comes first after the wait.
 * @param why what went wrong; `waitMs` default longer with each attempt, 15 s, 30 s, 1 min, ... up to 10 min
 */
export async function tryLater(
  { store, timing, logger, lookAgainAt }: DeliveryServices,
  delivery: Delivery,
  { reason, waitMs = waitAfter(delivery.attempts) }: { reason: string; waitMs?: number },
): Promise<DeliveryOutcome> {
  const again = timing.now() + waitMs;
  if (!(await store.withdraw(delivery, again))) return { outcome: 'gone' };
  lookAgainAt(again);
  logger.warn(
    { ...logNames(delivery), reason, waitMs, attempts: delivery.attempts },
    'digest to be tried again',
  );
  return { outcome: 'waiting', reason };
}

/** @param attempts how often it has been tried, at least 1 */
function waitAfter(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
}
