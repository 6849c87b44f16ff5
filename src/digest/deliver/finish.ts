import type { Delivery } from '../model';
import type { Desk } from './context';
import type { Outcome } from './poster';
import { scheduleEnd } from './schedule-end';
import { waitMs } from './wait';

/** How a delivery ended. */
export interface End {
  state: 'sent' | 'missed' | 'skipped' | 'unknown' | 'failed';
  messageTs?: string;
  reason?: string;
  /** Keys of statements that count as seen from now on. */
  seen: readonly string[];
}

/** Between two attempts at storing an end. */
const STORE_AGAIN_MS = 500;
const MOST_ATTEMPTS = 3;

/**
 * Stores the end and logs it.
 * @throws what the store throws at the third attempt; a message that was posted is then to be looked for
 */
export async function finish(desk: Desk, delivery: Delivery, end: End): Promise<Outcome> {
  const { store, timing, logger, undecided, ownFaults } = desk;
  const at = timing.now();
  await insistOnStoring(desk, async () => {
    const endsSchedule = await scheduleEnd(desk, delivery, end.state);
    await store.settle(delivery, { ...end, at, ...(endsSchedule ? { endsSchedule } : {}) });
  });
  undecided.delete(delivery.id);
  ownFaults.delete(delivery.id);
  const { state, reason, seen } = end;
  const line = { ...namesOf(delivery), lateMs: at - delivery.dueAt, statements: seen.length };
  const isAsItShouldBe = state === 'sent' || state === 'skipped';
  logger[isAsItShouldBe ? 'info' : 'warn']({ ...line, ...(reason ? { reason } : {}) }, `digest ${state}`);
  return { outcome: state, ...(reason ? { reason } : {}) };
}

/**
 * A store that fails for a moment must not make a message that was posted one of which nobody knows: without the scope for
 * looking, that stays so.
 */
async function insistOnStoring({ timing }: Desk, settle: () => Promise<void>): Promise<void> {
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
 * Puts back a delivery with which Slack certainly did nothing, for whoever comes first after the wait.
 * @param why what went wrong; `forMs` default longer with each attempt, see `wait.ts`
 */
export async function later(
  desk: Desk,
  delivery: Delivery,
  { reason, forMs = waitMs(delivery.attempts) }: { reason: string; forMs?: number },
): Promise<Outcome> {
  const again = desk.timing.now() + forMs;
  if (!(await desk.store.withdraw(delivery, again))) return { outcome: 'gone' };
  desk.lookAgainAt(again);
  desk.logger.warn(
    { ...namesOf(delivery), reason, waitMs: forMs, attempts: delivery.attempts },
    'digest to be tried again',
  );
  return { outcome: 'waiting', reason };
}

/** What a log line says of a delivery: ids alone. */
export function namesOf({ id, subscriptionId, teamId, slot }: Delivery) {
  return { team: teamId, subscription: subscriptionId, delivery: id, slot };
}
