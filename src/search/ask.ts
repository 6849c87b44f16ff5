import type { Statement } from '../report/model';
import type { Ranked } from './best-first';
import { isEvidence } from './evidence';
import { suggest } from './near';
import type { Query, QueryUnit } from './query';
import { rank } from './rank';
import { readQuery } from './read-query';
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
  /** Only the beginning was read: there was more than a thousand characters. */
  isCut?: boolean;
  searched: { statements: number; reports: number };
  corrections: { from: string; to: string }[];
  expansions: { from: string; to: string[] }[];
  /** The same words as read, common ones too. */
  notInReports?: string[];
  /** Concepts that the words point to together and that were looked for beside them, strongest first. */
  topics?: string[];
  /** Words of the query, as typed, that the reports do not have; `expansions` may tell what they mean. */
  silentOn: string[];
}

/** What a question gets: how many statements answer, same words counted once, and the first of them, best first. */
export type Answer =
  | (Receipt & { outcome: 'found'; matched: number; hits: Hit[] })
  | (Receipt & { outcome: 'nothing-found'; suggestions: string[] });

/**
 * Answers a question from the reports, in the report's own words or not at all.
 * @param limit how many hits are wanted, 1 or more, default all
 */
export function ask(index: SearchIndex, typed: string, limit = Number.POSITIVE_INFINITY): Answer {
  const query = readQuery(index, typed);
  const receipt: Receipt = {
    query: typed,
    readAs: readAs(query),
    isCut: query.isCut,
    searched: { statements: index.library.statements.length, reports: index.library.reports.length },
    corrections: query.corrections,
    expansions: query.expansions,
    notInReports: query.units.filter(isReadThroughConcept).map(({ word }) => word),
    topics: query.topics.map(({ word }) => word),
    silentOn: [],
  };
  const { matched, best, covered } = rank(index, query, limit);
  const answered = isEvidence(index.tuning.evidence, query, covered);
  receipt.silentOn = silentOn(query, best);
  if (!answered) return { ...receipt, outcome: 'nothing-found', suggestions: suggest(index, query, best) };
  return { ...receipt, outcome: 'found', matched, hits: best.map((one) => toHit(index, one)) };
}

function isReadThroughConcept({ alternatives }: QueryUnit): boolean {
  return !alternatives.some(({ because }) => ['word', 'compound', 'family'].includes(because));
}

function readAs({ units, phrases }: Query): string[] {
  return [...units.map(({ word }) => word), ...phrases.map((phrase) => `"${phrase}"`)];
}

function silentOn(query: Query, ranked: readonly Ranked[]): string[] {
  const absent = query.units
    .filter((unit) => !unit.light && (unit.absent || isReadThroughConcept(unit)))
    .map(({ typed }) => typed);
  return query.phrases.length > 0 && ranked.length === 0 ? [...absent, ...query.phrases] : absent;
}

function toHit(index: SearchIndex, { entry, score }: Ranked): Hit {
  const [statement, ...alsoAt] = (index.entries[entry] as Entry).places;
  return { statement, alsoAt, score };
}
