import { isFunctionWord } from '../search/stop-words';
import { type Alignment, align, type Pair } from './align';
import type { Quotation, QuotedWord } from './quotation';
import type { Window } from './window';
import { isSameWord } from './words';

/** A stretch of a quotation that stands, exactly or nearly, in a window. */
export interface Stretch {
  window: Window;
  alignment: Alignment;
  /** Index of its first word in the quotation, and the index behind its last. */
  from: number;
  to: number;
  /** The same in the window. */
  start: number;
  end: number;
}

/** Fewer words are a turn of phrase ("it was stressed that the"), not a piece of a text. */
export const FEWEST_WORDS = 5;
const FEWEST_MEANINGFUL = 3;
/** A quotation in more pieces than this is not one. */
const MOST_STRETCHES = 12;

/**
 * The longest stretch of a quotation that stands in one of the windows, then the longest before and behind
 * it, and so on; in the order of the quotation.
 */
export function findStretches({ words }: Quotation, windows: readonly Window[]): Stretch[] {
  const found: Stretch[] = [];
  const search = (from: number, to: number, near: Window | null) => {
    if (to - from < FEWEST_WORDS || found.length >= MOST_STRETCHES) return;
    const best = bestStretch(words, from, to, near ? [near, ...windows] : windows);
    if (!best) return;
    found.push(...splitAtGaps(best, words));
    search(from, best.from, best.window);
    search(best.to, to, best.window);
  };
  search(0, words.length, null);
  return found.filter((stretch) => isEnough(stretch, words)).sort((a, b) => a.from - b.from);
}

function bestStretch(
  words: readonly QuotedWord[],
  from: number,
  to: number,
  windows: readonly Window[],
): Stretch | null {
  let best: Stretch | null = null;
  for (const window of windows) {
    const stretch = stretchIn(window, words, from, to);
    if (stretch && stretch.alignment.score > (best?.alignment.score ?? 0)) best = stretch;
  }
  return best && isEnough(best, words) ? best : null;
}

/** The stretch between two places of a quotation that agrees best with a window. */
export function stretchIn(
  window: Window,
  words: readonly QuotedWord[],
  from: number,
  to: number,
): Stretch | null {
  const { score, pairs } = align(words.slice(from, to), window, 'part');
  const moved = pairs.map(({ quoted, reported }) => ({
    quoted: quoted === null ? null : quoted + from,
    reported,
  }));
  return stretchOf(window, { score, pairs: moved });
}

/**
 * The part of an alignment that begins and ends with a word of both.
 * @returns null where there is none
 */
export function stretchOf(window: Window, alignment: Alignment): Stretch | null {
  const isFirm = ({ quoted, reported }: Pair) =>
    quoted !== null && window.words[reported ?? -1]?.kind === 'word';
  const first = alignment.pairs.findIndex(isFirm);
  const pairs = alignment.pairs.slice(first, alignment.pairs.findLastIndex(isFirm) + 1);
  const [one, last] = [pairs[0], pairs.at(-1)];
  if (first < 0 || !one || !last) return null;
  return {
    window,
    alignment: { ...alignment, pairs },
    from: one.quoted as number,
    to: (last.quoted as number) + 1,
    start: one.reported as number,
    end: (last.reported as number) + 1,
  };
}

function isEnough({ alignment, window }: Stretch, words: readonly QuotedWord[]): boolean {
  const same = alignment.pairs.flatMap(({ quoted, reported }) => {
    const [mine, its] = [words[quoted ?? -1], window.words[reported ?? -1]];
    return mine && its && mine.kind === 'word' && isSameWord(mine, its) ? [mine.key.toLowerCase()] : [];
  });
  return (
    same.length >= FEWEST_WORDS && same.filter((key) => !isFunctionWord(key)).length >= FEWEST_MEANINGFUL
  );
}

/** Where whole statements are passed over without an ellipsis, one stretch becomes two. */
export function splitAtGaps(stretch: Stretch, words: readonly QuotedWord[]): Stretch[] {
  const { window, alignment } = stretch;
  const parts: Pair[][] = [];
  let part: Pair[] = [];
  let last: { statement: number; at: number } | null = null;
  for (const pair of alignment.pairs) {
    const [mine, its] = [words[pair.quoted ?? -1], window.words[pair.reported ?? -1]];
    if (mine?.kind === 'ellipsis') last = null;
    part.push(pair);
    if (mine?.kind !== 'word' || !its || !isSameWord(mine, its)) continue;
    if (last && its.statement - last.statement > 1) {
      parts.push(part.slice(0, last.at));
      part = [pair];
    }
    last = { statement: its.statement, at: part.length };
  }
  if (parts.length === 0) return [stretch];
  return [...parts, part].flatMap((pairs) => stretchOf(window, { ...alignment, pairs }) ?? []);
}
