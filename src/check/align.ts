import { isFunctionWord } from '../search/stop-words';
import type { QuotedWord } from './quotation';
import type { Window } from './window';
import { isSameWord, type Word } from './words';

/** A word of a quotation beside the report's, by their indexes; `null` where one side has none. */
export interface Pair {
  quoted: number | null;
  reported: number | null;
}

/** A quotation, or a part of it, laid beside a window of a report. */
export interface Alignment {
  score: number;
  pairs: Pair[];
}

/** `whole`: every word of the quotation, wherever in the window; `part`: the stretch of both that agrees best. */
export type Extent = 'whole' | 'part';

/**
 * The score of each kind of pair. Two words that differ stand better side by side than one after the other,
 * also at the ends; an ellipsis leaves out as little as it can.
 */
const SCORE = {
  same: 2_000,
  sameFunctionWord: 1_000,
  sameSign: 300,
  otherCapitals: 800,
  otherWord: -500,
  wordBesideSign: -1_300,
  alone: -600,
  leftOut: -1,
} as const;

/**
 * Differences weigh more against a part: a few words in common must not stretch it into words from elsewhere.
 */
const STRICTER_IN_PARTS = 2;

/** How a cell of the table was reached: by a word of both sides, of the quotation, or of the report. */
const STEP = { stop: 0, both: 1, quoted: 2, reported: 3 } as const;

/**
 * Lays words of a quotation beside a window, by the alignment of Needleman and Wunsch, or for parts that of Smith and
 * Waterman. Takes time and room with the product of both lengths.
 */
export function align(quoted: readonly QuotedWord[], window: Window, extent: Extent): Alignment {
  const { words } = window;
  const columns = words.length + 1;
  const steps = new Uint8Array((quoted.length + 1) * columns);
  const strictness = extent === 'part' ? STRICTER_IN_PARTS : 1;
  const scoreOf = pairScores(quoted, words, strictness);
  let above = new Int32Array(columns);
  let row = new Int32Array(columns);
  let best = { score: 0, row: 0, column: 0 };
  quoted.forEach((word, at) => {
    const isEllipsis = word.kind === 'ellipsis';
    const alone = isEllipsis || word.isAdded ? 0 : SCORE.alone * strictness;
    const skipped = isEllipsis ? SCORE.leftOut : SCORE.alone * strictness;
    row[0] = extent === 'part' ? 0 : (above[0] as number) + alone;
    steps[(at + 1) * columns] = extent === 'part' ? STEP.stop : STEP.quoted;
    for (let column = 1; column < columns; column++) {
      let score = (above[column - 1] as number) + scoreOf(at, column - 1);
      let step: number = STEP.both;
      const up = (above[column] as number) + alone;
      if (up > score) {
        score = up;
        step = STEP.quoted;
      }
      const left = (row[column - 1] as number) + skipped;
      if (left > score) {
        score = left;
        step = STEP.reported;
      }
      if (extent === 'part' && score <= 0) {
        score = 0;
        step = STEP.stop;
      }
      row[column] = score;
      steps[(at + 1) * columns + column] = step;
      if (extent === 'part' && score > best.score) best = { score, row: at + 1, column };
    }
    [above, row] = [row, above];
  });
  if (extent === 'whole') {
    best = { score: above[0] as number, row: quoted.length, column: 0 };
    above.forEach((score, column) => {
      if (score > best.score) best = { score, row: quoted.length, column };
    });
  }
  return { score: best.score, pairs: walkBack(steps, columns, best) };
}

function walkBack(steps: Uint8Array, columns: number, from: { row: number; column: number }): Pair[] {
  const pairs: Pair[] = [];
  let { row, column } = from;
  while (row > 0) {
    const step = steps[row * columns + column];
    if (step === STEP.stop) break;
    if (step !== STEP.reported) row--;
    if (step !== STEP.quoted) column--;
    pairs.push({
      quoted: step === STEP.reported ? null : row,
      reported: step === STEP.quoted ? null : column,
    });
  }
  return pairs.reverse();
}

/** Scores pairs. Words are numbered first, because most pairs are compared and few are the same. */
function pairScores(
  quoted: readonly QuotedWord[],
  reported: readonly Word[],
  strictness: number,
): (row: number, column: number) => number {
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: Word) => {
    const folded = key.toLowerCase();
    const known = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, known);
    return known;
  };
  const [left, right] = [Int32Array.from(quoted, numberOf), Int32Array.from(reported, numberOf)];
  const isWord = ({ kind }: Word) => Number(kind === 'word');
  const [leftIsWord, rightIsWord] = [Uint8Array.from(quoted, isWord), Uint8Array.from(reported, isWord)];
  return (row, column) => {
    if (left[row] !== right[column])
      return (
        strictness *
        ((leftIsWord[row] as number) & (rightIsWord[column] as number)
          ? SCORE.otherWord
          : SCORE.wordBesideSign)
      );
    const [one, other] = [quoted[row] as QuotedWord, reported[column] as Word];
    return isSameWord(one, other) ? wordWeight(one) : SCORE.otherCapitals;
  };
}

/** How much it says that a report has a word: most for one that carries meaning, least for a sign. */
export function wordWeight({ kind, key }: Word): number {
  if (kind !== 'word') return SCORE.sameSign;
  return isFunctionWord(key.toLowerCase()) ? SCORE.sameFunctionWord : SCORE.same;
}
