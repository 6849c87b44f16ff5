import type { SearchIndex } from '../search-index';
import { type Filter, NO_FILTER } from './filter';
import type { FilterNote } from './note';
import { sectionsAskedFor, typeAskedFor } from './plain-words';
import { sectionNumbered } from './sections';
import type { TakenKeys } from './take-keys';

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
  const { chosen, words, notes } = keysIn(index, typed.trim());
  const { numbers, rest } = sectionsAskedFor(
    words,
    (number) => sectionNumbered(index.library, number) !== null,
  );
  const asked = chosen.types === undefined ? typeAskedFor(rest) : null;
  const filter = {
    ...NO_FILTER,
    ...chosen,
    sections: [...new Set([...(chosen.sections ?? []), ...numbers])],
    ...(asked === null ? {} : { types: [asked.type] }),
  } as Filter;
  return { filter, words: (asked?.rest ?? rest).trim(), notes };
}

/** Loaded when first needed: few questions have a colon or a hyphen, and the command line starts anew for each. */
function keysIn(index: SearchIndex, text: string): TakenKeys {
  if (!/[:-]/.test(text)) return { chosen: {}, words: text, notes: [] };
  const { takeKeys } = require('./take-keys') as typeof import('./take-keys');
  return takeKeys(index, text);
}
