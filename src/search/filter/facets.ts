import type { StatementType } from '../../report/model';
import { countAnswers } from '../ask';
import type { Ranked } from '../best-first';
import { isEvidence } from '../evidence';
import type { Query } from '../query';
import { rank } from '../rank';
import { readQuery } from '../read-query';
import type { SearchIndex } from '../search-index';
import { PLACE_KINDS, type PlaceKind } from './conditions';
import { type Filter, NO_FILTER } from './filter';
import { groupsByLabels } from './group-by-labels';
import { passingInReportOrder } from './in-report-order';
import { inMenuOrder, valuesReader } from './menu-values';
import { writeQuery } from './write-filter';

/** A value that one may choose, and how many statements would answer then. */
export interface Choice {
  value: string;
  count: number;
}

/** By kind, the values that would leave something, and those in force; in the order of menus. */
export type Facets = Readonly<Record<PlaceKind, readonly Choice[]>>;

/**
 * What a query can be narrowed by. Each kind is counted with the filter of the others in force but not its own: with
 * what one value in its place would leave. Works out every score anew: for a view that a person opens.
 */
export function facetsOf(index: SearchIndex, typed: string): Facets {
  const query = readQuery(index, typed);
  const scored = scoredEntries(index, query);
  const choicesOf = (kind: PlaceKind) => {
    const countOf = kind === 'types' ? askingCounter(index, query) : counterOf(index, query, scored, kind);
    return inMenuOrder(index.library, kind).flatMap((value) => {
      const count = countOf(value);
      return count > 0 || (query.filter[kind] as readonly string[]).includes(value) ? [{ value, count }] : [];
    });
  };
  return Object.fromEntries(PLACE_KINDS.map((kind) => [kind, choicesOf(kind)])) as Record<
    PlaceKind,
    Choice[]
  >;
}

/** How many statements a value leaves. */
type Counter = (value: string) => number;

/** By asking with each: what a query looks for hangs on the type too, where recommendations to somebody are wanted. */
function askingCounter(index: SearchIndex, { words, filter }: Query): Counter {
  return (value) => countAnswers(index, writeQuery(words, { ...filter, types: [value as StatementType] }));
}

/** By what the entries that have a value score, worked out once for all values. */
function counterOf(index: SearchIndex, query: Query, scored: readonly Ranked[], kind: PlaceKind): Counter {
  const valuesOf = valuesReader(index.library, kind);
  const having = new Map<string, Ranked[][]>();
  for (const { labels, ranked } of groupsByLabels(index, query.filter, scored, kind))
    for (const value of new Set(labels.flatMap(valuesOf)))
      having.set(value, [...(having.get(value) ?? []), ranked]);
  return (value) => countAmong(index, query, having.get(value) ?? []);
}

/** Everything that has something of the query, however far behind the best: behind another best it may answer. */
function scoredEntries(index: SearchIndex, query: Query): Ranked[] {
  const { topics, without } = query.filter;
  const filter: Filter = { ...NO_FILTER, topics, without };
  if (asksNothing(query)) return passingInReportOrder(index, filter, Number.POSITIVE_INFINITY).best;
  const all = { ...index, tuning: { ...index.tuning, leastShareOfBest: 0 } };
  return rank(all, { ...query, filter, filterNotes: [] }).best;
}

function asksNothing({ units, phrases }: Query): boolean {
  return units.length === 0 && phrases.length === 0;
}

/** How many of some entries answer where no others may. */
function countAmong(index: SearchIndex, query: Query, groups: readonly (readonly Ranked[])[]): number {
  const entries = groups.flat();
  if (asksNothing(query)) return entries.length;
  const covered = entries.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  if (!isEvidence(index.tuning.evidence, query, covered)) return 0;
  const best = entries.reduce((most, { score }) => Math.max(most, score), 0);
  const least = best * index.tuning.leastShareOfBest;
  return entries.reduce((count, { score }) => (score >= least ? count + 1 : count), 0);
}
