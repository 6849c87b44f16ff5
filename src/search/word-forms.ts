import { stem } from './analyze';
import type { Encoder } from './encoder';

/**
 * From this cosine on, two words of one stem are forms of one word (`integration`, `integrated`: 0.78). Below
 * it they only look alike (`author`, `authority`: 0.28; `relatives`, `relatively`: 0.06).
 */
const SAME_WORD = 0.4;
const SHORTEST = 5;

/** Tells whether texts have a word in some form. Porter's stemmer gives one stem to words that have nothing in common. */
export class WordForms {
  readonly #wordsOf: () => Iterable<string>;
  readonly #encoder: Encoder | null;
  #byStem: ReadonlyMap<string, readonly string[]> | null = null;

  /**
   * @param wordsOf folded words of the texts; asked for when first needed
   * @param encoder without, whatever has the same stem is taken for the same word
   */
  constructor(wordsOf: () => Iterable<string>, encoder: Encoder | null) {
    this.#wordsOf = wordsOf;
    this.#encoder = encoder;
  }

  /** Whether the texts have a word, an inflection of it, or one derived from it. @param word folded */
  has(word: string): boolean {
    this.#byStem ??= gathered(this.#wordsOf());
    const words = this.#byStem.get(stem(word)) ?? [];
    return words.some((known) => areFormsOfOneWord(this.#encoder, word, known));
  }
}

/** Whether two folded words of one stem are forms of one word. */
export function areFormsOfOneWord(encoder: Encoder | null, one: string, other: string): boolean {
  if (encoder === null || differInEndingOnly(one, other)) return true;
  const [a, b] = [vectorOf(encoder, one), vectorOf(encoder, other)];
  // A word split into pieces is near each of them: `authorisation` begins with `author`.
  if (a === null || b === null) return false;
  return a.reduce((sum, number, at) => sum + number * (b[at] as number), 0) >= SAME_WORD;
}

function vectorOf(encoder: Encoder, word: string): Float32Array | null {
  const tokens = encoder.tokensOf(word);
  return tokens.length === 1 ? encoder.encodeTokens(tokens) : null;
}

/** `mandates`, `mandated` and `mandate`; of short words the ending may be another (`news`, `new`). */
function differInEndingOnly(one: string, other: string): boolean {
  const plain = (word: string) => word.replace(/(?:e?s|e?d|ing|e)$/, '');
  return Math.min(one.length, other.length) >= SHORTEST && plain(one) === plain(other);
}

function gathered(words: Iterable<string>): Map<string, string[]> {
  const byStem = new Map<string, string[]>();
  for (const word of words) {
    const list = byStem.get(stem(word));
    if (list) list.push(word);
    else byStem.set(stem(word), [word]);
  }
  return byStem;
}
