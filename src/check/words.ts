/** A word or a sign of a text, as quotations are compared by them. */
export interface Word {
  /**
   * What is compared: without quotation marks, and with one form for each apostrophe, dash, ligature and
   * ellipsis.
   */
  key: string;
  kind: 'word' | 'sign' | 'ellipsis';
  /** UTF-16 offsets into the text; quotation marks at the word are included. */
  start: number;
  end: number;
  /** Whether white space or nothing stands before it. */
  isSpaced: boolean;
  /** Whoever quotes may change the capital of its first letter: `[T]he`, and the first word of a quotation. */
  isFreeCapital: boolean;
}

/** The key of every ellipsis. */
export const ELLIPSIS = '…';

const APOSTROPHES = "'’‘ʼ＇";
/** A character class of marks around words that do not count; a mark inside a word does. */
const MARKS = `["“”„‟«»‹›″＂‚‛\`´「」『』《》〝〞〟❝❞${APOSTROPHES}]`;
const MARK = new RegExp(MARKS);
const BLANK = ' ';
/** Soft hyphens and blanks of no width, which mark where a line may be broken. */
const UNSEEN = String.raw`\u00ad\u200b-\u200d\u2060\ufeff`;
const LETTERS = String.raw`[\p{L}\p{M}\p{N}${UNSEEN}]+`;

const WORD = new RegExp(
  [
    '(?:',
    String.raw`(\[\s?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s?\]|\((?:…|\.{3})\)|…|\.{3,}|\.(?:\s\.){2,3}(?!\S))`,
    String.raw`|((?:\[\p{L}\](?=\p{L}))?${LETTERS}(?:[${APOSTROPHES}]${LETTERS})*)`,
    '|([-‐‑‒–—―−﹘﹣－]+)',
    String.raw`|((?!${MARKS})[^\s${UNSEEN}])`,
    `)${MARKS}*`,
  ].join(''),
  'gu',
);

/** The words and signs of a text, in order; without white space and quotation marks. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [whole, ellipsis, word, dash, sign = ''] = match;
    let start = match.index;
    while (start > end && text[start - 1] !== BLANK && MARK.test(text[start - 1] ?? '')) start--;
    words.push({
      key: ellipsis ? ELLIPSIS : word ? keyOf(word) : dash ? '-' : sign.normalize('NFKC'),
      kind: ellipsis ? 'ellipsis' : word ? 'word' : 'sign',
      start,
      end: match.index + whole.length,
      isSpaced: start === 0 || (start > end && (text[end] === BLANK || /\s/.test(text.slice(end, start)))),
      isFreeCapital: word?.startsWith('[') ?? false,
    });
    end = match.index + whole.length;
  }
  return words;
}

/** Whether a word of a quotation matches a word of a report. */
export function isSameWord(quoted: Word, reported: Word): boolean {
  return (
    quoted.key === reported.key ||
    (quoted.isFreeCapital && smallInitial(quoted.key) === smallInitial(reported.key))
  );
}

/** A key with its first letter in lower case. */
export function smallInitial(key: string): string {
  const [first = ''] = key;
  return first.toLowerCase() + key.slice(first.length);
}

function keyOf(word: string): string {
  if (/^[a-z0-9']+$/i.test(word)) return word;
  return (
    word
      .replace(/[[\]]/g, '')
      .replace(new RegExp(`[${UNSEEN}]+`, 'gu'), '')
      .replace(new RegExp(`[${APOSTROPHES}]`, 'gu'), "'")
      // A raised figure stays one: 10² is not 102.
      .replace(/\P{No}+/gu, (letters) => letters.normalize('NFKC'))
  );
}
