import type { SearchIndex } from '../search-index';
import { type Filter, type FilterNote, filterOf } from './filter';
import { sectionNumbered } from './kinds/sections';
import { sectionsAskedFor, typeAskedFor } from './plain-words';
import { takeKeys } from './take-keys';

/** A query taken apart. */
export interface ReadFilter {
  filter: Filter;
  /** What is left to look for. */
  words: string;
  notes: readonly FilterNote[];
}

/**
 * Takes the filter out of a query: `police type:recommendation for:"security council" -training`, and what it says of
 * types and sections in plain words.
 * @param typed of limited length, see `readQuery`
 */
export function readFilter(index: SearchIndex, typed: string): ReadFilter {
  const { chosen, words, notes } = takeKeys(index, typed.trim());
  const { numbers, rest } = sectionsAskedFor(
    words,
    (number) => sectionNumbered(index.library, number) !== null,
  );
  const asked = chosen.types === undefined ? typeAskedFor(rest) : null;
  const filter = filterOf({
    ...chosen,
    sections: [...new Set([...(chosen.sections ?? []), ...numbers])],
    ...(asked === null ? {} : { types: [asked.type] }),
  });
  return { filter, words: (asked?.rest ?? rest).trim(), notes };
}
