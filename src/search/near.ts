import Fuse from 'fuse.js';
import type { Ranked } from './best-first';
import type { Query } from './query';
import type { SearchIndex } from './search-index';

const MOST_SUGGESTIONS = 3;
/** Fuse's distance from perfect (0) to anything (1): looser than this, titles have letters in common only. */
const LOOSEST_TITLE = 0.35;

/**
 * What to ask instead when nothing was found: the part of the query that the reports do know, then titles of
 * sections that resemble it. Empty when nothing is near.
 */
export function suggest(index: SearchIndex, query: Query, ranked: readonly Ranked[]): string[] {
  const known = query.units.filter(({ absent }) => !absent).map(({ word }) => word);
  const suggestions =
    known.length > 0 && ranked.length > 0 && known.length < query.units.length ? [known.join(' ')] : [];
  const titles = [
    ...new Set(index.library.reports.flatMap(({ sections }) => sections.map(({ title }) => title))),
  ];
  const fuse = new Fuse(titles, { threshold: LOOSEST_TITLE, ignoreLocation: true, minMatchCharLength: 4 });
  for (const { word } of query.units)
    for (const { item } of fuse.search(word.slice(0, 32), { limit: 1 })) suggestions.push(item);
  return [...new Set(suggestions)].slice(0, MOST_SUGGESTIONS);
}
