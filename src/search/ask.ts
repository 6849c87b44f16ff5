import type { Statement } from '../report/model';
import { inTurn, type Ranked } from './best-first';
import { type Finding, findingOf } from './evidence';
import { type Filter, type FilterNote, isNarrowing, NO_FILTER } from './filter/filter';
import { anyMentioning, type Mentioning } from './mentions';
import type { Query, QueryUnit } from './query';
import { type Ranking, rank, sieves } from './rank';
import { readQueries, readText } from './read-query';
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
  /** The filter; nothing else was searched. */
  filter: Filter;
  filterNotes: readonly FilterNote[];
  /** The words that were looked for, corrected; empty when the query holds none that carry meaning. */
  readAs: string[];
  /** Only the beginning was read, because there was more than a thousand characters. */
  isCut?: boolean;
  searched: { statements: number; reports: number };
  corrections: { from: string; to: string }[];
  /** Wordings of the query that name concepts of the reports, with the names of those concepts. */
  expansions: { from: string; to: string[] }[];
  /** Words as read that stand in no report, common ones too; `expansions` may say what they name. */
  notInReports: string[];
  /** Words of the query, as typed, that no report has, but an index entry by which a statement was found. */
  byIndexEntries: string[];
  /** Concepts that the words point to together, which were looked for as well, strongest first. */
  topics?: string[];
  /**
   * Words of the query, as typed, that the reports do not have and that nothing replaces: no concept that the
   * reports name (see `expansions`), and no index entry. Each telling word is either the reports' own, or in
   * just one of `expansions`, `byIndexEntries` and `silentOn`.
   */
  silentOn: string[];
  /** The subjects of the query on which there is no answer. */
  unanswered: string[];
  /** How many statements have a telling word of the query, or what it names, and are no answers. */
  mentioned: number;
}

/**
 * The answer to a question: how many statements answer, same words counted once, and the first of them, best
 * first. Where none does: the nearest statements, which are not answers, if anything lies near; queries that
 * would be answered; and how many statements its words would find without the filter.
 */
export type Answer =
  | (Receipt & {
      outcome: 'found';
      /** `answers`, unless everything is listed. */
      finding: Finding;
      matched: number;
      hits: Hit[];
      /** Whether it lists more than answers: everything that mentions a word of the query. */
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
 * Answers a question from the reports, in the report's own words or not at all. Of several subjects with `;` between, what
 * answers any of them does, the best of each in turn.
 * @param limit how many hits are wanted, 1 or more, default all
 * @param isEverything lists everything that mentions a word of the query, best first
 * @example
 * const { index } = openCorpus();
 * const answer = ask(index, 'exit strategies; local ownership type:recommendation', 3);
 * answer.finding; // 'answers'
 * answer.hits[0].statement.id; // '3/17.2'
 * ask(index, 'parental leave').finding; // 'silent'
 */
export function ask(
  index: SearchIndex,
  typed: string,
  limit = Number.POSITIVE_INFINITY,
  isEverything = false,
): Answer {
  return answer(index, typed, readQueries(index, typed), limit, isEverything);
}

/**
 * Looks for what a text is about that is no query, such as a message or a quotation: nothing in it is a key, a phrase that
 * must occur or the end of a subject.
 * @param limit how many hits are wanted, 1 or more
 */
export function askText(index: SearchIndex, text: string, limit: number): Answer {
  return answer(index, text, [readText(index, text)], limit, false);
}

function answer(
  index: SearchIndex,
  typed: string,
  queries: readonly Query[],
  limit: number,
  isEverything: boolean,
): Answer {
  const looked = lookUp(index, queries, isEverything);
  const { finding, answering } = looked;
  const { listed, mentioned } = everythingOf(looked);
  const shown = isEverything ? listed : looked.best.slice(0, answering);
  const matched = isEverything ? listed.length : answering;
  const receipt: Receipt = {
    ...readingOf(index, typed, looked.subjects, shown, matched > 0),
    mentioned,
  };
  const hitsOf = (ranked: readonly Ranked[]) => ranked.map(toHits(index, receipt.filter));
  if (matched > 0)
    return {
      ...receipt,
      outcome: 'found',
      finding,
      matched,
      hits: hitsOf(shown.slice(0, limit)),
      isEverything: isEverything && matched > answering,
    };
  const near = finding === 'near' ? looked.best.slice(0, MOST_NEAREST) : [];
  return {
    ...receipt,
    outcome: 'nothing-found',
    finding: finding === 'near' ? 'near' : 'silent',
    nearest: hitsOf(near),
    ...instead(index, receipt, queries, near),
  };
}

/** A subject of a query, and what was found on it. */
interface Subject {
  query: Query;
  ranking: Ranking;
  finding: Finding;
}

/** What was found on all subjects of a query together. */
interface LookedUp {
  subjects: readonly Subject[];
  /** The firmest of the subjects'. */
  finding: Finding;
  /** How many entries answer. */
  answering: number;
  /** What answers first, then what else was ranked; where nothing answers, what was ranked. */
  best: readonly Ranked[];
  mentioning: Mentioning;
}

function lookUp(index: SearchIndex, queries: readonly Query[], isEverything: boolean): LookedUp {
  const subjects = queries.map((query): Subject => {
    const ranking = rank(index, query, isEverything);
    return { query, ranking, finding: findingOf(index.tuning.evidence, query, ranking) };
  });
  const finding =
    FIRMEST_FIRST.find((one) => subjects.some((subject) => subject.finding === one)) ?? 'silent';
  const firmest = subjects.filter((subject) => subject.finding === finding);
  const [only, ...others] = subjects;
  if (only !== undefined && others.length === 0) {
    const { best, matched, mentioning } = only.ranking;
    return { subjects, finding, answering: finding === 'answers' ? matched : 0, best, mentioning };
  }
  const together = (lists: Ranked[][]) => inTurn(lists, ({ entry }) => entry);
  const answers = together(firmest.map(({ ranking: { best, matched } }) => best.slice(0, matched)));
  const all = together(subjects.map(({ ranking }) => ranking.best));
  return {
    subjects,
    finding,
    answering: finding === 'answers' ? answers.length : 0,
    best: isEverything ? together([[...answers, ...all]]) : answers,
    mentioning: anyMentioning(subjects.map(({ ranking }) => ranking.mentioning)),
  };
}

const FIRMEST_FIRST: readonly Finding[] = ['answers', 'near', 'silent'];

/** The answers, then whatever else mentions a word of the query, best first; and how many those others are. */
function everythingOf({ best, answering, mentioning: { marks, count } }: LookedUp): {
  listed: Ranked[];
  mentioned: number;
} {
  const answers = best.slice(0, answering);
  const others = best.slice(answering).filter(({ entry }) => marks[entry] === 1);
  const answersMentioning = answers.reduce((sum, { entry }) => sum + (marks[entry] ?? 0), 0);
  return { listed: [...answers, ...others], mentioned: count - answersMentioning };
}

/** What to ask instead. */
function instead(
  index: SearchIndex,
  receipt: Receipt,
  queries: readonly Query[],
  best: readonly Ranked[],
): { withoutFilter: number; suggestions: string[] } {
  const countOf = (other: string) => countAnswering(index, readQueries(index, other));
  // 2 ms together: most questions are answered.
  const { lessNarrow } = require('./less-narrow') as typeof import('./less-narrow');
  const { suggest } = require('./suggestions') as typeof import('./suggestions');
  const { withoutFilter, suggestions } = lessNarrow(receipt, countOf);
  const near = withoutFilter > 0 ? [] : queries.flatMap((query) => suggest(index, query, best, countOf));
  return { withoutFilter, suggestions: [...new Set([...suggestions, ...near])].slice(0, MOST_SUGGESTIONS) };
}

const MOST_SUGGESTIONS = 6;

/** How many statements answer a query, without working out which are best. */
export function countAnswering(index: SearchIndex, queries: readonly Query[]): number {
  return lookUp(index, queries, false).answering;
}

/** The statements that answer a query, in report order; of the places of a text, the first that its filter lets pass. */
export function statementsAnswering(index: SearchIndex, queries: readonly Query[]): Statement[] {
  const [{ filter } = { filter: NO_FILTER }] = queries;
  const { best, answering } = lookUp(index, queries, false);
  const placesOf = sieves().passingPlaces(index, filter);
  const answers = new Set(best.slice(0, answering).map(({ entry }) => placesOf(entry)[0]));
  return index.library.statements.filter((statement) => answers.has(statement));
}

/** How a query was read and what was searched. */
function readingOf(
  index: SearchIndex,
  typed: string,
  subjects: readonly Subject[],
  shown: readonly Ranked[],
  isFound: boolean,
): Omit<Receipt, 'mentioned'> {
  const queries = subjects.map(({ query }) => query);
  const [{ filter, filterNotes, isCut } = NO_QUERY] = queries;
  const [only, ...others] = queries;
  const each = <T>(of: (query: Query) => readonly T[]): T[] =>
    only !== undefined && others.length === 0 ? [...of(only)] : eachOnce(queries.flatMap(of));
  return {
    query: typed,
    words: queries.map(({ words }) => words).join('; '),
    filter,
    filterNotes,
    readAs: each(readAs),
    isCut,
    searched: { statements: index.library.statements.length, reports: index.library.reports.length },
    corrections: each(({ corrections }) => corrections),
    expansions: each(({ expansions }) => expansions),
    notInReports: each(({ units }) => units.filter(isNoWordOfReports).map(({ word }) => word)),
    byIndexEntries: each((query) => wordsByStanding(index, query, shown).byIndexEntries),
    topics: each(({ topics }) => topics.map(({ word }) => word)),
    silentOn: eachOnce(
      subjects.flatMap(({ query, finding }) => [
        ...wordsByStanding(index, query, shown).silentOn,
        ...(isFound && finding === 'answers' ? [] : absentPhrases(index, query)),
      ]),
    ),
    unanswered: subjects.flatMap(({ query, finding }) =>
      (isFound && finding === 'answers') || readAs(query).length === 0 ? [] : [query.words],
    ),
  };
}

const NO_QUERY = { filter: NO_FILTER, filterNotes: [], isCut: false };

function eachOnce<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function isNoWordOfReports({ alternatives }: QueryUnit): boolean {
  return alternatives.every(({ because }) => because !== 'word');
}

function readAs({ units, phrases }: Query): string[] {
  return [...units.map(({ word }) => word), ...phrases.map((phrase) => `"${phrase}"`)];
}

/**
 * The telling words that are not the reports' own and that no concept replaces: those of index entries, and
 * the others.
 */
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

/** The phrases of a query that no report has. */
function absentPhrases(index: SearchIndex, { phrases }: Query): string[] {
  if (phrases.length === 0) return [];
  // See `sieves` in rank.ts.
  const { phraseTest } = require('./phrases') as typeof import('./phrases');
  return [...new Set(phrases)].filter((phrase) => !index.everyEntry.some(phraseTest(index, [phrase])));
}

/** Of a hit's places, the first that passes the filter is the statement; the others stand beside it. */
function toHits(index: SearchIndex, filter: Filter): (ranked: Ranked) => Hit {
  const placesOf = isNarrowing(filter) ? sieves().passingPlaces(index, filter) : null;
  return ({ entry, score }) => {
    const places = (index.entries[entry] as Entry).places;
    const statement = placesOf?.(entry)[0] ?? places[0];
    return { statement, alsoAt: places.filter((place) => place !== statement), score };
  };
}
