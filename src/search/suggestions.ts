import type { Ranked } from './best-first';
import { nearestNames } from './nearest-names';
import type { Query } from './query';
import type { SearchIndex } from './search-index';

const MOST_SUGGESTIONS = 3;

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
  for (const { word } of query.units.filter(({ absent }) => !absent))
    suggestions.push(...nearestNames(titles, word));
  return [...new Set(suggestions)].filter((suggestion) => countOf(suggestion) > 0).slice(0, MOST_SUGGESTIONS);
}
