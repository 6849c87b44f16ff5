import type { DigestPlan, Weekday } from '../../src/digest/model';
import { localDay, nextDue, type Occurrence } from '../../src/digest/schedule';
import { CATCH_UP_MS, whatIsDue } from '../../src/digest/what-is-due';
import fc from '../support/fast-check';
import { LocalClock } from './local-clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONES = [
  ['Europe/Oslo', 2026],
  ['America/New_York', 2026],
  ['Australia/Lord_Howe', 2026],
  ['Pacific/Apia', 2011],
  ['Asia/Kathmandu', 2026],
  ['America/Sao_Paulo', 2018],
  ['Africa/Casablanca', 2026],
  ['UTC', 2026],
] as const;

type When = Pick<DigestPlan, 'time' | 'zone' | 'days'>;

/** A subscription as a store keeps it, and what became of each slot. */
class Kept {
  readonly ended: { slot: Occurrence; action: 'send' | 'miss'; at: number }[] = [];
  due: Occurrence | null;

  constructor(
    public when: When,
    start: number,
  ) {
    this.due = nextDue(when, start);
  }

  /** What a process reads; it may be old by the time it acts on it. */
  read() {
    const plan = { ...this.when, count: 3, query: '' };
    return {
      state: 'active' as const,
      plan,
      nextDueAt: this.due?.at ?? null,
      nextDay: this.due?.day ?? null,
    };
  }

  /** The conditional UPDATE: only who has seen the slot that is due now may claim it. */
  claim(slot: Occurrence, next: Occurrence, action: 'send' | 'miss', at: number): void {
    if (this.due?.at !== slot.at || this.due.day !== slot.day) return;
    if (this.ended.some((one) => one.slot.day === slot.day)) throw new Error(`${slot.day} twice`);
    this.due = next;
    this.ended.push({ slot, action, at });
  }

  change(when: When, now: number): void {
    const last = this.ended.at(-1);
    this.when = when;
    this.due = nextDue(
      when,
      now,
      last ? { at: last.action === 'send' ? last.at : last.slot.at, day: last.slot.day } : null,
    );
  }
}

/** One tick of a runner, whose clock shows `now`: all that is due, one after the other. */
function tick(kept: Kept, now: number, copies = 1): void {
  for (;;) {
    const read = kept.read();
    const decisions = Array.from({ length: copies }, () => whatIsDue(read, now, CATCH_UP_MS));
    for (const one of decisions)
      if (one.action !== 'nothing') kept.claim(one.occurrence, one.next, one.action, now);
    if (decisions[0]?.action === 'nothing') return;
  }
}

/** A failing year is looked at as it is: making it smaller takes minutes. */
const ENOUGH = { numRuns: 6, endOnFailure: true };

/** The next tick: soon, late, after an outage of days, or with the clock set back; by one process or by three. */
const anyTick = fc.record({
  after: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * MINUTE) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 14 * 60 }).map((minutes) => minutes * MINUTE + 7) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map((days) => days * DAY) },
    { weight: 1, arbitrary: fc.integer({ min: -300, max: 0 }).map((minutes) => minutes * MINUTE) },
  ),
  copies: fc.constantFrom(1, 1, 3),
});
const anyTime = fc
  .tuple(fc.nat({ max: 23 }), fc.constantFrom(0, 15, 29, 30, 45, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anyDays = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

/** Instants at which the clock of a runner is looked at, through a year and over again from the drawn pattern. */
function instants(pattern: readonly { after: number; copies: number }[], from: number, to: number) {
  const drawn: { now: number; copies: number }[] = [];
  let now = from;
  for (let at = 0; now < to && drawn.length < 20_000; at++) {
    const { after, copies } = pattern[at % pattern.length] as { after: number; copies: number };
    now = Math.max(from, now + after);
    drawn.push({ now, copies });
  }
  return drawn.filter((one) => one.now < to);
}

describe.each(ZONES)('a year of ticks, early, late, doubled and lost, in %s (%i)', (zone, year) => {
  const [from, to] = [Date.UTC(year, 0, 2), Date.UTC(year + 1, 0, 1)];
  const clock = new LocalClock(zone, from - DAY, to + DAY);

  it('sends what is less than six hours late on its day, counts the others as missed, and leaves none out', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyDays,
        fc.array(anyTick, { minLength: 20, maxLength: 200 }),
        (time, days, pattern) => {
          const kept = new Kept({ time, zone, days }, from);
          const ticks = instants(pattern, from, to);
          for (const { now, copies } of ticks) tick(kept, now, copies);
          const latest = Math.max(...ticks.map(({ now }) => now), from);
          const slots = clock.slots({ time, days }).filter(({ at }) => at > from && at <= latest);
          const expected = slots.map((slot) => {
            const seen = ticks.find(({ now }) => now >= slot.at)?.now as number;
            const isInTime = seen - slot.at < 6 * HOUR && clock.dayAt(seen) === slot.day;
            return `${slot.day} ${isInTime ? 'send' : 'miss'} ${slot.at}`;
          });
          expect(kept.ended.map(({ slot, action }) => `${slot.day} ${action} ${slot.at}`)).toEqual(expected);
        },
      ),
      ENOUGH,
    );
  });
});

it('sends at most one on each local day, however time and zone are changed meanwhile', () => {
  const from = Date.UTC(2026, 0, 2);
  const change = fc.record({
    time: anyTime,
    zone: fc.constantFrom(
      ...ZONES.map(([zone]) => zone),
      'America/Los_Angeles',
      'Asia/Tokyo',
      'Pacific/Kiritimati',
    ),
    days: anyDays,
  });
  const step = fc.record({ tick: anyTick, change: fc.option(change, { freq: 3 }) });
  fc.assert(
    fc.property(change, fc.array(step, { minLength: 50, maxLength: 400 }), (first, steps) => {
      const kept = new Kept(first, from);
      let now = from;
      let sent = 0;
      for (const { tick: drawn, change: when } of steps) {
        now = Math.max(from, now + Math.max(0, drawn.after));
        tick(kept, now, drawn.copies);
        const sends = kept.ended.filter(({ action }) => action === 'send');
        for (let at = Math.max(1, sent); at < sends.length; at++) {
          const { slot } = sends[at] as (typeof sends)[number];
          const before = sends[at - 1] as (typeof sends)[number];
          expect(slot.day > before.slot.day).toBe(true);
          expect(slot.day > localDay(before.at, kept.when.zone)).toBe(true);
        }
        sent = sends.length;
        if (when) kept.change(when, now);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
