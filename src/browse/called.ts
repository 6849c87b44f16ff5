import { analyze, fold } from '../search/analyze';
import { nearestNames } from '../search/nearest-names';
import { wordingTokens } from '../search/thesaurus';

/** The rows that somebody may mean by some words. */
export interface Called<Row> {
  rows: Row[];
  /** No row is called that; these only resemble it. */
  isGuess: boolean;
}

const MOST_GUESSED = 5;

/**
 * Finds the rows whose name has all these words in any form, in their order; where there are none, those
 * whose names resemble them, nearest first. Without words, all.
 * @param meant rows that the words mean although their names do not have them; they come first
 */
export function called<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  words: string,
  meant: readonly Row[] = [],
): Called<Row> {
  const wanted = wordingTokens(analyze(words)).map(({ term }) => term);
  if (wanted.length === 0) return { rows: words.trim() === '' ? [...rows] : [], isGuess: false };
  const having = rows.filter((row) => {
    const own = new Set(analyze(nameOf(row)).map(({ term }) => term));
    return wanted.every((term) => own.has(term));
  });
  const exact = [...new Set([...meant, ...having])];
  if (exact.length > 0) return { rows: exact, isGuess: false };
  const near = nearestNames(rows.map(nameOf), words.trim(), MOST_GUESSED);
  const guessed = [...new Set(near)].flatMap((name) => rows.filter((row) => nameOf(row) === name));
  return { rows: guessed, isGuess: guessed.length > 0 };
}

/**
 * Finds rows for what somebody has typed so far: those with it in their names, or else those that are {@link
 * called} so.
 */
export function rowsFor<Row>(rows: readonly Row[], nameOf: (row: Row) => string, typed: string): Row[] {
  const wanted = fold(typed.trim());
  const having = rows.filter((row) => fold(nameOf(row)).includes(wanted));
  return having.length > 0 ? having : called(rows, nameOf, typed).rows;
}
