import { localDay } from '../local-day';
import type { Delivery, Subscription } from '../model';
import { catchUp } from '../what-is-due';
import type { Terms } from './terms';

/** Whether somebody asked for it with *Send now*. */
export function isAskedFor({ slot }: Pick<Delivery, 'slot'>): boolean {
  return slot.startsWith('now:');
}

/** The local day that it is dated, `YYYY-MM-DD`. */
export function dayOf(delivery: Delivery, { plan }: Pick<Subscription, 'plan'>): string {
  return isAskedFor(delivery) ? localDay(delivery.dueAt, plan.zone) : delivery.slot;
}

/** Why a delivery that has not been posted is not to be posted any more; null where it is. */
export function whyNot(
  delivery: Delivery,
  { state, plan }: Pick<Subscription, 'state' | 'plan'>,
  now: number,
  { catchUpMs, nowMs }: Terms,
): { state: 'skipped' | 'missed'; reason: string } | null {
  const isWanted = isAskedFor(delivery) ? state !== 'stopped' : state === 'active';
  if (!isWanted) return { state: 'skipped', reason: state };
  const { dueAt: at, slot: day } = delivery;
  const isTooLate = isAskedFor(delivery)
    ? now - at >= nowMs
    : catchUp({ at, day }, plan.zone, now, catchUpMs) === 'miss';
  return isTooLate ? { state: 'missed', reason: 'too_late' } : null;
}
