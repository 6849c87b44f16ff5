import { type ConvertedDocument, pageMark, tally } from '../document';
import { isHyphenKept, type KnownWords, stands, type Vocabulary } from './hyphens';

type Mended = Pick<ConvertedDocument, 'joinedHyphens' | 'keptHyphens' | 'doubtfulHyphens' | 'joinedWords'>;

/** What words are mended with. */
export interface WordMending extends KnownWords {
  /** Receives what was mended. */
  mended: Mended;
  /** The file writes hyphens as soft ones: such a sign at the end of a line may be either. */
  drawsSoftHyphens: boolean;
}

/** A blank that is read from a gap far below a blank's width: it may cut a word. */
export const NARROW_BLANK = '\u2006';

const HYPHEN_AT_END = /(?<before>[\p{L}\p{N}'’\u2010-]*\p{L})(?<hyphen>[-\u2010\u00ad])$/u;
/** What is searched of a text's end. */
const LONGEST_WORD = 60;
const FIRST_WORD = /^(?<word>\p{L}+)/u;
const CUT_BY_BLANK = /(?<![\p{L}\p{N}'’-])(\p{L}+)\u2006(?=(\p{L}+)(?![\p{L}\p{N}'’-]))/gu;
/** A symbol that the next line goes on with, `S/PV.`, and any two words with a stroke between them. */
const OPEN_SYMBOL = /(?:[\p{L}\p{N}]\/|(?<![\w/])[A-Z]{1,5}\/(?:[\w.-]+\/)*[A-Z]{2,5}\.)$/u;
const OPEN_RANGE = /\d[-\u2010–]$/;

/** Counts the words of lines, and their compounds. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  lines.forEach((line, at) => {
    const isCut = HYPHEN_AT_END.test((lines[at - 1] ?? '').slice(-LONGEST_WORD));
    const whole = line.replace(/[\p{L}\p{N}'’\u2010-]*[-\u2010\u00ad]$/u, '').toLowerCase();
    const words = whole.match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? [];
    for (const word of isCut ? words.slice(1) : words) {
      const parts = word.split(/[-\u2010]/);
      for (const part of parts) add(part);
      if (parts.length > 1) add(parts.join('-'));
    }
  });
  return counts;
}

/** Signs of a hyphen that stand at the end of lines alone, where compounds are written with another. */
export function dividersOf(lines: readonly string[]): ReadonlySet<string> {
  const inside = new Set(lines.flatMap((line) => line.match(/(?<=\p{L})[-\u2010](?=\p{L})/gu) ?? []));
  const isAtEnd = lines.some((line) => /\p{L}\u2010$/u.test(line));
  return new Set(isAtEnd && inside.has('-') && !inside.has('\u2010') ? ['\u2010'] : []);
}

/** Whether a text ends inside a symbol: its stop ends no sentence. */
export function endsInSymbol(text: string): boolean {
  return OPEN_SYMBOL.test(text.slice(-LONGEST_WORD));
}

/** A line that is to be added to a text. */
export interface NextLine {
  text: string;
  page: number;
  /** It is the first of its page. */
  isFirst: boolean;
}

/**
 * Adds the next line to a text. A hyphen at the end goes where it only divides the line; else it stays, without a blank,
 * as in `Timor-Leste`.
 */
export function joinLine(
  text: string,
  { text: line, page, isFirst }: NextLine,
  mending: WordMending,
): string {
  const { mended } = mending;
  const mark = isFirst ? pageMark(page) : '';
  const { before, hyphen = '' } = HYPHEN_AT_END.exec(text.slice(-LONGEST_WORD))?.groups ?? {};
  const after = FIRST_WORD.exec(line)?.groups?.['word'];
  if (before === undefined || after === undefined) {
    const end = text.slice(-LONGEST_WORD);
    const last = /\p{L}+$/u.exec(end)?.[0];
    // Some programs draw the hyphen, and leave it out of the text.
    if (last && after && !mark && isRest(last, after, mending)) {
      tally(mended.joinedWords, `${last} ${after} → ${last}${after}`);
      return text + line;
    }
    const isOpen =
      (OPEN_SYMBOL.test(end) && /^[\p{L}\p{N}]/u.test(line)) || (OPEN_RANGE.test(end) && /^\d/.test(line));
    if (isOpen && !mark) return text + line;
    return `${text} ${mark}${mark && ' '}${line}`;
  }
  const isDivider = mending.dividers.has(hyphen) || (hyphen === '\u00ad' && !mending.drawsSoftHyphens);
  const kept = isDivider ? 'no' : isHyphenKept({ before, after, mending, isCompoundSign: hyphen === '-' });
  tally(kept === 'no' ? mended.joinedHyphens : mended.keptHyphens, `${before}-${after}`);
  if (kept === 'unsure') tally(mended.doubtfulHyphens, `page ${page}: ${before}-${after}`);
  const opens = kept === 'no' ? text.slice(0, -1) : `${text.slice(0, -1)}-`;
  const rest = line.slice(after.length);
  // The page begins behind the word that it cuts.
  return mark ? `${opens}${after}${rest.replace(/^\S*/, (tail) => `${tail} ${mark}`)}` : opens + line;
}

/** Joins words that a change of font cut, `p eriod`, where neither half is a word; other narrow blanks become blanks. */
export function joinCutWords(text: string, mending: WordMending): string {
  const joined = text.replace(CUT_BY_BLANK, (_whole, first: string, second: string) => {
    const isCut = /^\p{Ll}/u.test(second) && isOneWord(first, second, mending);
    if (isCut) tally(mending.mended.joinedWords, `${first} ${second} → ${first}${second}`);
    return isCut ? first : `${first} `;
  });
  return joined.replaceAll(NARROW_BLANK, ' ');
}

/** The second half is no word, and the whole is one. */
function isRest(first: string, second: string, mending: WordMending): boolean {
  const isWord = mending.isKnown(second) || (mending.vocabulary.get(second.toLowerCase()) ?? 0) > 1;
  return /^\p{Ll}{2}/u.test(second) && !isWord && first.length > 1 && stands(first + second, mending);
}

/** Neither half is a word of English, or stands elsewhere, and the whole is or does. */
function isOneWord(first: string, second: string, mending: WordMending): boolean {
  const { vocabulary, isKnown } = mending;
  const isWord = (half: string) =>
    /^[ai]$/i.test(half) ||
    (half.length > 1 && isKnown(half.toLowerCase())) ||
    (vocabulary.get(half.toLowerCase()) ?? 0) > 2;
  return !isWord(first) && !isWord(second) && stands(first + second, mending);
}

/** A soft hyphen inside a line: none where the word stands elsewhere without one, or else a hyphen. */
export function settleSoftHyphens(text: string, mending: WordMending): string {
  return text.replace(/(\p{L}*)\u00ad(?=(\p{L}*))/gu, (_whole, first: string, second: string) => {
    const isOne = isHyphenKept({ before: first, after: second, mending, isCompoundSign: false }) === 'no';
    if (isOne) tally(mending.mended.joinedHyphens, `${first}-${second}`);
    return isOne ? first : `${first}-`;
  });
}
