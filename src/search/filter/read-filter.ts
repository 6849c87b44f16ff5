import { analyze, phraseOf } from '../analyze';
import type { SearchIndex } from '../search-index';
import { partsOf } from '../thesaurus';
import { type Filter, type FilterKind, NO_FILTER } from './filter';
import type { FilterNote } from './note';
import { sectionsAskedFor, typeAskedFor } from './plain-words';
import { keyMisspeltAt, readKey } from './read-key';
import { sectionNumbered } from './sections';

/** A query taken apart. */
export interface ReadFilter {
  filter: Filter;
  /** What is left to look for. */
  words: string;
  notes: FilterNote[];
}

/** `-training`, `-"peace process"`; before letters only: in `26 -27` and `villagers - what` nothing is excluded. */
const EXCLUDED =
  /^-(?:["“”„«»]([^"“”„«»]{1,300})["“”„«»]|(\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{M}\p{N}]+)*)(?=[\s,.;!?)]|$))\s*/u;
/** Up to the next blank, quotations whole: nothing in them is a key. */
const WORD = /^(?:["“”„«»][^"“”„«»]{1,300}["“”„«»]|\S)+\s*/;
/** Nobody narrows by more; each is looked up in lists of names, and what is not found there takes longest. */
const MOST_KEYS = 24;
const MOST_NOTES = 4;

/**
 * Takes the filter out of a query: `police type:recommendation for:"security council" -training`, and what it says of
 * types and sections in plain words.
 * @param typed of limited length, see `readQuery`
 */
export function readFilter(index: SearchIndex, typed: string): ReadFilter {
  const text = typed.trim();
  const chosen = new Map<FilterKind, readonly string[]>();
  const choose = (kind: FilterKind, values: readonly string[]) =>
    chosen.set(kind, [...new Set([...(chosen.get(kind) ?? []), ...values])]);
  const notes: FilterNote[] = [];
  let words = '';
  for (let at = 0, keys = 0; at < text.length; ) {
    const rest = text.slice(at);
    const [exclusion, phrase, word] = EXCLUDED.exec(rest) ?? [];
    const key = keys < MOST_KEYS && notes.length < MOST_NOTES ? readKey(index, rest) : null;
    if (exclusion !== undefined) {
      choose('without', [excluded(phrase ?? word ?? '')].filter(Boolean));
      at += exclusion.length;
    } else if (key !== null) {
      keys++;
      choose(key.kind, key.values);
      notes.push(...key.notes);
      at += key.length;
    } else {
      const misspelt = notes.length < MOST_NOTES ? keyMisspeltAt(index, rest) : null;
      if (misspelt !== null)
        notes.push({
          ...misspelt,
          instead: text.slice(0, at) + misspelt.key + rest.slice(misspelt.typed.length),
        });
      const [next = rest] = WORD.exec(rest) ?? [];
      words += next;
      at += next.length;
    }
  }
  const { numbers, rest } = sectionsAskedFor(
    words,
    (number) => sectionNumbered(index.library, number) !== null,
  );
  if (numbers.length > 0) choose('sections', numbers);
  const asked = chosen.has('types') ? null : typeAskedFor(rest);
  if (asked !== null) choose('types', [asked.type]);
  const filter = { ...NO_FILTER, ...Object.fromEntries(chosen) } as Filter;
  return { filter, words: (asked?.rest ?? rest).trim(), notes };
}

/** As a filter holds it: one word folded, or a phrase. */
function excluded(words: string): string {
  const [only, ...more] = partsOf(analyze(words));
  return only !== undefined && more.length === 0 ? only.word : phraseOf(words);
}
