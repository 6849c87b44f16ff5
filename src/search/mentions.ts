import { type Query, tellingUnits } from './query';
import type { SearchIndex } from './search-index';

/** Entries that mention a word of a query. */
export interface Mentioning {
  /** By entry, 1 or 0; empty where there are none. */
  marks: Uint8Array;
  count: number;
}

/** No entry at all. */
export const NONE_MENTIONING: Mentioning = { marks: new Uint8Array(), count: 0 };

/**
 * Finds the entries whose own text has a word of a query, or a concept or actor that it names. For whoever
 * must be complete: most are no answers.
 * @param passes which entries may be listed, `null` for all
 */
export function mentioning(
  { postings, entries }: SearchIndex,
  { units }: Query,
  passes: ((entry: number) => boolean) | null,
): Mentioning {
  const marks = new Uint8Array(entries.length);
  let count = 0;
  const terms = tellingUnits(units).flatMap(({ alternatives }) =>
    alternatives.flatMap(({ term, because }) => (because === 'index entry' ? [] : [term])),
  );
  for (const term of terms)
    for (let at = postings.starts[term] as number; at < (postings.starts[term + 1] as number); at++) {
      const entry = postings.entries[at] as number;
      const isOwn = (((postings.inOwnText[at >> 3] as number) >> (at & 7)) & 1) === 1;
      if (!isOwn || marks[entry] === 1 || passes?.(entry) === false) continue;
      marks[entry] = 1;
      count++;
    }
  return { marks, count };
}

/** The entries that mention a word of any of several queries. */
export function anyMentioning(all: readonly Mentioning[]): Mentioning {
  const marks = new Uint8Array(Math.max(0, ...all.map((one) => one.marks.length)));
  let count = 0;
  for (const one of all)
    for (let entry = 0; entry < one.marks.length; entry++)
      if (one.marks[entry] === 1 && marks[entry] === 0) {
        marks[entry] = 1;
        count++;
      }
  return { marks, count };
}
