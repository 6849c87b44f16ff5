import { type Query, tellingUnits } from './query';
import type { SearchIndex } from './search-index';

/**
 * By entry, whether its own text has a word of a query, or a concept or actor that it names: 1 or 0. For whoever must be
 * complete; most are no answers.
 * @param passes which entries may be listed, `null` for all
 */
export function mentioning(
  { postings, entries }: SearchIndex,
  { units }: Query,
  passes: ((entry: number) => boolean) | null,
): Uint8Array {
  const marked = new Uint8Array(entries.length);
  const terms = tellingUnits(units).flatMap(({ alternatives }) =>
    alternatives.flatMap(({ term, because }) => (because === 'index entry' ? [] : [term])),
  );
  for (const term of terms)
    for (let at = postings.starts[term] as number; at < (postings.starts[term + 1] as number); at++) {
      const entry = postings.entries[at] as number;
      const isOwn = (((postings.inOwnText[at >> 3] as number) >> (at & 7)) & 1) === 1;
      if (isOwn && (passes === null || passes(entry))) marked[entry] = 1;
    }
  return marked;
}
