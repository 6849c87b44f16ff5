import type { DigestPlan, Weekday } from '../../src/digest/model';
import { nextDue } from '../../src/digest/schedule';
import fc from '../support/fast-check';
import { LocalClock } from './local-clock';

const EVERY_DAY: Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5];
const plan = (time: string, zone: string, days = EVERY_DAY) => ({ time, zone, days });
const due = (of: Pick<DigestPlan, 'time' | 'zone' | 'days'>, after: string) => {
  const { at, day } = nextDue(of, Date.parse(after));
  return `${new Date(at).toISOString().slice(0, 16)}Z ${day}`;
};

describe('when the next digest is due', () => {
  it.each([
    [
      'the same day, while it is early',
      '08:30',
      'Europe/Oslo',
      '2026-03-03T05:00Z',
      '2026-03-03T07:30Z 2026-03-03',
    ],
    [
      'at the very instant, counting it as past',
      '08:30',
      'Europe/Oslo',
      '2026-03-03T07:30Z',
      '2026-03-04T07:30Z 2026-03-04',
    ],
    [
      'by the weekday of the zone, not of UTC',
      '08:00',
      'Asia/Tokyo',
      '2026-03-06T12:00Z',
      '2026-03-08T23:00Z 2026-03-09',
    ],
    [
      'put forward at two: three',
      '02:30',
      'Europe/Oslo',
      '2026-03-28T12:00Z',
      '2026-03-29T01:00Z 2026-03-29',
    ],
    [
      'put forward by half an hour',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T12:00Z',
      '2026-10-03T15:30Z 2026-10-04',
    ],
    [
      'put forward at midnight',
      '00:30',
      'America/Sao_Paulo',
      '2018-11-03T12:00Z',
      '2018-11-04T03:00Z 2018-11-04',
    ],
    [
      'put back: the first of two',
      '02:30',
      'Europe/Oslo',
      '2026-10-24T12:00Z',
      '2026-10-25T00:30Z 2026-10-25',
    ],
    [
      'between the two: the next day',
      '02:30',
      'Europe/Oslo',
      '2026-10-25T00:45Z',
      '2026-10-26T01:30Z 2026-10-26',
    ],
    [
      'a day that the zone left out',
      '09:00',
      'Pacific/Apia',
      '2011-12-29T20:00Z',
      '2011-12-30T19:00Z 2011-12-31',
    ],
    [
      'put back for Ramadan',
      '02:30',
      'Africa/Casablanca',
      '2026-02-14T12:00Z',
      '2026-02-15T01:30Z 2026-02-15',
    ],
    [
      '45 minutes off the hour',
      '09:00',
      'Asia/Kathmandu',
      '2026-03-03T00:00Z',
      '2026-03-03T03:15Z 2026-03-03',
    ],
  ])('%s', (name, time, zone, after, expected) => {
    expect(due(plan(time, zone, name.startsWith('by the weekday') ? WEEKDAYS : EVERY_DAY), after)).toBe(
      expected,
    );
  });

  it('is never again the day of the last one, though the time was changed to a later one', () => {
    const last = { at: Date.parse('2026-03-03T07:00Z'), day: '2026-03-03' };
    const next = nextDue(plan('11:00', 'Europe/Oslo'), Date.parse('2026-03-03T09:00Z'), last);
    expect(next.day).toBe('2026-03-04');
  });

  it('is never again that day, as the new zone counts it or as the old one did', () => {
    const west = { at: Date.parse('2026-03-04T16:00Z'), day: '2026-03-04' };
    expect(nextDue(plan('09:00', 'Asia/Tokyo'), west.at, west).day).toBe('2026-03-06');
    const east = { at: Date.parse('2026-03-05T00:00Z'), day: '2026-03-05' };
    expect(nextDue(plan('18:00', 'America/Los_Angeles'), east.at, east).day).toBe('2026-03-06');
  });

  it('does not exist for a plan without days, and for a zone that is none', () => {
    expect(() => nextDue(plan('09:00', 'UTC', []), 0)).toThrow(RangeError);
    expect(() => nextDue(plan('09:00', 'Europe/Atlantis'), 0)).toThrow(RangeError);
  });
});

describe.each([
  ['Europe/Oslo', 2026],
  ['America/New_York', 2026],
  ['Australia/Lord_Howe', 2026],
  ['Pacific/Apia', 2011],
  ['Asia/Kathmandu', 2026],
  ['America/Sao_Paulo', 2018],
  ['Africa/Casablanca', 2026],
  ['UTC', 2026],
])('a year in %s (%i)', (zone, year) => {
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  // A day more, so that the last day is whole in any zone.
  const clock = new LocalClock(zone, from, to + 86_400_000);

  it('gives the slots that a wall clock shows, one a day', () => {
    const anyTime = fc.oneof(
      fc.constantFrom(
        '00:00',
        '00:15',
        '00:30',
        '01:00',
        '01:45',
        '02:00',
        '02:15',
        '02:30',
        '03:00',
        '23:45',
      ),
      fc
        .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
        .map((t) => t.map((n) => String(n).padStart(2, '0')).join(':')),
    );
    fc.assert(
      fc.property(anyTime, fc.subarray(EVERY_DAY, { minLength: 1 }), (time, days) => {
        const expected = clock.slots({ time, days }).filter(({ at }) => at > from + 86_400_000 && at < to);
        const slots = [];
        for (let at = from + 86_400_000; ; ) {
          const slot = nextDue({ time, zone, days }, at);
          if (slot.at >= to) break;
          slots.push(slot);
          at = slot.at;
        }
        expect(slots).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });
});
