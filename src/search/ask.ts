import type { Statement } from '../report/model';
import type { Ranked } from './best-first';
import { type Finding, findingOf } from './evidence';
import { type Filter, isNarrowing } from './filter/filter';
import type { FilterNote } from './filter/note';
import { passingPlaces } from './filter/sieve';
import { phraseTest } from './phrases';
import type { Query, QueryUnit } from './query';
import { type Ranking, rank } from './rank';
import { readQuery } from './read-query';
import type { Entry, SearchIndex } from './search-index';
import { suggest } from './suggestions';

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
  /** Wordings of the query that name concepts which the reports name, with those concepts' names. */
  expansions: { from: string; to: string[] }[];
  /** Words as read that stand in no report, common ones too; `expansions` may tell what they name. */
  notInReports: string[];
  /** Words of the query, as typed, that stand in no report but in an index entry by which a statement was found. */
  byIndexEntries: string[];
  /** Concepts that the words point to together and that were looked for beside them, strongest first. */
  topics?: string[];
  /**
   * Words of the query, as typed, that the reports do not have and for which nothing stands: no concept that the reports
   * name, see `expansions`, and no index entry. Each telling word is either the reports' own, or in just one of
   * `expansions`, `byIndexEntries` and `silentOn`.
   */
  silentOn: string[];
  /** How many statements have a telling word of the query, or what it names, and are no answers. */
  mentioned: number;
}

/**
 * What a question gets: how many statements answer, same words counted once, and the first of them, best first. Where
 * nothing does, the nearest statements, which are no answers, if anything lies near; queries that would be answered; and
 * how many statements its words would find without the filter.
 */
export type Answer =
  | (Receipt & {
      outcome: 'found';
      /** `answers`, unless everything is listed. */
      finding: Finding;
      matched: number;
      hits: Hit[];
      /** It lists more than answers: everything that mentions a word of the query. */
      isEverything: boolean;
    })
  | (Receipt & {
      outcome: 'nothing-found';
      finding: 'near' | 'silent';
      nearest: Hit[];
      suggestions: string[];
      withoutFilter: number;
    });

/** Nearest statements that are shown where there is no answer. */
const MOST_NEAREST = 3;

/**
 * Answers a question from the reports, in the report's own words or not at all.
 * @param limit how many hits are wanted, 1 or more, default all
 * @param isEverything lists everything that mentions a word of the query, best first
 */
export function ask(
  index: SearchIndex,
  typed: string,
  limit = Number.POSITIVE_INFINITY,
  isEverything = false,
): Answer {
  const query = readQuery(index, typed);
  const ranking = rank(index, query, Math.max(limit, MOST_NEAREST), isEverything);
  const finding = findingOf(index.tuning.evidence, query, ranking);
  const answering = finding === 'answers' ? ranking.matched : 0;
  const { listed, mentioned } = everythingOf(ranking, answering);
  const shown = isEverything ? listed : ranking.best.slice(0, answering);
  const matched = isEverything ? listed.length : answering;
  const words = wordsByStanding(index, query, shown.slice(0, limit));
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
    notInReports: query.units.filter(isNoWordOfReports).map(({ word }) => word),
    byIndexEntries: words.byIndexEntries,
    topics: query.topics.map(({ word }) => word),
    silentOn: matched > 0 ? words.silentOn : [...words.silentOn, ...absentPhrases(index, query)],
    mentioned,
  };
  const hitsOf = (ranked: readonly Ranked[]) => ranked.map(toHits(index, query.filter));
  if (matched > 0)
    return {
      ...receipt,
      outcome: 'found',
      finding,
      matched,
      hits: hitsOf(shown.slice(0, limit)),
      isEverything: isEverything && matched > answering,
    };
  const near = finding === 'near' ? ranking.best.slice(0, MOST_NEAREST) : [];
  return {
    ...receipt,
    outcome: 'nothing-found',
    finding: finding === 'near' ? 'near' : 'silent',
    nearest: hitsOf(near),
    ...instead(index, query, near),
  };
}

/** The answers, then whatever else mentions a word of the query, best first; and how many those others are. */
function everythingOf(
  { best, mentioning: { marks, count } }: Ranking,
  answering: number,
): { listed: Ranked[]; mentioned: number } {
  const answers = best.slice(0, answering);
  const others = best.slice(answering).filter(({ entry }) => marks[entry] === 1);
  const answersMentioning = answers.reduce((sum, { entry }) => sum + (marks[entry] ?? 0), 0);
  return { listed: [...answers, ...others], mentioned: count - answersMentioning };
}

/** What to ask instead. */
function instead(index: SearchIndex, query: Query, best: readonly Ranked[]) {
  // 6 ms: natural's distances, on Node 20. Most questions are answered.
  const { lessNarrow } = require('./filter/less-narrow') as typeof import('./filter/less-narrow');
  const countOf = (other: string) => countAnswering(index, readQuery(index, other));
  const { withoutFilter, suggestions } = lessNarrow(query, countOf);
  const near = withoutFilter > 0 ? [] : suggest(index, query, best, countOf);
  return { withoutFilter, suggestions: [...suggestions, ...near] };
}

/** How many statements answer a question, without working out which are best. */
export function countAnswering(index: SearchIndex, query: Query): number {
  const ranking = rank(index, query, 1);
  return findingOf(index.tuning.evidence, query, ranking) === 'answers' ? ranking.matched : 0;
}

function isNoWordOfReports({ alternatives }: QueryUnit): boolean {
  return alternatives.every(({ because }) => because !== 'word');
}

function readAs({ units, phrases }: Query): string[] {
  return [...units.map(({ word }) => word), ...phrases.map((phrase) => `"${phrase}"`)];
}

/** Telling words that are not the reports' own and that no concept stands for: those of index entries, and the others. */
function wordsByStanding(
  index: SearchIndex,
  { units }: Query,
  shown: readonly Ranked[],
): Pick<Receipt, 'byIndexEntries' | 'silentOn'> {
  const others = units.filter(
    ({ light, alternatives }) => !light && alternatives.every(({ because }) => because === 'index entry'),
  );
  const isLed = ({ alternatives }: QueryUnit) =>
    alternatives.some(({ term }) => shown.some(({ entry }) => hasTerm(index, term, entry)));
  return {
    byIndexEntries: others.filter(isLed).map(({ typed }) => typed),
    silentOn: others.filter((unit) => !isLed(unit)).map(({ typed }) => typed),
  };
}

function hasTerm({ postings: { starts, entries } }: SearchIndex, term: number, entry: number): boolean {
  return entries.subarray(starts[term], starts[term + 1]).includes(entry);
}

/** The phrases of a query that stand nowhere. */
function absentPhrases(index: SearchIndex, { phrases }: Query): string[] {
  if (phrases.length === 0) return [];
  return [...new Set(phrases)].filter((phrase) => !index.everyEntry.some(phraseTest(index, [phrase])));
}

/** Of a hit's places, the first that passes the filter is the statement, all others stand beside it. */
function toHits(index: SearchIndex, filter: Filter): (ranked: Ranked) => Hit {
  const placesOf = isNarrowing(filter) ? passingPlaces(index, filter) : null;
  return ({ entry, score }) => {
    const places = (index.entries[entry] as Entry).places;
    const statement = placesOf?.(entry)[0] ?? places[0];
    return { statement, alsoAt: places.filter((place) => place !== statement), score };
  };
}
