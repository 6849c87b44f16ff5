import type { SearchIndex } from '../search-index';

/** Types that somebody may name without their key, and misspell. */
const TYPES_ASKED_FOR = [
  'recommendations',
  'recommendation',
  'challenges',
  'challenge',
  'findings',
  'finding',
];
/** Up to this length one error is forgiven, above it two. */
const ONE_ERROR_TO = 10;
const SHORTEST = 6;

/**
 * The type of statements that a word names, misspelt or not; `null` for others. Good words are no misspelt types, however
 * near: "funding" is not "finding", and "reform" no recommendation.
 * @param word folded
 */
export function typeMeant({ speller }: Pick<SearchIndex, 'speller'>, word: string): string | null {
  if (TYPES_ASKED_FOR.includes(word)) return word;
  if (word.length < SHORTEST || speller.knows(word)) return null;
  // 5 ms: natural's distances, on Node 20. Few questions need them.
  const { DamerauLevenshteinDistance } =
    require('natural/lib/natural/distance') as typeof import('natural/lib/natural/distance');
  const allowed = word.length > ONE_ERROR_TO ? 2 : 1;
  const near = TYPES_ASKED_FOR.filter(
    (type) => DamerauLevenshteinDistance(word, type, { restricted: true }) <= allowed,
  );
  return near[0] ?? null;
}
