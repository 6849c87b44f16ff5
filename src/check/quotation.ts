import { isNegation } from './negations';
import { ELLIPSIS, type Word, wordsOf } from './words';

/** A word of a quotation. */
export interface QuotedWord extends Word {
  /**
   * Added by whoever quotes, and marked by brackets or as a full stop before an ellipsis: the report need not
   * have it.
   */
  isAdded: boolean;
}

/** A text as it is compared with reports. */
export interface Quotation {
  text: string;
  /** Without what may stand at its ends: ellipses, and a full stop or comma at the end. */
  words: QuotedWord[];
  /** Number of words, without signs and additions. */
  length: number;
  /** Nothing is left out or added: its words must stand in the report in a row. */
  isPlain: boolean;
  /** Only its first {@link LONGEST_QUOTATION} words are compared. */
  isCut: boolean;
}

/** Fewer words are as often a name or a turn of phrase as a quotation. */
export const FEWEST_TO_JUDGE = 4;
/** Fewer words stand in any report, and do not show that they were quoted. */
export const FEWEST_TO_BE_EXACT = 3;
/** A page of a report, in words and signs; comparing takes time with the square of it. */
export const LONGEST_QUOTATION = 600;
/** A bracket adds a remark; with more words and signs than this it was not closed. */
const LONGEST_ADDITION = 20;

/** Reads what stands between quotation marks. */
export function readQuotation(text: string): Quotation {
  const all = wordsOf(text);
  const isCut = all.length > LONGEST_QUOTATION;
  const words = trimmed(all.slice(0, LONGEST_QUOTATION)).map(
    (word, at): QuotedWord => ({ ...word, isAdded: false, isFreeCapital: word.isFreeCapital || at === 0 }),
  );
  markAdditions(words);
  return {
    text,
    words,
    length: words.filter(({ kind, isAdded }) => kind === 'word' && !isAdded).length,
    isPlain: words.every(({ kind, isAdded }) => kind !== 'ellipsis' && !isAdded),
    isCut,
  };
}

/** Words without what may stand at their ends: ellipses, and a full stop or comma at the end. */
export function trimmed<W extends Word>(words: readonly W[]): W[] {
  let from = 0;
  let to = words.length;
  while (from < to && words[from]?.key === ELLIPSIS) from++;
  while (to > from && [ELLIPSIS, '.', ','].includes(words[to - 1]?.key ?? '')) to--;
  return words.slice(from, to);
}

/**
 * Marks what brackets add. A negation is not free: nobody adds "[not]" to explain. Nor is a part of a word
 * (`[un]acceptable`).
 */
function markAdditions(words: QuotedWord[]): void {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next?.kind === 'ellipsis' && at > 0 && (word.key === '.' || word.key === ',')) word.isAdded = true;
    if (word.key !== '[') continue;
    if (next?.kind === 'word') next.isFreeCapital = true;
    const close = words.findIndex(({ key }, end) => end > at && (key === ']' || end > at + LONGEST_ADDITION));
    const added = words.slice(at, close + 1);
    if (added.at(-1)?.key !== ']' || added.some(isNegation)) continue;
    const after = words[close + 1];
    const isGlued =
      (!word.isSpaced && words[at - 1]?.kind === 'word') || (after?.kind === 'word' && !after.isSpaced);
    if (!isGlued) for (const one of added) one.isAdded = true;
  }
}
