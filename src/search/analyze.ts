import stemmer from 'natural/lib/natural/stemmers/porter_stemmer';
import { owned } from './owned';

/** A word of a text: folded, its stem, and its place. */
export interface Token {
  /** Lower case, without accents: `reserves`, `a`, `vis-a-vis`. */
  word: string;
  /** Porter's stem of `word`, by which words are compared. */
  term: string;
  /** Place among the words of the text, for phrases; a compound and its parts share the first part's. */
  position: number;
}

/**
 * Letters and digits, and marks that {@link analyze} interprets: apostrophes, hyphens, slashed parts and dots
 * of acronyms.
 */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?:[-‐‑][\p{L}\p{N}]+(?:['’][\p{L}]+)?)*/gu;
const DOTTED_ACRONYM = /\b(?:\p{L}\.){2,}/gu;
const LONGEST_WORD = 64;
/** Most words: nothing to split. */
const PLAIN_WORD = /^[a-z0-9]{1,64}$/;

const stems = new Map<string, string>();
/** A corpus has some ten thousand different words; more than this is user input, which must not pile up. */
const MOST_STEMS = 200_000;

/** Words that Porter's stemmer confuses with others: `emergency` with `emerging`. */
const OWN_STEMS: ReadonlyMap<string, string> = new Map([
  ['emergency', 'emergency'],
  ['emergencies', 'emergency'],
]);

/** Porter's stem (`integrated` and `integration` both give `integr`); cached. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const term = OWN_STEMS.get(word) ?? (/^[a-z]{3,}$/.test(word) ? stemmer.stem(british(word)) : word);
  if (stems.size < MOST_STEMS) stems.set(owned(word), owned(term));
  return term;
}

/**
 * `-ize` and `-ise` count as one ending. Words that this misspells (`sise`) are misspelt everywhere alike.
 */
function british(word: string): string {
  return word.replace(/(?<=[a-z]{2})iz(?=(?:e[drs]?|ing|ations?|ers)$)/, 'is');
}

/** Lower case, without accents and with typographic apostrophes and ligatures made plain. */
export function fold(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text.toLowerCase();
  if (isPlain(text)) return text.replace(/[’‘]/g, "'").toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase();
}

/** Whether folding changes only case and apostrophes. */
export function isPlain(text: string): boolean {
  return !/[^\x20-\x7e‘’“”–—•]/.test(text);
}

/**
 * The words of a text. `U.N.` is `un`; `organisation's` is `organisation`; a hyphenated compound gives its
 * parts and the whole as one word, so that `peace-building` meets `peacebuilding`.
 */
export function analyze(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(fold(text), (word, position) => tokens.push({ word, term: stem(word), position }));
  return tokens;
}

/**
 * Calls back with the words that {@link analyze} gives, without their stems.
 * @param folded see {@link fold}
 */
export function eachWord(folded: string, take: (word: string, position: number) => void): void {
  const plain = folded.replace(DOTTED_ACRONYM, (acronym) => acronym.replaceAll('.', ''));
  let position = 0;
  for (const match of plain.match(WORD) ?? []) {
    if (PLAIN_WORD.test(match)) {
      take(match, position++);
      continue;
    }
    const parts = match
      .split(/[-‐‑]/)
      .map((part) => part.replace(/'s?$|'(?=[a-z]+$)/g, '').slice(0, LONGEST_WORD));
    if (parts.length > 1) take(parts.join('').slice(0, LONGEST_WORD), position);
    for (const part of parts) if (part) take(part, position++);
  }
}

/** By which texts with the same words are one, whatever their case, accents and punctuation. */
export function textKey(text: string): string {
  return phraseOf(text) || text;
}

/** The words of a text without hyphens and punctuation, as phrases are compared. */
export function phraseOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
