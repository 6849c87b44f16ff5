import { countAnswering } from './ask';
import { KINDS, MENU_KINDS, type MenuKind } from './filter/kinds';
import type { Query } from './query';
import { readQueries } from './read-query';
import type { SearchIndex } from './search-index';

/** A value that one may choose, and how many statements would answer then. */
export interface CountedValue {
  value: string;
  count: number;
}

/** By kind, the values that would leave something, and those in force; in the order of menus. */
export type Facets = Readonly<Record<MenuKind, readonly CountedValue[]>>;

/**
 * What a query can be narrowed by. Each kind is counted with the filter of the others in force but not its own: with
 * what one value in its place would leave. Ranks anew for each value: for a view that a person opens.
 */
export function facetsOf(index: SearchIndex, typed: string): Facets {
  const queries = readQueries(index, typed);
  const countedValues = (kind: MenuKind): CountedValue[] =>
    KINDS[kind].menu(index.library).flatMap((value) => {
      const narrowed = queries.map((query) => narrowedTo(query, kind, value));
      const count = countAnswering(index, narrowed);
      const isInForce = queries.some(({ filter }) => (filter[kind] as readonly string[]).includes(value));
      return count > 0 || isInForce ? [{ value, count }] : [];
    });
  const counted = MENU_KINDS.map((kind) => [kind, countedValues(kind)]);
  return Object.fromEntries(counted) as Record<MenuKind, CountedValue[]>;
}

/** A value that there is not is none in a form, so that it keeps nothing back here. */
function narrowedTo(query: Query, kind: MenuKind, value: string): Query {
  return {
    ...query,
    filter: { ...query.filter, [kind]: [value] },
    filterNotes: query.filterNotes.filter(({ note }) => note !== 'no-such-value'),
  };
}
