import { stem } from './analyze';

/** Shorter words have too many accidental relatives. */
const SHORTEST = 5;
/** Relatives share at least this beginning: Lancaster's stemmer alone makes `rule` and `rural` kin. */
const SHARED_BEGINNING = 4;

/**
 * Words that Porter's stemmer keeps apart and that are one family all the same: civilian and civilianisation,
 * priority and prioritise. Families are those of the Lancaster stemmer, which cuts deeper.
 */
export class WordFamilies {
  readonly #vocabulary: ReadonlyMap<string, number>;
  #families: Map<string, Set<string>> | null = null;

  constructor(vocabulary: ReadonlyMap<string, number>) {
    this.#vocabulary = vocabulary;
  }

  /** Terms of the reports' words that are kin to a word, its own term left out. */
  kin(word: string): string[] {
    if (!isEligible(word)) return [];
    this.#families ??= gather(this.#vocabulary.keys());
    const own = stem(word);
    const members = this.#families.get(lancaster(word)) ?? [];
    return [...members].filter(
      (term) => term !== own && term.slice(0, SHARED_BEGINNING) === own.slice(0, SHARED_BEGINNING),
    );
  }
}

function gather(words: Iterable<string>): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const word of words) {
    if (!isEligible(word)) continue;
    const key = lancaster(word);
    const family = families.get(key) ?? new Set();
    families.set(key, family.add(stem(word)));
  }
  return families;
}

function isEligible(word: string): boolean {
  return word.length >= SHORTEST && /^[a-z]+$/.test(word);
}

/** Loaded when first needed. */
function lancaster(word: string): string {
  const stemmer = require('natural/lib/natural/stemmers/lancaster_stemmer') as { stem(word: string): string };
  return stemmer.stem(word);
}
