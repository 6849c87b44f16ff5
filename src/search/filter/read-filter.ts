import type { SearchIndex } from '../search-index';
import { type Filter, type FilterNote, filterOf } from './filter';
import { KINDS } from './kinds';
import { sectionNumbered } from './kinds/sections';
import { sectionsAskedFor, typesAskedFor } from './plain-words';
import { type TakenKeys, takeKeys } from './take-keys';

/** A query taken apart. */
export interface ReadFilter {
  filter: Filter;
  /** What is left to look for. */
  words: string;
  /** The same as one or several subjects, any of which will do: `exit strategies; local ownership`. */
  subjects: readonly string[];
  notes: readonly FilterNote[];
}

/**
 * Takes the filter out of a query: `police type:recommendation for:"security council" -training`, and what it says of
 * types and sections in plain words.
 * @param typed of limited length, see `readQuery`
 */
export function readFilter(index: SearchIndex, typed: string): ReadFilter {
  const { chosen, words, notes } = takeKeysAndSections(index, typed);
  const asked = chosen.types === undefined ? typesAskedFor(words) : null;
  const filter = filterOf({ ...chosen, ...(asked === null ? {} : { types: asked.types }) });
  const left = (asked?.rest ?? words).trim();
  return { filter, words: left, subjects: subjectsIn(left), notes };
}

/** Takes keys with their values, excluded words, and sections in plain words out of a query; types stay. */
export function takeKeysAndSections(index: SearchIndex, typed: string): TakenKeys {
  const { chosen, words, notes, named } = takeKeys(index, typed.trim());
  const isThere = (number: string) => sectionNumbered(index.library, number) !== null;
  const { numbers, missing, rest } = sectionsAskedFor(words, isThere);
  const sections = [...new Set([...(chosen.sections ?? []), ...numbers])];
  return {
    chosen: { ...chosen, ...(sections.length > 0 ? { sections } : {}) },
    words: rest,
    named,
    notes: [
      ...notes,
      ...missing.map(
        (number): FilterNote => ({
          note: 'no-such-value',
          kind: 'sections',
          typed: number,
          ...KINDS.sections.offer(index, number),
        }),
      ),
    ],
  };
}

/** More than anybody names in a line, at some 2 ms each; what stands behind them belongs to the last. */
const MOST_SUBJECTS = 10;
/** A quotation, in which nothing parts subjects, or what stands between two. */
const BETWEEN = /(["“”„«»][^"“”„«»]{1,300}["“”„«»])|\s*;\s*(?:(?:and\s+|or\s+)?(?:on|about)\s+)?/giu;

/** The subjects of a text, at least one; what has no letter and no digit is none. */
export function subjectsIn(words: string): string[] {
  const subjects: string[] = [];
  let from = 0;
  for (const match of words.matchAll(BETWEEN)) {
    if (match[1] !== undefined) continue;
    const subject = words.slice(from, match.index);
    if (subjects.length === MOST_SUBJECTS - 1) break;
    if (/[\p{L}\p{N}]/u.test(subject)) subjects.push(subject);
    from = match.index + match[0].length;
  }
  const last = words.slice(from);
  if (/[\p{L}\p{N}]/u.test(last)) subjects.push(last);
  return subjects.length > 0 ? subjects : [words];
}
