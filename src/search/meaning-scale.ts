import type { Sieve } from './filter/sieve';
import type { Query } from './query';

/** How the meaning of a query counts in the ranking. */
export interface MeaningScale {
  /**
   * What an entry's meaning counts: 1 for the nearest of all entries, 0 for most of them and for what may not
   * answer.
   */
  of(entry: number): number;
  /** The highest cosine with a text by which an entry is found, among those that may answer. */
  nearest: number;
}

/**
 * The rank, by nearness, from which on entries are no nearer than by chance; chosen among 30, 45, 60 and 90.
 */
const FIRST_OF_THE_REST = 61;

/**
 * How the nearness of entries counts: linearly from the nearest down to the 61st. Both are taken from the
 * whole index, so that what a filter keeps back changes no score.
 * @returns `null` where there is no encoder, or no word that it knows
 */
export function meaningScale({ nearness: found }: Query, isEligible: Sieve | null): MeaningScale | null {
  if (found === null) return null;
  const { nearness, cosines } = found;
  const sorted = Float32Array.from(nearness).sort();
  const highest = sorted[sorted.length - 1] ?? 0;
  const rest = sorted[Math.max(0, sorted.length - FIRST_OF_THE_REST)] ?? 0;
  const range = highest - rest || 1;
  let nearest = -1;
  for (let entry = 0; entry < cosines.length; entry++)
    if ((cosines[entry] as number) > nearest && (isEligible?.(entry) ?? true))
      nearest = cosines[entry] as number;
  return {
    nearest,
    of: (entry) =>
      isEligible?.(entry) === false ? 0 : Math.max(0, ((nearness[entry] as number) - rest) / range),
  };
}
