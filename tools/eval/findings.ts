import { type Answer, ask } from '../../src/search/ask';
import type { Finding } from '../../src/search/evidence';
import type { SearchIndex } from '../../src/search/search-index';
import {
  gradesOf,
  mean,
  QUERY_FILES,
  type QueryRow,
  type SpellingRow,
  textsOf,
  UNANSWERABLE_FILES,
  type UnanswerableRow,
} from './ranking';
import { readRowsIfThere } from './read-rows';

/** How often each finding was given to the queries of a group. */
export interface FindingShares extends Record<Finding, number> {
  /** File and style. */
  group: string;
  /** How many queries. */
  count: number;
}

/** How long answers are, and how much they leave out. */
export interface AnswerLengths {
  file: string;
  /** The median count of answers, over answerable queries that are answered, and over those with under five good ones. */
  median: number;
  medianOfFew: number;
  /** Mean over queries: clearly relevant statements among the first twenty answers / those that there are, at most twenty. */
  recall: number;
}

const FIRST = 20;
/** From this grade on a statement is clearly relevant. */
const CLEARLY_RELEVANT = 2;
/** Queries with fewer clearly relevant statements than this have few. */
const FEW = 5;

/** What is said first to answerable queries, and to others by style. */
export function findingShares(index: SearchIndex, directory: string): FindingShares[] {
  const answerable = QUERY_FILES.map((file) => ({
    group: `${file}: answerable`,
    queries: readRowsIfThere<QueryRow>(directory, file).map(({ query }) => query),
  }));
  const others = UNANSWERABLE_FILES.flatMap((file) => {
    const rows = readRowsIfThere<UnanswerableRow>(directory, file);
    return [...new Set(rows.map(({ style }) => style))].sort().map((style) => ({
      group: `${file}: ${style}`,
      queries: rows.flatMap((row) => (row.style === style ? [row.query] : [])),
    }));
  });
  return [...answerable, ...others]
    .filter(({ queries }) => queries.length > 0)
    .map(({ group, queries }) => {
      const findings = queries.map((query) => ask(index, query, 1).finding);
      const share = (finding: Finding) => mean(findings.map((one) => (one === finding ? 1 : 0)));
      return {
        group,
        count: queries.length,
        answers: share('answers'),
        near: share('near'),
        silent: share('silent'),
      };
    });
}

/** Of each file of judged queries. */
export function answerLengths(index: SearchIndex, directory: string): AnswerLengths[] {
  return QUERY_FILES.flatMap((file) => {
    const rows = readRowsIfThere<QueryRow>(directory, file).map((row) => ({
      ...row,
      answer: ask(index, row.query),
    }));
    if (rows.length === 0) return [];
    const counts = (chosen: typeof rows) =>
      chosen.flatMap(({ answer }) => (answer.outcome === 'found' ? [answer.matched] : []));
    return [
      {
        file,
        median: median(counts(rows)),
        medianOfFew: median(counts(rows.filter(({ relevant }) => goodOnes(relevant) < FEW))),
        recall: mean(rows.map(({ answer, relevant }) => recallOf(answer, relevant))),
      },
    ];
  });
}

function recallOf(answer: Answer, relevant: QueryRow['relevant']): number {
  const found = gradesOf(textsOf(answer).slice(0, FIRST), relevant).filter(
    (grade) => grade >= CLEARLY_RELEVANT,
  );
  return found.length / Math.max(1, Math.min(FIRST, goodOnes(relevant)));
}

/** A text that stands twice counts once. */
function goodOnes(relevant: QueryRow['relevant']): number {
  return new Set(relevant.flatMap(({ text, grade }) => (grade >= CLEARLY_RELEVANT ? [text] : []))).size;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** So many of so many. */
export interface Share {
  part: number;
  whole: number;
}

/** How many misspelt words of a directory of judged data are corrected as expected. */
export function misspellingsCorrected(index: SearchIndex, directory: string): Share {
  const rows = readRowsIfThere<SpellingRow>(directory, 'spelling.jsonl');
  const right = rows.filter(({ wrong, right }) => correctedQuery(index, wrong) === right);
  return { part: right.length, whole: rows.length };
}

function correctedQuery(index: SearchIndex, query: string): string {
  const { corrections } = ask(index, query, 1);
  return corrections.reduce((text, { from, to }) => text.replace(from, to), query);
}
