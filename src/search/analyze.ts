import stemmer from 'natural/lib/natural/stemmers/porter_stemmer';

/** A word of a text: as written but folded, its stem, and where it stands. */
export interface Token {
  /** Lower case, without accents: `reserves`, `a`, `vis-a-vis`. */
  word: string;
  /** What is compared: Porter's stem of `word`. */
  term: string;
  /** Place among the words of the text, for phrases; a compound and its parts share the first part's. */
  position: number;
}

/** Letters and digits, with apostrophes, hyphens, slashed parts and dots of acronyms left to {@link analyze}. */
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?(?:[-‐‑][\p{L}\p{N}]+(?:['’][\p{L}]+)?)*/gu;
const DOTTED_ACRONYM = /\b(?:\p{L}\.){2,}/gu;
const LONGEST_WORD = 64;

const stems = new Map<string, string>();
/** A corpus has some ten thousand different words; beyond that it is user input that must not pile up. */
const MOST_STEMS = 200_000;

/** Porter's stem (`integrated` and `integration` both give `integr`); cached. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const term = /^[a-z]{3,}$/.test(word) ? stemmer.stem(british(word)) : word;
  if (stems.size < MOST_STEMS) stems.set(word, term);
  return term;
}

/** `-ize` and `-ise` are one ending. What other words become by it (`sise`), they become everywhere. */
function british(word: string): string {
  return word.replace(/(?<=[a-z]{2})iz(?=(?:e[drs]?|ing|ations?|ers)$)/, 'is');
}

/** Lower case, without accents and with typographic apostrophes and ligatures made plain. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase();
}

/**
 * The words of a text. `U.N.` is `un`; `organisation's` is `organisation`; a hyphenated compound gives its
 * parts and the whole as one word, so that `peace-building` meets `peacebuilding`.
 */
export function analyze(text: string): Token[] {
  const plain = fold(text).replace(DOTTED_ACRONYM, (acronym) => acronym.replaceAll('.', ''));
  const tokens: Token[] = [];
  let position = 0;
  for (const [match] of plain.matchAll(WORD)) {
    const parts = match
      .split(/[-‐‑]/)
      .map((part) => part.replace(/'s?$|'(?=[a-z]+$)/g, '').slice(0, LONGEST_WORD));
    if (parts.length > 1) {
      const whole = parts.join('').slice(0, LONGEST_WORD);
      tokens.push({ word: whole, term: stem(whole), position });
    }
    for (const part of parts) if (part) tokens.push({ word: part, term: stem(part), position: position++ });
  }
  return tokens;
}
