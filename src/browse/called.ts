import Fuse from 'fuse.js';
import { analyze } from '../search/analyze';
import { labelTokens } from '../search/thesaurus';

/** The rows that somebody may mean by some words. */
export interface Called<Row> {
  rows: Row[];
  /** Whether none is called that, and these only resemble it. */
  isGuess: boolean;
}

/** Fuse's distance from perfect (0) to anything (1): looser than this, names have letters in common only. */
const LOOSEST = 0.35;
const MOST_GUESSED = 5;
/** Names are short; what is longer resembles none, and takes fuse.js long. */
const LONGEST_TYPED = 60;

/**
 * Rows whose name has all these words in any form, in the order in which they were; where there are none, those
 * whose names resemble them, nearest first. Without words, all.
 * @param meant rows that the words mean although their names do not have them; they come first
 */
export function called<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  words: string,
  meant: readonly Row[] = [],
): Called<Row> {
  const wanted = labelTokens(analyze(words)).map(({ term }) => term);
  if (wanted.length === 0) return { rows: words.trim() === '' ? [...rows] : [], isGuess: false };
  const having = rows.filter((row) => {
    const own = new Set(analyze(nameOf(row)).map(({ term }) => term));
    return wanted.every((term) => own.has(term));
  });
  const exact = [...new Set([...meant, ...having])];
  if (exact.length > 0) return { rows: exact, isGuess: false };
  const named = rows.map((row) => ({ row, name: nameOf(row) }));
  const fuse = new Fuse(named, { keys: ['name'], threshold: LOOSEST, ignoreLocation: true });
  const near = fuse.search(words.trim().slice(0, LONGEST_TYPED), { limit: MOST_GUESSED });
  return { rows: near.map(({ item }) => item.row), isGuess: near.length > 0 };
}
