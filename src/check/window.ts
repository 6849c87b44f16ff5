import type { Statement } from '../report/model';
import type { Word } from './words';

/** A word of a report, with the statement that it stands in. */
export interface ReportedWord extends Word {
  /** Index among the window's statements. */
  statement: number;
}

/** Statements that are read one after the other, as one text. */
export interface Window {
  statements: Statement[];
  /** Position of each in the library. */
  positions: readonly number[];
  /** The statements' texts, blank between them; offsets of `words` count in it. */
  text: string;
  words: ReportedWord[];
}

/** Joins statements into one text. */
export function windowOf(
  positions: readonly number[],
  read: (position: number) => { statement: Statement; words: readonly Word[] },
): Window {
  const window: Window = { positions, statements: [], text: '', words: [] };
  for (const [at, position] of positions.entries()) {
    const { statement, words } = read(position);
    if (at > 0) window.text += ' ';
    const offset = window.text.length;
    window.text += statement.text;
    window.statements.push(statement);
    // No spread: a draft needs millions of these objects, and a spread takes longer.
    for (const { key, kind, start, end, isSpaced, isFreeCapital } of words)
      window.words.push({
        key,
        kind,
        start: offset + start,
        end: offset + end,
        isSpaced,
        isFreeCapital,
        statement: at,
      });
  }
  return window;
}
