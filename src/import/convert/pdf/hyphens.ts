/**
 * How often each word stands in a text, without case, and each compound with its hyphens; words cut at the end of a line
 * are not counted.
 */
export type Vocabulary = ReadonlyMap<string, number>;

/** What is known of a text's words. */
export interface KnownWords {
  vocabulary: Vocabulary;
  /** Whether a word of small letters is one of English, also where this text has it nowhere else. */
  isKnown: (word: string) => boolean;
  /** Signs that this file has at the end of lines alone, while it writes compounds with another. */
  dividers: ReadonlySet<string>;
}

/** A word that a hyphen at the end of a line cuts. */
export interface CutWord {
  before: string;
  after: string;
  mending: KnownWords;
  /** The hyphen is the sign that this file writes compounds with, while it divides lines with another. */
  isCompoundSign: boolean;
}

/** These stand before a hyphen, whatever follows. */
const ALWAYS_HYPHENED = /^(?:non|self|quasi|vice)$/i;
/** No rule of hyphenation leaves fewer letters. */
const FEWEST_LETTERS = 2;
/** How words are inflected; what is left, with an `e` or without, may be known. */
const ENDINGS = /(?:s|es|d|ed|ing|ly|al|ally|er|ers|or|ors|ment|ments|ion|ions|ation|ations|ity|able|ably)$/;

/**
 * Whether a hyphen belongs to the word: by the text's own words first, then by what is English, then by whether each
 * half can be a word. Where both can, and the whole is not known, it is not sure, and the hyphen is kept.
 */
export function isHyphenKept({ before, after, mending, isCompoundSign }: CutWord): 'yes' | 'no' | 'unsure' {
  const { vocabulary, dividers } = mending;
  // Lines are divided with another sign.
  if (isCompoundSign && dividers.size > 0) return 'yes';
  const head = before.split(/[-\u2010]/).at(-1) ?? before;
  const whole = head + after;
  const compound = `${before}-${after}`.replaceAll('\u2010', '-').toLowerCase();
  const times = vocabulary.get(compound) ?? 0;
  const timesWhole = vocabulary.get(whole.toLowerCase()) ?? 0;
  if (times > timesWhole) return 'yes';
  if (timesWhole > 0 && isSameCase(head, after)) return 'no';
  if (head.length < FEWEST_LETTERS || after.length < FEWEST_LETTERS) return 'yes';
  if (!isSameCase(head, after)) return 'yes';
  if (/^\p{Lu}/u.test(after)) return isWord(after, mending) && isWord(head, mending) ? 'unsure' : 'no';
  if (ALWAYS_HYPHENED.test(head)) return 'yes';
  if (isInflected(whole.toLowerCase(), mending))
    // `health-care` in a text that has `health-service`: it writes such compounds with a hyphen.
    return isWord(head, mending) && isWord(after, mending) && joinsBy(head, after, mending) ? 'unsure' : 'no';
  return isWord(head, mending) && isWord(after, mending) ? 'unsure' : 'no';
}

/** A word stands elsewhere in the text, or is known. */
export function stands(word: string, { vocabulary, isKnown }: KnownWords): boolean {
  return vocabulary.has(word.toLowerCase()) || isKnown(word.toLowerCase());
}

/** `UN-PROFOR` and `Por-tugal` can be one word; `Timor-Leste` cannot. */
function isSameCase(head: string, after: string): boolean {
  return /^\p{Ll}+$/u.test(after) || /^\p{Lu}+\d*\p{Lu}*$/u.test(head + after);
}

function isWord(half: string, mending: KnownWords): boolean {
  return stands(half, mending) || isInflected(half.toLowerCase(), mending);
}

/** Known as it stands, or without what it is inflected by. */
function isInflected(word: string, mending: KnownWords): boolean {
  if (stands(word, mending)) return true;
  const ending = ENDINGS.exec(word)?.[0];
  if (ending === undefined || word.length - ending.length < 4) return false;
  const stem = word.slice(0, -ending.length);
  return stands(stem, mending) || stands(`${stem}e`, mending) || stands(`${stem}ate`, mending);
}

/** The text has compounds with a hyphen that begin or end as this one would. */
function joinsBy(head: string, after: string, { vocabulary }: KnownWords): boolean {
  const [first, last] = [`${head.toLowerCase()}-`, `-${after.toLowerCase()}`];
  for (const word of vocabulary.keys()) if (word.startsWith(first) || word.endsWith(last)) return true;
  return false;
}
