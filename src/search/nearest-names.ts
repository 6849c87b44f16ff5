import Fuse from 'fuse.js';

/** Fuse's distance from perfect (0) to anything (1): looser than this, names have letters in common only. */
const LOOSEST = 0.35;
/** Nobody types longer names, and Fuse compares no more. */
const LONGEST = 32;
const SHORTEST = 4;

/**
 * The names in a short list that resemble a text, nearest first; none for a text of less than four letters, which
 * resembles too much.
 * @param most how many, default one
 */
export function nearestNames(names: readonly string[], typed: string, most = 1): string[] {
  const wanted = typed.slice(0, LONGEST);
  if (wanted.length < SHORTEST) return [];
  const fuse = new Fuse(names, { threshold: LOOSEST, ignoreLocation: true, minMatchCharLength: SHORTEST });
  return fuse.search(wanted, { limit: most }).map(({ item }) => item);
}
