import { stem } from './analyze';

/** Shorter words have too many accidental relatives. */
const SHORTEST = 5;
/** Relatives share at least this beginning: Lancaster's stemmer alone makes `rule` and `rural` kin. */
const SHARED_BEGINNING = 4;

/** The terms of each family of more than one, by the family's Lancaster stem. */
export type Families = readonly [family: string, terms: string[]][];

/** Gathers the families among the reports' words; takes some 20 ms, done at build time. */
export function gatherFamilies(words: Iterable<string>): Families {
  const families = new Map<string, Set<string>>();
  for (const word of words) {
    if (!isEligible(word)) continue;
    const family = lancaster(word);
    families.set(family, (families.get(family) ?? new Set()).add(stem(word)));
  }
  return [...families].flatMap(([family, terms]) => (terms.size > 1 ? [[family, [...terms]]] : []));
}

/**
 * Words that Porter's stemmer keeps apart and that are one family all the same: civilian and civilianisation,
 * priority and prioritise. Families are those of the Lancaster stemmer, which cuts deeper.
 */
export class WordFamilies {
  readonly families: Families;
  readonly #byStem: ReadonlyMap<string, readonly string[]>;

  constructor(families: Families) {
    this.families = families;
    this.#byStem = new Map(families);
  }

  /** Terms of the reports' words that are kin to a word, its own term left out. */
  kin(word: string): string[] {
    if (!isEligible(word)) return [];
    const own = stem(word);
    const members = this.#byStem.get(lancaster(word)) ?? [];
    return members.filter(
      (term) => term !== own && term.slice(0, SHARED_BEGINNING) === own.slice(0, SHARED_BEGINNING),
    );
  }
}

function isEligible(word: string): boolean {
  return word.length >= SHORTEST && /^[a-z]+$/.test(word);
}

/** Loaded when first needed. */
function lancaster(word: string): string {
  const stemmer = require('natural/lib/natural/stemmers/lancaster_stemmer') as {
    stem(word: string): string;
  };
  return stemmer.stem(word);
}
