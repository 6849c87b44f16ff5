import { Cron } from 'croner';
import { localDay } from './local-day';
import type { DigestPlan } from './model';

/** When a digest is due. There is at most one for each local day. */
export interface Slot {
  /** Milliseconds since 1970. */
  at: number;
  /** The local day, `YYYY-MM-DD`. */
  day: string;
}

/**
 * When the next digest is due. A local time that does not exist on a day gives the next instant that does
 * (clocks put forward), one that occurs twice the first (clocks put back); a day that a zone leaves out has none,
 * and neither has one whose time is passed over together with the day's end (23:30 where 23:00 becomes midnight, as on
 * 28 March 2026 in Nuuk): the next instant is on the next local day, which has its own. Such a day has no slot, so it is not counted as missed.
 * Never a day that has had its digest, also where time or zone of the plan were changed since: 08:00 changed
 * to 11:00 at 10:00 gives tomorrow.
 * @param after milliseconds since 1970; what is due at this very instant counts as past
 * @param last the latest slot that was dealt with, sent or not; `at` when it was sent, or due if it was not sent
 * @throws {RangeError} for a plan without days, or a zone that this Node does not know
 */
export function nextDue(
  { time, zone, days }: Pick<DigestPlan, 'time' | 'zone' | 'days'>,
  after: number,
  last: Slot | null = null,
): Slot {
  if (days.length === 0) throw new RangeError('a plan without days is never due');
  // Reading the clock there refuses a wrong zone in Intl's words; croner would do so in its own.
  localDay(after, zone);
  const [hour, minute] = time.split(':').map(Number);
  const cron = new Cron(`0 ${minute} ${hour} * * ${days.join(',')}`, { timezone: zone });
  // Where the zone has changed, the last one may have been posted on another local day than its own.
  const taken = last === null ? [] : [last.day, localDay(last.at, zone)];
  for (let run = cron.nextRun(new Date(after)); run !== null; run = cron.nextRun(run)) {
    const slot = { at: run.getTime(), day: localDay(run.getTime(), zone) };
    if (taken.every((day) => slot.day > day)) return slot;
  }
  throw new RangeError(`no time after ${after}`);
}
