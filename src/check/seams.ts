import { inSameSection } from '../report/places';
import { wordWeight } from './align';
import type { QuotedWord } from './quotation';
import { type Stretch, stretchIn, stretchOf } from './stretches';
import type { ReportedWord } from './window';
import { isSameWord } from './words';

/** A word without a counterpart in the report. */
const STRANGE = -600;

/** Stretches that follow one another in the report; at least one. */
export type Group = [Stretch, ...Stretch[]];

/** Groups the stretches that follow one another in the report: more than one group is a splice. */
export function inOnePlace(stretches: readonly Stretch[]): Group[] {
  const groups: Group[] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1)?.at(-1);
    if (last && goesOn(last, stretch)) groups.at(-1)?.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}

/**
 * Finds where one group ends and the next begins. The longer of two has taken words from the other that stand
 * in both places, "It was agreed that" above all.
 */
export function settleSeams(groups: readonly Group[], words: readonly QuotedWord[]): Group[] {
  const settled = groups.map((group): Group => [...group]);
  for (let at = 1; at < settled.length; at++) {
    const [before, after] = [settled[at - 1] as Group, settled[at] as Group];
    const [one, next] = [before.at(-1) as Stretch, after[0]];
    const seam = settle(one, next, words);
    if (!seam) continue;
    before[before.length - 1] = seam[0];
    after[0] = seam[1];
  }
  return settled;
}

/** Each reaches as far as it can; the seam is where both together agree best. */
function settle(one: Stretch, next: Stretch, words: readonly QuotedWord[]): [Stretch, Stretch] | null {
  const wideOne = stretchIn(one.window, words, one.from, next.to);
  const wideNext = stretchIn(next.window, words, one.from, next.to);
  if (!wideOne || !wideNext || wideOne.from !== one.from || wideNext.to !== next.to) return null;
  const [left, right] = [worthByWord(wideOne, words), worthByWord(wideNext, words)];
  let sum = 0;
  for (let at = one.from; at < next.to; at++) sum += right[at] ?? STRANGE;
  let best = { sum: Number.NEGATIVE_INFINITY, seam: one.to };
  for (let at = one.from; at < next.to; at++) {
    sum += (left[at] ?? STRANGE) - (right[at] ?? STRANGE);
    if (sum >= best.sum) best = { sum, seam: at + 1 };
  }
  const cut = (stretch: Stretch, isKept: (quoted: number) => boolean) => {
    let last = -1;
    const pairs = stretch.alignment.pairs.filter(({ quoted }) => {
      last = quoted ?? last;
      return isKept(last);
    });
    return stretchOf(stretch.window, { ...stretch.alignment, pairs });
  };
  const [first, second] = [
    cut(wideOne, (quoted) => quoted < best.seam),
    cut(wideNext, (quoted) => quoted >= best.seam),
  ];
  return first && second ? [first, second] : null;
}

/** By index of the quotation's word: how much it adds to the agreement. */
function worthByWord({ window, alignment }: Stretch, words: readonly QuotedWord[]): number[] {
  const worth: number[] = [];
  let last = 0;
  for (const { quoted, reported } of alignment.pairs) {
    last = quoted ?? last;
    const [mine, its] = [words[quoted ?? -1], window.words[reported ?? -1]];
    worth[last] = (worth[last] ?? 0) + (mine && its && isSameWord(mine, its) ? wordWeight(mine) : STRANGE);
  }
  return worth;
}

/** Whether one stretch goes on where another stops: no whole statement stands between them. */
function goesOn(one: Stretch, next: Stretch): boolean {
  const before = one.window.words[one.end - 1];
  const after = next.window.words[next.start];
  if (!before || !after) return false;
  const [first, second] = [one.window.statements[before.statement], next.window.statements[after.statement]];
  if (!first || !second || !inSameSection(first, second)) return false;
  const distance =
    (next.window.positions[after.statement] ?? 0) - (one.window.positions[before.statement] ?? 0);
  if (distance === 0) return offsetIn(one, one.end - 1) < offsetIn(next, next.start);
  return distance === 1 || (distance > 1 && second.leadIn === first.text);
}

/** The place of a word within its statement. */
function offsetIn({ window }: Stretch, at: number): number {
  const word = window.words[at] as ReportedWord;
  return at - window.words.findIndex(({ statement }) => statement === word.statement);
}
