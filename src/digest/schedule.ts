import { Cron } from 'croner';
import type { DeliveryStore } from './delivery-store';
import type { Delivery, DigestPlan, Subscription } from './model';

/** When a schedule has a digest due: one occurrence at most on each local day. */
export interface Occurrence {
  /** Milliseconds since 1970. */
  at: number;
  /** The local day, `YYYY-MM-DD`. */
  day: string;
}

/**
 * When the next digest is due. A local time that does not exist on a day gives the next instant that does
 * (clocks put forward), one that occurs twice the first (clocks put back); a day that a zone leaves out has
 * none, and neither has one whose time is passed over together with the day's end (23:30 where 23:00 becomes
 * midnight, as on 28 March 2026 in Nuuk): the next instant is on the next local day, which has its own. Such
 * a day has no occurrence, so it is not counted as missed. Never a day that has had its digest, also where
 * time or zone of the plan were changed since: 08:00 changed to 11:00 at 10:00 gives tomorrow.
 * @param after milliseconds since 1970; what is due at this very instant counts as past
 * @param last the latest occurrence that was dealt with, sent or not; `at` when it was sent, or due if it was
 *   not sent
 * @throws {RangeError} for a plan without days, or a zone that this Node does not know
 */
export function nextDue(
  { time, zone, days }: Pick<DigestPlan, 'time' | 'zone' | 'days'>,
  after: number,
  last: Occurrence | null = null,
): Occurrence {
  if (days.length === 0) throw new RangeError('a plan without days is never due');
  // Reading the clock there refuses a wrong zone in Intl's words; croner would do so in its own.
  localDay(after, zone);
  const [hour, minute] = time.split(':').map(Number);
  const cron = new Cron(`0 ${minute} ${hour} * * ${days.join(',')}`, { timezone: zone });
  // Where the zone has changed, the last one may have been posted on another local day than its own.
  const taken = last === null ? [] : [last.day, localDay(last.at, zone)];
  for (let run = cron.nextRun(new Date(after)); run !== null; run = cron.nextRun(run)) {
    const occurrence = { at: run.getTime(), day: localDay(run.getTime(), zone) };
    if (taken.every((day) => occurrence.day > day)) return occurrence;
  }
  throw new RangeError(`no time after ${after}`);
}

/** Enough to hold the latest of the schedule among those that were asked for with *Send now*. */
const LATEST_DELIVERIES = 50;

/**
 * When a subscription is due next, after a change of its plan or an end of its schedule: {@link nextDue} with
 * the last occurrence that the store knows of.
 * @param now milliseconds since 1970
 * @throws what the store throws; {RangeError} for a zone that this Node does not know
 */
export async function nextDueOf(
  store: Pick<DeliveryStore, 'deliveries'>,
  { id, plan }: Pick<Subscription, 'id' | 'plan'>,
  now: number,
): Promise<Occurrence> {
  return nextDue(plan, now, lastOccurrence(await store.deliveries(id, LATEST_DELIVERIES)));
}

function lastOccurrence(deliveries: readonly Delivery[]): Occurrence | null {
  let last: Occurrence | null = null;
  for (const delivery of deliveries) {
    if (delivery.slot.kind !== 'scheduled') continue;
    const at = dealtWithAt(delivery);
    if (last === null || at > last.at) last = { at, day: delivery.slot.day };
  }
  return last;
}

/**
 * What was posted, or may have been, takes the day on which it was; what was not takes only the day for which
 * it was due. After an outage yesterday's is counted as missed today, and today's is still to come.
 */
function dealtWithAt({ state, dueAt, finishedAt }: Delivery): number {
  const wasPosted = state === 'sent' || state === 'unknown';
  return wasPosted ? Math.max(dueAt, finishedAt ?? 0) : dueAt;
}

/** Making one takes longer than using it a hundred times; there are some 420 zones, so this stays small. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day on which an instant falls in a zone, `YYYY-MM-DD`; such days compare as texts.
 * @param at milliseconds since 1970
 * @param zone IANA name
 * @throws {RangeError} for a zone that this Node does not know
 */
export function localDay(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
