import type { Statement } from '../report/model';
import { inTurn, type Ranked } from './best-first';
import { type Finding, findingOf } from './evidence';
import { type Filter, isNarrowing, NO_FILTER } from './filter/filter';
import { anyMentioning, type Mentioning } from './mentions';
import { type NearlyQuoted, nearlyQuoted } from './nearly-quoted';
import { nearlySameTogether, type Together } from './nearly-same';
import { countByReport, spreadOverReports } from './over-reports';
import { onlyNarrows, type Query } from './query';
import { type Ranking, rank, sieves } from './rank';
import { readQueries, readText } from './read-query';
import { type Receipt, readingOf } from './receipt';
import type { Entry, SearchIndex } from './search-index';

/** A statement that answers, with the other places where the same words stand. */
export interface Hit {
  statement: Statement;
  alsoAt: Statement[];
  /** Statements of its report that say nearly the same, best first, see {@link nearlySameTogether}. */
  nearlySame?: Statement[];
  /** Comparable within one answer only. */
  score: number;
}

/**
 * The answer to a question: how many statements answer, same words counted once, and nearly the same words of one report
 * too, and the first of them, best first, but see {@link spreadOverReports}. Where none does: the nearest statements, which are not answers, if anything lies near; queries that
 * would be answered; and how many statements its words would find without the filter.
 */
export type Answer =
  | (Receipt & {
      outcome: 'found';
      /** `answers`, unless everything is listed. */
      finding: Finding;
      matched: number;
      /** How many more answer that say nearly the same as one of them. */
      nearlySame?: number;
      hits: Hit[];
      /** Whether it lists more than answers: everything that mentions a word of the query. */
      isEverything: boolean;
    })
  | (Receipt & {
      outcome: 'nothing-found';
      finding: 'near' | 'silent';
      nearest: Hit[];
      /** Quotations of the query, as typed, that the nearest statements have in nearly, and only nearly, the same words. */
      nearlyQuoted?: string[];
      suggestions: string[];
      withoutFilter: number;
    });

const NONE_QUOTED: NearlyQuoted = { quotations: [], nearest: [] };
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
  const filter = filterIn(queries);
  const placesOf = placesIn(index, filter);
  const together =
    isEverything || queries.every(onlyNarrows) ? eachAlone(shown) : nearlySameTogether(shown, placesOf);
  const matched = together.length;
  const receipt: Receipt = {
    ...readingOf(index, typed, looked.subjects, shown, matched > 0),
    byReport: countByReport(
      index,
      filter,
      together.map(({ first }) => placesOf(first)),
    ),
    mentioned,
  };
  const hitOf = toHit(index, placesOf);
  if (matched > 0)
    return {
      ...receipt,
      outcome: 'found',
      finding,
      matched,
      nearlySame: shown.length - matched,
      hits: together.slice(0, limit).map(hitOf),
      isEverything: isEverything && matched > answering,
    };
  const isQuoting = queries.some(({ phrases }) => phrases.length > 0);
  const quoted = isQuoting ? nearlyQuoted(index, queries) : NONE_QUOTED;
  const best = quoted.nearest.length > 0 ? quoted.nearest : finding === 'near' ? looked.best : [];
  const near = best.slice(0, MOST_NEAREST);
  return {
    ...receipt,
    outcome: 'nothing-found',
    finding: near.length > 0 ? 'near' : 'silent',
    nearest: eachAlone(near).map(hitOf),
    nearlyQuoted: quoted.quotations,
    ...(typed.length > LONGEST_MENDED
      ? { withoutFilter: 0, suggestions: [] }
      : instead(index, receipt, queries, near)),
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
    const { matched, mentioning } = only.ranking;
    const best = finding === 'answers' ? answersFirst(index, only) : only.ranking.best;
    return { subjects, finding, answering: finding === 'answers' ? matched : 0, best, mentioning };
  }
  const together = (lists: Ranked[][]) => inTurn(lists, ({ entry }) => entry);
  const answers = together(
    firmest.map((subject) => answersFirst(index, subject).slice(0, subject.ranking.matched)),
  );
  const all = together(subjects.map(({ ranking }) => ranking.best));
  return {
    subjects,
    finding,
    answering: finding === 'answers' ? answers.length : 0,
    best: isEverything ? together([[...answers, ...all]]) : answers,
    mentioning: anyMentioning(subjects.map(({ ranking }) => ranking.mentioning)),
  };
}

/**
 * What was ranked for a query that is answered, the answers among it spread over the reports; a list that is only narrowed
 * has its own order.
 */
export function answersFirst(
  index: SearchIndex,
  { query, ranking: { best, matched } }: Pick<Subject, 'query' | 'ranking'>,
): Ranked[] {
  if (index.library.reports.length < 2 || onlyNarrows(query)) return best;
  const placesOf = placesIn(index, query.filter);
  const spread = spreadOverReports(best.slice(0, matched), (one) => placesOf(one)[0].report);
  return [...spread, ...best.slice(matched)];
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

/** A suggestion repeats what was typed but for a part: of a longer line nobody reads it, and it takes 20 to 50 ms. */
const LONGEST_MENDED = 300;

/** What to ask instead. */
function instead(
  index: SearchIndex,
  receipt: Receipt,
  queries: readonly Query[],
  best: readonly Ranked[],
): { withoutFilter: number; suggestions: string[] } {
  const countOf = (other: string) => countAnswering(index, readQueries(index, other));
  // 2 ms: most questions are answered.
  const { lessNarrow, suggest } = require('./suggestions') as typeof import('./suggestions');
  const { withoutFilter, suggestions } = lessNarrow(receipt, countOf);
  const near = withoutFilter > 0 ? [] : queries.flatMap((query) => suggest(index, query, best, countOf));
  return { withoutFilter, suggestions: [...new Set([...suggestions, ...near])].slice(0, MOST_SUGGESTIONS) };
}

const MOST_SUGGESTIONS = 6;

/** How many statements answer a query, as {@link ask} counts them. */
export function countAnswering(index: SearchIndex, queries: readonly Query[]): number {
  const { best, answering } = lookUp(index, queries, false);
  if (answering < 2 || queries.every(onlyNarrows)) return answering;
  return nearlySameTogether(best.slice(0, answering), placesIn(index, filterIn(queries))).length;
}

/** The statements that answer a query, in report order; of the places of a text, the first that its filter lets pass. */
export function statementsAnswering(index: SearchIndex, queries: readonly Query[]): Statement[] {
  const { best, answering } = lookUp(index, queries, false);
  const placesOf = placesIn(index, filterIn(queries));
  const answers = new Set(best.slice(0, answering).map((ranked) => placesOf(ranked)[0]));
  return index.library.statements.filter((statement) => answers.has(statement));
}

type Places = readonly [Statement, ...Statement[]];

/** The places of what was ranked that pass the filter, in report order: the first is the statement. */
function placesIn(index: SearchIndex, filter: Filter): (ranked: Ranked) => Places {
  const passing = isNarrowing(filter) ? sieves().passingPlaces(index, filter) : null;
  return ({ entry }) => {
    const { places } = index.entries[entry] as Entry;
    const [first = places[0], ...others] = passing?.(entry) ?? places;
    return [first, ...others];
  };
}

/** All subjects of a query have one. */
function filterIn([first]: readonly Query[]): Filter {
  return first?.filter ?? NO_FILTER;
}

function eachAlone(ranked: readonly Ranked[]): Together<Ranked>[] {
  return ranked.map((first) => ({ first, others: [] }));
}

/** The other places stand beside the statement, whether or not they pass the filter. */
function toHit(
  index: SearchIndex,
  placesOf: (ranked: Ranked) => Places,
): (together: Together<Ranked>) => Hit {
  return ({ first, others }) => {
    const [statement] = placesOf(first);
    const { places } = index.entries[first.entry] as Entry;
    return {
      statement,
      alsoAt: places.filter((place) => place !== statement),
      nearlySame: others.flatMap(placesOf),
      score: first.score,
    };
  };
}
