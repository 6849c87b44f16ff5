import type { LabelKind, WordKind } from './kind';
import { KINDS, WANTED_KINDS, type WantedKind } from './kinds';

const KIND_OF = new Map<string, WantedKind>(
  WANTED_KINDS.flatMap((kind) => KINDS[kind].keys.map((name) => [name, kind] as const)),
);

const EVERYDAY: ReadonlySet<string> = new Set(
  WANTED_KINDS.flatMap((kind) => (KINDS[kind] as LabelKind | WordKind).everydayKeys ?? []),
);
const SHORTEST_MISSPELT = 4;
const LONGEST_MISSPELT = 12;
/** From this length on two errors are forgiven, below it one. */
const TWO_ERRORS_FROM = 7;

/**
 * The kind that a word names as a key, or `null`.
 * @param isApart whether there is a blank between the key and its value
 */
export function kindNamed(word: string, isApart: boolean): WantedKind | null {
  const key = word.toLowerCase();
  return isApart && EVERYDAY.has(key) ? null : (KIND_OF.get(key) ?? null);
}

/** The key that a word, which is none, was likely meant to be, or `null`. */
export function keyMeant(word: string): string | null {
  if (word.length < SHORTEST_MISSPELT || word.length > LONGEST_MISSPELT) return null;
  const allowed = word.length >= TWO_ERRORS_FROM ? 2 : 1;
  // 5 ms: natural's distances, on Node 20. Few questions need them.
  const { DamerauLevenshteinDistance } =
    require('natural/lib/natural/distance') as typeof import('natural/lib/natural/distance');
  const near = [...KIND_OF.keys()]
    .filter((key) => key.length >= SHORTEST_MISSPELT)
    .map((key) => ({
      key,
      distance: DamerauLevenshteinDistance(word.toLowerCase(), key, { restricted: true }),
    }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.key ?? null;
}
