import { mean } from './ranking';

const RESAMPLES = 1_000;
const SEED = 20070326;

/** The middle 95 % of what the mean would be with other queries like these. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Percentile bootstrap (Efron 1979) of a mean: so many values are drawn from `values` with replacement as there
 * are, a thousand times; of the means, sorted, those at 2.5 % and 97.5 %. Seeded, so that a figure printed
 * twice is the same. For two systems give the differences query by query: then it is a paired bootstrap.
 */
export function bootstrap(values: readonly number[]): Interval {
  const random = seededRandom(SEED);
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] as number)),
  ).sort((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (RESAMPLES - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}

/** Uniform in [0, 1): mulberry32 (T. Ettinger, public domain). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `+0.031` */
export function signed(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
}

/** `[0.712, 0.801]` */
export function interval({ low, high }: Interval, form = (value: number) => value.toFixed(3)): string {
  return `[${form(low)}, ${form(high)}]`;
}
