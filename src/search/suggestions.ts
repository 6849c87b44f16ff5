import type { Ranked } from './best-first';
import { kindsInForce, NO_FILTER } from './filter/filter';
import { writeRest } from './filter/write-filter';
import { nearestNames } from './nearest-names';
import type { Query } from './query';
import type { SearchIndex } from './search-index';

const MOST_SUGGESTIONS = 3;
/** A suggestion costs up to 3 ms, as a question of its own; of a long line only the first few parts are gone through. */
const MOST_TRIED = 8;

/**
 * Finds what to ask instead when nothing was found: the part of the query that the reports know, then titles
 * of sections that resemble it; only what would be answered. Empty when nothing is near.
 * @param countOf how many statements answer a query
 */
export function suggest(
  index: SearchIndex,
  query: Query,
  ranked: readonly Ranked[],
  countOf: (query: string) => number,
): string[] {
  const known = query.units.filter(({ absent }) => !absent).map(({ word }) => word);
  const suggestions =
    known.length > 0 && ranked.length > 0 && known.length < query.units.length ? [known.join(' ')] : [];
  const titles = [
    ...new Set(index.library.reports.flatMap(({ sections }) => sections.map(({ title }) => title))),
  ];
  for (const { word } of query.units.filter(({ absent }) => !absent).slice(0, MOST_TRIED))
    suggestions.push(...nearestNames(titles, word));
  return [...new Set(suggestions)]
    .slice(0, MOST_TRIED)
    .filter((suggestion) => countOf(suggestion) > 0)
    .slice(0, MOST_SUGGESTIONS);
}

/**
 * What to ask instead where nothing passes a filter: with the nearest values for one that there is not, without the
 * filter, or without one kind of condition; only what would be answered.
 * @param countOf how many statements answer a query
 */
export function lessNarrow(
  { words, filter, filterNotes }: Pick<Query, 'words' | 'filter' | 'filterNotes'>,
  countOf: (query: string) => number,
): { withoutFilter: number; suggestions: string[] } {
  const kinds = kindsInForce(filter);
  if (kinds.length === 0 && filterNotes.length === 0) return { withoutFilter: 0, suggestions: [] };
  const mended = filterNotes.flatMap((note) =>
    note.note === 'no-such-value'
      ? note.nearest.slice(0, MOST_NEAREST).map((value) => ({ ...filter, [note.kind]: [value] }))
      : [],
  );
  const without = kinds.length > 1 ? kinds.map((kind) => ({ ...filter, [kind]: [] })) : [];
  const queries = [...mended, ...(words === '' ? [] : [NO_FILTER]), ...without].map((one) =>
    writeRest(words, one),
  );
  const suggestions: string[] = [];
  for (const query of [...new Set(queries)].slice(0, MOST_TRIED))
    if (suggestions.length < MOST_SUGGESTIONS && countOf(query) > 0) suggestions.push(query);
  return { withoutFilter: words === '' ? 0 : countOf(writeRest(words, NO_FILTER)), suggestions };
}

const MOST_NEAREST = 2;
