import { findStatement, type Library } from '../report/library';
import type { Feedback, Judgement } from '../store/person';

/** What feedback is written as: judged data of two kinds, or what somebody has to read. */
export type RowKind = 'queries' | 'unanswerable' | 'faults';

/** A statement as judged data names it, by section and text; ids change with another edition. */
interface JudgedStatement {
  section: string;
  text: string;
}

/** A row of `queries.jsonl` or `unanswerable.jsonl`, see `test/eval/README.md`; or a fault, for somebody to read. */
export type FeedbackRow = { id: string; query: string } & (
  | { style: 'feedback'; relevant: (JudgedStatement & { grade: number })[] }
  | { style: 'feedback'; absent: [] }
  | { judgement: Judgement; shown: JudgedStatement[]; words: string }
);

/**
 * Who clicks *Right* has found what they wanted among what was shown, without saying which it was: "clearly relevant",
 * and not "squarely what is sought".
 */
const GRADE_OF_RIGHT = 2;
/** What judgements say of the statements that were shown; those of a whole answer say nothing of each. */
const GRADES: Readonly<Partial<Record<Judgement, number>>> = {
  right: GRADE_OF_RIGHT,
  'wrong-label': GRADE_OF_RIGHT,
  'wrong-statement': 0,
};
/** Say that the reports have nothing on a query. */
const HAS_NOTHING: readonly Judgement[] = ['rightly-silent', 'should-be-silent'];

/**
 * Judged rows, by query, and thus in an order that says nothing of when and by whom. A statement's grade is the mean of
 * all who were shown it for the query, rounded down. Where people differ on whether the reports have anything on a
 * query, it is in neither of the two kinds, as judged data has no rows in doubt.
 */
export function feedbackRows(library: Library, feedback: readonly Feedback[], kind: RowKind): FeedbackRow[] {
  const numbered = <T extends object>(rows: readonly T[]) =>
    rows.map((row, at) => ({ id: `feedback-${at + 1}`, ...row }));
  if (kind === 'faults') return numbered(faults(library, feedback));
  const queries = [...byQuery(feedback).values()];
  if (kind === 'unanswerable')
    return numbered(
      queries.flatMap((all) => {
        const { query } = all[0];
        const isAgreed = all.every(({ judgement }) => HAS_NOTHING.includes(judgement));
        return isAgreed ? [{ query, style: 'feedback' as const, absent: [] as [] }] : [];
      }),
    );
  return numbered(
    queries.flatMap((all) => {
      const relevant = gradedStatements(library, all);
      const isDoubtful = all.some(({ judgement }) => HAS_NOTHING.includes(judgement));
      return isDoubtful || relevant.length === 0
        ? []
        : [{ query: all[0].query, style: 'feedback' as const, relevant }];
    }),
  );
}

function faults(library: Library, feedback: readonly Feedback[]) {
  return feedback
    .filter(({ judgement }) => judgement !== 'right' && judgement !== 'rightly-silent')
    .map(({ query, judgement, shown, words }) => ({
      query,
      judgement,
      shown: shown.flatMap((id) => judged(library, id) ?? []),
      words,
    }))
    .sort((a, b) => compare(a.query, b.query) || compare(a.judgement, b.judgement));
}

/** However it is spaced and capitalised. */
function byQuery(feedback: readonly Feedback[]): Map<string, [Feedback, ...Feedback[]]> {
  const all = new Map<string, [Feedback, ...Feedback[]]>();
  const keyed = feedback.map((one) => ({ one, key: plain(one.query) }));
  for (const { one, key } of keyed.sort(
    (a, b) => compare(a.key, b.key) || compare(a.one.query, b.one.query),
  )) {
    const before = all.get(key);
    if (before) before.push(one);
    else all.set(key, [one]);
  }
  return all;
}

function gradedStatements(library: Library, all: readonly Feedback[]) {
  const votes = new Map<string, { statement: JudgedStatement; grades: number[] }>();
  for (const { shown, judgement } of all) {
    const grade = GRADES[judgement];
    if (grade === undefined) continue;
    for (const id of shown) {
      const statement = judged(library, id);
      if (statement === null) continue;
      const { text } = statement;
      const grades = [...(votes.get(text)?.grades ?? []), grade];
      votes.set(text, { statement, grades });
    }
  }
  return [...votes.values()]
    .map(({ statement, grades }) => ({
      ...statement,
      grade: Math.floor(grades.reduce((sum, grade) => sum + grade, 0) / grades.length),
    }))
    .filter(({ grade }) => grade > 0)
    .sort((a, b) => b.grade - a.grade || compare(a.text, b.text));
}

/** Null where the reports no longer have it. */
function judged(library: Library, id: string): JudgedStatement | null {
  const found = findStatement(library, id);
  return found && { section: found.section.number, text: found.text };
}

function plain(query: string): string {
  return query.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
