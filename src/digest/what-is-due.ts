import type { Subscription } from './model';
import { localDay, nextDue, type Occurrence } from './schedule';

/** How late a digest may be sent, unless set otherwise: six hours, in milliseconds. */
export const CATCH_UP_MS = 6 * 60 * 60 * 1000;

/**
 * Whether a digest that is due is still worth sending: less than the window late, and on the same local day.
 * @param windowMs see {@link CATCH_UP_MS}
 */
export function catchUp(
  occurrence: Occurrence,
  zone: string,
  now: number,
  windowMs: number,
): 'send' | 'miss' {
  return now - occurrence.at < windowMs && localDay(now, zone) === occurrence.day ? 'send' : 'miss';
}

/** What is to be done about a subscription now; `next` is when to look again. */
export type Due =
  | { action: 'nothing' }
  | { action: 'send' | 'miss'; occurrence: Occurrence; next: Occurrence };

/**
 * What is due of a subscription at a tick, early, late or repeated as it may be. After an outage it gives one
 * occurrence at a time: ask again with the subscription moved on to `next` until there is nothing. Each that
 * is too old is a miss, to be counted, and at most one is sent, because the next is on a later local day.
 * @example
 * // A digest of 08:30 in Oslo, looked at on Monday at 09:00.
 * whatIsDue(subscription, now);
 * // { action: 'send', occurrence: { at: 1795419000000, day: '2026-11-23' }, next: { ... } }
 * @param now milliseconds since 1970
 * @param windowMs see {@link CATCH_UP_MS}
 * @throws {RangeError} for a zone that this Node does not know
 */
export function whatIsDue(
  { state, plan, nextDueAt: at, nextDay }: Pick<Subscription, 'state' | 'plan' | 'nextDueAt' | 'nextDay'>,
  now: number,
  windowMs: number = CATCH_UP_MS,
): Due {
  if (state !== 'active' || at === null || at > now) return { action: 'nothing' };
  const occurrence = { at, day: nextDay ?? localDay(at, plan.zone) };
  return {
    action: catchUp(occurrence, plan.zone, now, windowMs),
    occurrence,
    next: nextDue(plan, at, occurrence),
  };
}
