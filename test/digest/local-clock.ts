import type { DigestPlan } from '../../src/digest/model';
import type { Occurrence } from '../../src/digest/schedule';

/** A quarter of an hour: every change of a clock since 1972 happened on one. */
const QUARTER_MS = 15 * 60_000;

/** What a wall clock shows at the beginning of a quarter of an hour. */
interface Reading {
  at: number;
  day: string;
  /** ISO 8601, Monday is 1. */
  weekday: number;
  /** Since midnight, by the clock. */
  minutes: number;
}

/**
 * A wall clock in a zone, read by Intl alone: the obvious model against which the schedule is held. It is read
 * at each quarter of an hour, and walks on minute by minute in between.
 */
export class LocalClock {
  readonly #readings: readonly Reading[];

  constructor(zone: string, from: number, to: number) {
    const read = readerFor(zone);
    const readings: Reading[] = [];
    for (let at = from; at < to; at += QUARTER_MS) readings.push({ at, ...read(at) });
    this.#readings = readings;
  }

  /** The first minute of each day of the plan at which the clock shows the time, or a later one. */
  slots({ time, days }: Pick<DigestPlan, 'time' | 'days'>): Occurrence[] {
    const [hour, minute] = time.split(':').map(Number);
    const wanted = (hour as number) * 60 + (minute as number);
    const slots = new Map<string, Occurrence>();
    for (const { at, day, weekday, minutes } of this.#readings)
      for (let passed = 0; passed < 15 && !slots.has(day); passed++)
        if ((days as readonly number[]).includes(weekday) && minutes + passed >= wanted)
          slots.set(day, { at: at + passed * 60_000, day });
    return [...slots.values()];
  }

  /** The local day of an instant. */
  dayAt(at: number): string | undefined {
    const first = this.#readings[0]?.at ?? 0;
    return this.#readings[Math.floor((at - first) / QUARTER_MS)]?.day;
  }
}

function readerFor(zone: string): (at: number) => Omit<Reading, 'at'> {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => {
    const [day = '', time = ''] = format.format(at).split(' ');
    const [hour, minute] = time.split(':').map(Number);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
    return { day, weekday, minutes: (hour as number) * 60 + (minute as number) };
  };
}
