import { type ConvertedDocument, pageMark, tally } from '../document';

/** How often each word stands in a text, without case; words cut at the end of a line are not counted. */
export type Vocabulary = ReadonlyMap<string, number>;

type Mended = Pick<ConvertedDocument, 'joinedHyphens' | 'keptHyphens' | 'joinedWords'>;

/** What words are mended with. */
export interface WordMending {
  vocabulary: Vocabulary;
  /** Whether a word of small letters is one of English, also where this text has it nowhere else. */
  isKnown: (word: string) => boolean;
  /** Receives what was mended. */
  mended: Mended;
  /** The file writes hyphens as soft ones: such a sign at the end of a line may be either. */
  drawsSoftHyphens: boolean;
}

const HYPHEN_AT_END = /(?<before>[\p{L}\p{N}'’-]*\p{L})(?<hyphen>[-\u2010\u00ad])$/u;
/** What is searched of a text's end. */
const LONGEST_WORD = 60;
const FIRST_WORD = /^(?<word>\p{L}[\p{L}'’]*)/u;
const CUT_BY_BLANK = /(?<![\p{L}\p{N}'’-])(\p{L}+) (?=(\p{L}+)(?![\p{L}\p{N}'’-]))/gu;
/** A word stands whole so many times for each time that it is cut; two words that also make one do not. */
const WHOLE_FOR_EACH_CUT = 3;

/** Counts the words of lines. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  lines.forEach((line, at) => {
    const isCut = HYPHEN_AT_END.test(lines[at - 1] ?? '');
    const words = line.replace(HYPHEN_AT_END, '').match(/\p{L}[\p{L}'’]*/gu) ?? [];
    for (const word of isCut ? words.slice(1) : words) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  return counts;
}

/**
 * Adds the next line to a text. A hyphen at the end goes where the joined word stands elsewhere; else it stays, without
 * a blank, as in `Timor-Leste`.
 * @param page where the line is the first of a page
 */
export function joinLine(text: string, line: string, page: number | null, mending: WordMending): string {
  const { mended, drawsSoftHyphens } = mending;
  const mark = page === null ? '' : pageMark(page);
  const { before, hyphen } = HYPHEN_AT_END.exec(text.slice(-LONGEST_WORD))?.groups ?? {};
  const after = FIRST_WORD.exec(line)?.groups?.['word'];
  if (before === undefined || after === undefined) {
    const last = /\p{L}+$/u.exec(text.slice(-LONGEST_WORD))?.[0];
    // Some programs draw the hyphen, and leave it out of the text.
    if (last && after && !mark && isRest(last, after, mending)) {
      tally(mended.joinedWords, `${last} ${after} → ${last}${after}`);
      return text + line;
    }
    return `${text} ${mark}${mark && ' '}${line}`;
  }
  const joined = before.split('-').at(-1) + after;
  const isJoined =
    (hyphen === '\u00ad' && !drawsSoftHyphens) || (/^\p{Ll}/u.test(after) && stands(joined, mending));
  tally(isJoined ? mended.joinedHyphens : mended.keptHyphens, `${before}-${after}`);
  const kept = isJoined ? text.slice(0, -1) : `${text.slice(0, -1)}-`;
  const rest = line.slice(after.length);
  // The page begins behind the word that it cuts.
  return mark ? `${kept}${after}${rest.replace(/^\S*/, (tail) => `${tail} ${mark}`)}` : kept + line;
}

/** Joins words that a change of font cut: `p eriod`, where `period` stands elsewhere and `eriod` does not. */
export function joinCutWords(text: string, mending: WordMending): string {
  let done = '';
  let from = 0;
  for (const match of text.matchAll(CUT_BY_BLANK)) {
    const [whole, first = '', second = ''] = match;
    const joined = first + second;
    const isCut = /^\p{Ll}/u.test(second) && isOneWord(first, second, mending);
    if (!isCut) continue;
    done += text.slice(from, match.index) + first;
    from = match.index + whole.length;
    tally(mending.mended.joinedWords, `${first} ${second} → ${joined}`);
  }
  return done + text.slice(from);
}

/** A word stands elsewhere in the text, or is known. */
function stands(word: string, { vocabulary, isKnown }: WordMending): boolean {
  return vocabulary.has(word.toLowerCase()) || isKnown(word.toLowerCase());
}

/** The second half is no word, and the whole is one. */
function isRest(first: string, second: string, mending: WordMending): boolean {
  const isWord = mending.isKnown(second) || (mending.vocabulary.get(second.toLowerCase()) ?? 0) > 1;
  return /^\p{Ll}{2}/u.test(second) && !isWord && stands(first + second, mending);
}

/** One half is no word of English, and stands nowhere but beside the other; the whole is one, and more frequent. */
function isOneWord(first: string, second: string, { vocabulary, isKnown }: WordMending): boolean {
  const times = (word: string) => vocabulary.get(word.toLowerCase()) ?? 0;
  const isWord = (half: string) => half.length > 1 && isKnown(half.toLowerCase());
  if (isWord(first) && isWord(second)) return false;
  const whole = times(first + second);
  const rarer = Math.min(times(first), times(second));
  const isWhole =
    isKnown((first + second).toLowerCase()) || (whole > 0 && whole >= WHOLE_FOR_EACH_CUT * rarer);
  return isWhole && rarer <= 2;
}

/** A soft hyphen inside a line: none where the word stands elsewhere without one, or else a hyphen. */
export function settleSoftHyphens(text: string, mending: WordMending): string {
  return text.replace(/(\p{L}*)\u00ad(?=(\p{L}*))/gu, (_whole, first: string, second: string) => {
    const isOne = stands(first + second, mending);
    if (isOne) tally(mending.mended.joinedHyphens, `${first}-${second}`);
    return isOne ? first : `${first}-`;
  });
}
