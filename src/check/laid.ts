import { isFunctionWord } from '../search/stop-words';
import { type Alignment, align, type Pair, wordWeight } from './align';
import type { Place } from './model';
import { placeInWindow } from './place';
import type { Quotation } from './quotation';
import type { Window } from './window';
import type { Word } from './words';

/** A whole quotation laid beside a window. */
export interface Laid {
  window: Window;
  alignment: Alignment;
}

/** Fewer matching words that carry meaning are an accident. */
const FEWEST_MEANINGFUL = 2;
/** Where the beginning of a sentence was replaced, this many of its words count as what was replaced. */
const MOST_REPLACED = 5;

/** Lays a quotation beside each window; the best match comes first. */
export function layBeside(quotation: Quotation, windows: readonly Window[]): Laid[] {
  return windows
    .map((window) => layOn(quotation, window))
    .sort((a, b) => b.alignment.score - a.alignment.score);
}

/** Lays a quotation beside one window. */
export function layOn(quotation: Quotation, window: Window): Laid {
  const { score, pairs } = align(quotation.words, window, 'whole');
  return { window, alignment: { score, pairs: withinStatements(quotation, window, pairs) } };
}

/** The place of the words that a quotation was laid beside. */
export function placeOfLaid({ window, alignment: { pairs } }: Laid): Place {
  const reported = pairs.flatMap((pair) => pair.reported ?? []);
  return placeInWindow(window, reported[0] ?? 0, (reported.at(-1) ?? 0) + 1);
}

/**
 * The share of a quotation that the report has, weighted by what its words tell, capitals aside: 0 to 1. It
 * is 0 where only one word that carries meaning matches.
 */
export function shareOf({ words }: Quotation, { window, alignment: { pairs } }: Laid): number {
  const had = pairs.flatMap(({ quoted, reported }) => {
    const [mine, its] = [words[quoted ?? -1], window.words[reported ?? -1]];
    return mine && its && isAlike(mine, its) ? [mine] : [];
  });
  const meaningful = had.filter(({ kind, key }) => kind === 'word' && !isFunctionWord(key.toLowerCase()));
  if (meaningful.length < FEWEST_MEANINGFUL) return 0;
  const needed = words.filter(({ kind, isAdded }) => kind !== 'ellipsis' && !isAdded);
  const sum = (all: readonly Word[]) => all.reduce((total, word) => total + wordWeight(word), 0);
  return sum(had) / sum(needed);
}

function isAlike(one: Word, other: Word): boolean {
  return one.key.toLowerCase() === other.key.toLowerCase();
}

/**
 * Drops the words of statements of which the quotation has nothing: it need not have said them. The few words
 * with which a statement begins count where the quotation begins otherwise.
 */
function withinStatements({ words }: Quotation, window: Window, pairs: readonly Pair[]): Pair[] {
  const isFirm = ({ quoted, reported }: Pair) => {
    const [mine, its] = [words[quoted ?? -1], window.words[reported ?? -1]];
    return mine !== undefined && its !== undefined && isAlike(mine, its);
  };
  const first = pairs.findIndex(isFirm);
  const last = pairs.findLastIndex(isFirm);
  if (first < 0) return [...pairs];
  const statementAt = (at: number) => window.words[pairs[at]?.reported ?? -1]?.statement;
  const within = pairs.flatMap((pair, at): Pair[] => {
    if (at >= first && at <= last) return [pair];
    if (statementAt(at) === statementAt(at < first ? first : last)) return [pair];
    return pair.quoted === null ? [] : [{ ...pair, reported: null }];
  });
  return first > 0 ? [...beginningBefore(within, window), ...within] : within;
}

function beginningBefore(pairs: readonly Pair[], { words }: Window): Pair[] {
  const from = pairs.find(({ reported }) => reported !== null)?.reported ?? 0;
  const start = words.findIndex(({ statement }) => statement === words[from]?.statement);
  if (from - start > MOST_REPLACED) return [];
  return Array.from({ length: from - start }, (_, at) => ({ quoted: null, reported: start + at }));
}
