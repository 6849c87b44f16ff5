import type { SearchIndex } from './search-index';

/**
 * Calls back with the entries whose own text has a term, ascending; none for a term that the reports do not
 * have.
 */
export function eachWithInOwnText(
  { postings }: Pick<SearchIndex, 'postings'>,
  term: string,
  take: (entry: number) => void,
): void {
  const { terms, starts, entries, inOwnText } = postings;
  const number = terms.get(term);
  if (number === undefined) return;
  const end = starts[number + 1] as number;
  for (let at = starts[number] as number; at < end; at++)
    if (((inOwnText[at >> 3] as number) >> (at & 7)) & 1) take(entries[at] as number);
}
