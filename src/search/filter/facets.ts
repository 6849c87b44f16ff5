import { countAnswering } from '../ask';
import type { Query } from '../query';
import { readQuery } from '../read-query';
import type { SearchIndex } from '../search-index';
import { PLACE_KINDS, type PlaceKind } from './conditions';
import { inMenuOrder } from './menu-values';

/** A value that one may choose, and how many statements would answer then. */
export interface Choice {
  value: string;
  count: number;
}

/** By kind, the values that would leave something, and those in force; in the order of menus. */
export type Facets = Readonly<Record<PlaceKind, readonly Choice[]>>;

/**
 * What a query can be narrowed by. Each kind is counted with the filter of the others in force but not its own: with
 * what one value in its place would leave. Ranks anew for each value: for a view that a person opens.
 */
export function facetsOf(index: SearchIndex, typed: string): Facets {
  const query = readQuery(index, typed);
  const choicesOf = (kind: PlaceKind): Choice[] =>
    inMenuOrder(index.library, kind).flatMap((value) => {
      const count = countAnswering(index, narrowedTo(query, kind, value));
      return count > 0 || (query.filter[kind] as readonly string[]).includes(value) ? [{ value, count }] : [];
    });
  return Object.fromEntries(PLACE_KINDS.map((kind) => [kind, choicesOf(kind)])) as Record<
    PlaceKind,
    Choice[]
  >;
}

/** What cannot be a value of the kind is noted no more: another one stands in its place. */
function narrowedTo(query: Query, kind: PlaceKind, value: string): Query {
  return {
    ...query,
    filter: { ...query.filter, [kind]: [value] },
    filterNotes: query.filterNotes.filter((note) => !('kind' in note) || note.kind !== kind),
  };
}
