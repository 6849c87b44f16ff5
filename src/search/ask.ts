import type { Statement } from '../report/model';
import { suggest } from './near';
import { type Ranked, rank } from './rank';
import { type Query, readQuery } from './read-query';
import type { Entry, SearchIndex } from './search-index';

/** A statement that answers, with the other places where the same words stand. */
export interface Hit {
  statement: Statement;
  alsoAt: Statement[];
  /** Comparable within one answer only. */
  score: number;
}

/** How a query was read and what was searched: shown with every answer. */
export interface Receipt {
  query: string;
  /** The words that were looked for, corrected; empty when the query holds none that carry meaning. */
  readAs: string[];
  searched: { statements: number; reports: number };
  corrections: { from: string; to: string }[];
  expansions: { from: string; to: string[] }[];
  /** Words of the query that the reports do not have. */
  silentOn: string[];
}

/** What a question gets. `hits` are all that answer, best first. */
export type Answer =
  | (Receipt & { outcome: 'found'; hits: Hit[] })
  | (Receipt & { outcome: 'nothing-found'; suggestions: string[] });

/**
 * How much of a query's information the best statement must have to count as an answer. Below it, the words
 * in common are an accident ("capacity" in a question about a car park). Three words together are less likely
 * to be one, so that a long question needs less.
 */
const LEAST_COVERAGE = 0.5;
const LEAST_COVERAGE_OF_SEVERAL = 0.3;
const SEVERAL_TERMS = 3;

/** Answers a question from the reports, in the report's own words or not at all. */
export function ask(index: SearchIndex, typed: string): Answer {
  const query = readQuery(index, typed);
  const receipt: Receipt = {
    query: typed,
    readAs: readAs(query),
    searched: { statements: index.library.statements.length, reports: index.library.reports.length },
    corrections: query.corrections,
    expansions: [],
    silentOn: [],
  };
  const ranked = rank(index, query);
  const answered = ranked.some(
    ({ coverage, terms }) =>
      coverage >= (terms >= SEVERAL_TERMS ? LEAST_COVERAGE_OF_SEVERAL : LEAST_COVERAGE),
  );
  receipt.silentOn = silentOn(query, ranked);
  if (!answered) return { ...receipt, outcome: 'nothing-found', suggestions: suggest(index, query, ranked) };
  return { ...receipt, outcome: 'found', hits: ranked.map((one) => toHit(index, one)) };
}

function readAs({ terms, phrases, corrections }: Query): string[] {
  const corrected = new Map(corrections.map(({ from, to }) => [from, to]));
  return [...terms.map(({ word }) => corrected.get(word) ?? word), ...phrases.map((phrase) => `"${phrase}"`)];
}

function silentOn(query: Query, ranked: readonly Ranked[]): string[] {
  const absent = query.terms.filter(({ terms }) => terms.length === 0).map(({ word }) => word);
  return query.phrases.length > 0 && ranked.length === 0 ? [...absent, ...query.phrases] : absent;
}

function toHit(index: SearchIndex, { entry, score }: Ranked): Hit {
  const { places } = index.entries[entry] as Entry;
  const [statement, ...alsoAt] = places as [Statement, ...Statement[]];
  return { statement, alsoAt, score };
}
