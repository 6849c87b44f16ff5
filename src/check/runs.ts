import type { Alignment, Pair } from './align';
import type { FoundInARow } from './find-in-a-row';
import type { Run } from './model';
import { type JudgedPair, judgeOmissions } from './omissions';
import type { Quotation, QuotedWord } from './quotation';
import type { Window } from './window';
import { isSameWord, type Word } from './words';

/**
 * Where a quotation and a window agree and differ. Words and signs without white space between them differ as
 * one, so that `2.5` for `3.5` does not read as a changed digit.
 */
export function runsOf({ words, text }: Quotation, window: Window, { pairs }: Alignment): Run[] {
  const judged = judge(pairs, words, window);
  judgeOmissions(judged, words, window);
  spreadDifferences(judged, words, window);
  const groups: [JudgedPair, ...JudgedPair[]][] = [];
  for (const one of judged) {
    const last = groups.at(-1);
    if (last?.[0].kind === one.kind) last.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => ({
    kind: group[0].kind,
    yours: sliceOf(text, words, group, 'quoted'),
    report: sliceOf(window.text, window.words, group, 'reported'),
  }));
}

/** All of a quotation, where its words stand in a row. */
export function runInARow({ words, text }: Quotation, { window, from }: FoundInARow): Run {
  const [start, end] = [window.words[from], window.words[from + words.length - 1]];
  return {
    kind: 'same',
    yours: text.slice(words[0]?.start, words.at(-1)?.end),
    report: window.text.slice(start?.start, end?.end),
  };
}

/** Whether the report says otherwise anywhere. */
export function differ(runs: readonly Run[]): boolean {
  return runs.some(({ kind }) => kind === 'differs');
}

function judge(pairs: readonly Pair[], words: readonly QuotedWord[], window: Window): JudgedPair[] {
  let isBehindEllipsis = false;
  return pairs.map((pair): JudgedPair => {
    const [mine, its] = [words[pair.quoted ?? -1], window.words[pair.reported ?? -1]];
    if (mine) isBehindEllipsis = mine.kind === 'ellipsis';
    if (mine && its && isSameWord(mine, its)) return { ...pair, kind: 'same' };
    if (isBehindEllipsis && !(mine && its)) return { ...pair, kind: 'left-out' };
    if (!mine?.isAdded || its) return { ...pair, kind: 'differs' };
    const isBeforeEllipsis = mine.kind === 'sign' && words[(pair.quoted ?? -1) + 1]?.kind === 'ellipsis';
    return { ...pair, kind: isBeforeEllipsis && mine.key !== ']' ? 'left-out' : 'added' };
  });
}

/** What is glued to a word that differs differs with it; what is added beside one is its replacement. */
function spreadDifferences(
  judged: readonly JudgedPair[],
  words: readonly QuotedWord[],
  window: Window,
): void {
  const isSpaced = ({ quoted, reported }: JudgedPair) =>
    (words[quoted ?? -1]?.isSpaced ?? true) && (window.words[reported ?? -1]?.isSpaced ?? true);
  const spread = (one: JudgedPair, other: JudgedPair | undefined, later: JudgedPair | undefined) => {
    if (one.kind !== 'differs' || !other || !later) return;
    if (other.kind === 'added' || (other.kind === 'same' && !isSpaced(later))) other.kind = 'differs';
  };
  for (const [at, one] of judged.entries()) spread(one, judged[at + 1], judged[at + 1]);
  for (const [at, one] of [...judged.entries()].reverse()) spread(one, judged[at - 1], one);
}

function sliceOf(
  text: string,
  words: readonly Word[],
  group: readonly JudgedPair[],
  side: 'quoted' | 'reported',
): string {
  const there = group.flatMap((pair) => pair[side] ?? []);
  const [first, last] = [words[there[0] ?? -1], words[there.at(-1) ?? -1]];
  return first && last ? text.slice(first.start, last.end) : '';
}
