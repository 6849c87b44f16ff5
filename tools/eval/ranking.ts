import type { Answer } from '../../src/search/ask';
import { normaliseSentence } from './labels';

/** A judged query: see `test/eval/README.md`. */
export interface QueryRow {
  id: string;
  query: string;
  style: string;
  relevant: { section: string; text: string; grade: number }[];
}

/** Judged queries: asked by people who knew the report's words, and by people who knew no more than its title. */
export const QUERY_FILES = ['queries.jsonl', 'queries-blind.jsonl'] as const;
/** Queries that the report has nothing on, in the same way. */
export const UNANSWERABLE_FILES = ['unanswerable.jsonl', 'unanswerable-blind.jsonl'] as const;

/** A query that the report does not answer. */
export interface UnanswerableRow {
  id: string;
  query: string;
  style: string;
  /** Words of the query that the report does not have. */
  absent: string[];
}

export interface SpellingRow {
  wrong: string;
  right: string;
}

/**
 * Of each file every other row is held back: numbers are chosen by the others, and what they do is reported on these.
 * @param at of the row in its file, from 0
 */
export function isHeldBack(at: number): boolean {
  return at % 2 === 1;
}

const DEPTH = 10;
/** From this grade on a first result is a good one: "clearly relevant". */
const CLEARLY_RELEVANT = 2;

/**
 * Normalised discounted cumulative gain of the first ten: DCG = sum over ranks 1 to 10 of (2^grade - 1) /
 * log2(rank + 1), divided by that of the best possible ranking (Järvelin and Kekäläinen, ACM TOIS 2002; gain
 * as in Burges et al. 2005). 0 to 1.
 * @param ranked grades of what was found, best first
 * @param judged grades of everything that was judged, in any order
 */
export function ndcgOfGrades(ranked: readonly number[], judged: readonly number[]): number {
  return gain(ranked) / (gain([...judged].sort((a, b) => b - a)) || 1);
}

/**
 * {@link ndcgOfGrades} of a ranking of texts.
 * @param ranking best first; a repeated text counts once
 */
export function ndcg(ranking: readonly string[], relevant: QueryRow['relevant']): number {
  const grades = gradesByText(relevant);
  const ranked = [...new Set(ranking.map(normaliseSentence))].map((text) => grades.get(text) ?? 0);
  return ndcgOfGrades(ranked, [...grades.values()]);
}

/** Precision of the first result: 1 if it is clearly relevant (grade >= 2), 0 if not, or if there is none. */
export function firstIsRight(ranking: readonly string[], relevant: QueryRow['relevant']): number {
  return (gradesOf(ranking.slice(0, 1), relevant)[0] ?? 0) >= CLEARLY_RELEVANT ? 1 : 0;
}

/** Whether a clearly relevant text (grade >= 2) is among the first three: 1 or 0. */
export function firstThreeHaveOne(ranking: readonly string[], relevant: QueryRow['relevant']): number {
  return gradesOf(ranking.slice(0, 3), relevant).some((grade) => grade >= CLEARLY_RELEVANT) ? 1 : 0;
}

/** The grade of each text of a ranking, 0 where it was not judged relevant. */
export function gradesOf(ranking: readonly string[], relevant: QueryRow['relevant']): number[] {
  const grades = gradesByText(relevant);
  return ranking.map((text) => grades.get(normaliseSentence(text)) ?? 0);
}

function gradesByText(relevant: QueryRow['relevant']): Map<string, number> {
  return new Map(relevant.map(({ text, grade }) => [normaliseSentence(text), grade]));
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** The texts of an answer, best first; none where nothing was found. */
export function textsOf(answer: Answer): string[] {
  return answer.outcome === 'found' ? answer.hits.map(({ statement }) => statement.text) : [];
}

/** Mean, 0 for none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
