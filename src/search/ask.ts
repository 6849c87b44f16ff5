import type { Statement } from '../report/model';
import type { Ranked } from './best-first';
import { isEvidence } from './evidence';
import { type Filter, isNarrowing } from './filter/filter';
import type { FilterNote } from './filter/note';
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
  /** The query without its filter. */
  words: string;
  /** By which it was narrowed: nothing else was searched. */
  filter: Filter;
  filterNotes: readonly FilterNote[];
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

/**
 * What a question gets: how many statements answer, same words counted once, and the first of them, best first. Where
 * nothing does, queries that would be answered, and how many statements its words would find without the filter.
 */
export type Answer =
  | (Receipt & { outcome: 'found'; matched: number; hits: Hit[] })
  | (Receipt & { outcome: 'nothing-found'; suggestions: string[]; withoutFilter: number });

/**
 * Answers a question from the reports, in the report's own words or not at all.
 * @param limit how many hits are wanted, 1 or more, default all
 */
export function ask(index: SearchIndex, typed: string, limit = Number.POSITIVE_INFINITY): Answer {
  const query = readQuery(index, typed);
  const receipt: Receipt = {
    query: typed,
    words: query.words,
    filter: query.filter,
    filterNotes: query.filterNotes,
    readAs: readAs(query),
    isCut: query.isCut,
    searched: { statements: index.library.statements.length, reports: index.library.reports.length },
    corrections: query.corrections,
    expansions: query.expansions,
    notInReports: query.units.filter(isReadThroughConcept).map(({ word }) => word),
    topics: query.topics.map(({ word }) => word),
    silentOn: [],
  };
  const ranking = rank(index, query, limit);
  const { matched, best } = ranking;
  receipt.silentOn = silentOn(query, best);
  if (isEvidence(index.tuning.evidence, query, ranking))
    return { ...receipt, outcome: 'found', matched, hits: best.map(toHits(index, query.filter)) };
  return { ...receipt, outcome: 'nothing-found', ...instead(index, query, best) };
}

/** What to ask instead; loaded when first needed: most questions are answered, and the command line starts anew. */
function instead(index: SearchIndex, query: Query, best: readonly Ranked[]) {
  const { lessNarrow } = require('./filter/less-narrow') as typeof import('./filter/less-narrow');
  const { suggest } = require('./near') as typeof import('./near');
  const { withoutFilter, suggestions } = lessNarrow(query, (other) =>
    countAnswering(index, readQuery(index, other)),
  );
  const near = withoutFilter > 0 ? [] : suggest(index, query, best);
  return { withoutFilter, suggestions: [...suggestions, ...near] };
}

/** How many statements answer a question, without working out which are best. */
export function countAnswering(index: SearchIndex, query: Query): number {
  const ranking = rank(index, query, 1);
  return isEvidence(index.tuning.evidence, query, ranking) ? ranking.matched : 0;
}

function isReadThroughConcept({ alternatives }: QueryUnit): boolean {
  return !alternatives.some(({ because }) => because === 'word');
}

function readAs({ units, phrases }: Query): string[] {
  return [...units.map(({ word }) => word), ...phrases.map((phrase) => `"${phrase}"`)];
}

function silentOn(query: Query, ranked: readonly Ranked[]): string[] {
  const absent = query.units
    .filter((unit) => !unit.light && (unit.absent || isReadThroughConcept(unit)))
    .map(({ typed }) => typed);
  const lacksPhrases = query.phrases.length > 0 && ranked.length === 0 && !isNarrowing(query.filter);
  return lacksPhrases ? [...absent, ...query.phrases] : absent;
}

/** Of a hit's places, the first that passes the filter is the statement, all others stand beside it. */
function toHits(index: SearchIndex, filter: Filter): (ranked: Ranked) => Hit {
  const placesOf = isNarrowing(filter) ? placesThatPass(index, filter) : null;
  return ({ entry, score }) => {
    const places = (index.entries[entry] as Entry).places;
    const statement = placesOf?.(entry)[0] ?? places[0];
    return { statement, alsoAt: places.filter((place) => place !== statement), score };
  };
}

/** Loaded when first needed: few questions narrow. */
function placesThatPass(index: SearchIndex, filter: Filter) {
  const { passingPlaces } = require('./filter/sieve') as typeof import('./filter/sieve');
  return passingPlaces(index, filter);
}
