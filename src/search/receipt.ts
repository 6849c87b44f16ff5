import type { Ranked } from './best-first';
import type { Finding } from './evidence';
import { type Filter, type FilterNote, NO_FILTER } from './filter/filter';
import type { MatchedInReport } from './over-reports';
import type { Query, QueryUnit } from './query';
import type { SearchIndex } from './search-index';

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
  /** Each report that was searched, in the library's order, and how many statements of the answer it has. */
  byReport: MatchedInReport[];
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

/** How a query was read and what was searched. */
export function readingOf(
  index: SearchIndex,
  typed: string,
  subjects: readonly { query: Query; finding: Finding }[],
  shown: readonly Ranked[],
  isFound: boolean,
): Omit<Receipt, 'mentioned' | 'byReport'> {
  const queries = subjects.map(({ query }) => query);
  const [{ filter, filterNotes, isCut } = NO_QUERY] = queries;
  const standing = queries.map((query) => wordsByStanding(index, query, shown));
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
    byIndexEntries: eachOnce(standing.flatMap(({ byIndexEntries }) => byIndexEntries)),
    topics: each(({ topics }) => topics.map(({ word }) => word)),
    silentOn: eachOnce(
      subjects.flatMap(({ query, finding }, at) => [
        ...(standing[at]?.silentOn ?? []),
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
