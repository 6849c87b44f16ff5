import type { Tuning } from '../../src/search/tuning';
import { bootstrap } from './bootstrap';
import { mean } from './ranking';
import { type TunedNumber, withValue } from './tuned-numbers';

/** How good each judged row's answer is under a tuning, 0 to 1, in the order of the rows. */
export type Measure = (tuning: Tuning) => readonly number[];

/** What one fold chose without seeing its own rows, and how these fare with it. */
export interface Fold {
  rows: readonly number[];
  tuning: Tuning;
  scores: readonly number[];
}

const ROUNDS = 2;

/**
 * Chooses each number in turn by what is best for the rows given, the others held (coordinate ascent), twice round. A
 * gain whose 95 % interval, row by row, holds zero counts as none: then the number stays what it is.
 */
export function choose(
  measure: Measure,
  rows: readonly number[],
  numbers: readonly TunedNumber[],
  start: Tuning,
): Tuning {
  const scoresOf = (tuning: Tuning) => {
    const scores = measure(tuning);
    return rows.map((row) => scores[row] as number);
  };
  let tuning = start;
  let best = scoresOf(start);
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, values } of numbers)
      for (const value of values) {
        const other = withValue(tuning, name, value);
        const scores = scoresOf(other);
        if (!isBetter(scores, best)) continue;
        best = scores;
        tuning = other;
      }
  return tuning;
}

function isBetter(scores: readonly number[], best: readonly number[]): boolean {
  const gains = scores.map((score, row) => score - (best[row] as number));
  return mean(gains) > 0 && bootstrap(gains).low > 0;
}

/**
 * k-fold cross-validation (Stone 1974): the numbers are chosen on all folds but one and measured on that one, for
 * each in turn. What the folds' scores say is what numbers chosen in this way do for rows not seen.
 * @param folds the fold of each row, from 0
 */
export function crossValidate(
  measure: Measure,
  folds: readonly number[],
  numbers: readonly TunedNumber[],
  start: Tuning,
): Fold[] {
  return [...new Set(folds)]
    .sort((a, b) => a - b)
    .map((fold) => {
      const rowsOf = (inside: boolean) => [...folds.keys()].filter((row) => (folds[row] === fold) === inside);
      const tuning = choose(measure, rowsOf(false), numbers, start);
      const scores = measure(tuning);
      const rows = rowsOf(true);
      return { rows, tuning, scores: rows.map((row) => scores[row] as number) };
    });
}
