import { stem } from './analyze';
import { remembered } from './remembered';
import { WordShelf } from './word-shelf';

/** Words shorter than this are too close to too many others to be corrected. */
const SHORTEST = 4;
/** From this length on two errors are forgiven, below it one. */
const TWO_ERRORS_FROM = 9;
const MOST_ERRORS = 2;
/**
 * Up to this length only swapped letters count as an error, where nothing can tell that the word is not
 * English.
 */
const SWAPS_ONLY_TO = 5;
/** From this length on a word that sounds the same may have two errors. */
const BY_SOUND_FROM = 6;

/** Words, of which a question has 64 at most; a misspelt one takes 0.3 ms. */
const MOST_REMEMBERED = 256;

/** What a {@link Speller} knows. */
export interface KnownWords {
  /**
   * Folded words with the number of their occurrences, negative for words that are known but never a
   * correction; asked for on demand.
   */
  vocabularyOf(): ReadonlyMap<string, number>;
  /**
   * Whether a folded word is English, or a name that English texts have, and so no typing error: `code` is
   * not `come`. Left out where nothing can tell.
   */
  isEnglish?: (word: string) => boolean;
}

/** Finds the known words nearest to an unknown one. */
export class Speller {
  readonly #known: KnownWords;
  #gathered: ReadonlyMap<string, number> | null = null;
  #stems: ReadonlySet<string> | null = null;
  #shelf: WordShelf | null = null;

  constructor(known: KnownWords) {
    this.#known = known;
  }

  get #vocabulary(): ReadonlyMap<string, number> {
    this.#gathered ??= this.#known.vocabularyOf();
    return this.#gathered;
  }

  /** Whether a folded word occurs as it is. */
  knows(word: string): boolean {
    return this.#vocabulary.has(word);
  }

  /** Whether a known word has this stem. */
  knowsStem(term: string): boolean {
    this.#stems ??= new Set([...this.#vocabulary.keys()].map(stem));
    return this.#stems.has(term);
  }

  /** Made when first needed: most questions are spelt correctly. */
  #newShelf(): WordShelf {
    return new WordShelf([...this.#vocabulary].flatMap(canBeMeant));
  }

  /**
   * Nearest first; empty when none is near enough, or the word is too short, not a word, or good English.
   * @param word folded
   */
  readonly nearest: (word: string) => readonly string[] = remembered(MOST_REMEMBERED, (word) =>
    this.#nearest(word),
  );

  #nearest(word: string): string[] {
    const { isEnglish } = this.#known;
    if (!isCorrectable(word) || isEnglish?.(word)) return [];
    this.#shelf ??= this.#newShelf();
    const { DamerauLevenshteinDistance, JaroWinklerDistance } = distances();
    const allowed = errorsAllowed(word);
    const frequency = (known: string) => this.#vocabulary.get(known) ?? 0;
    const isNearEnough = (known: string, distance: number) =>
      // Words that the reports do not have are looked for with one error at most, because they are many.
      distance <= (frequency(known) > 0 ? allowed : 1) ||
      (frequency(known) > 0 && word.length >= BY_SOUND_FROM && soundAlike(word, known));
    return this.#shelf
      .near(word, word.length >= BY_SOUND_FROM ? MOST_ERRORS : allowed)
      .filter((known) => word.length > SWAPS_ONLY_TO || isEnglish || sameLetters(known, word))
      .filter((known) => isLikelySlip(word, known))
      .map((known) => ({
        known,
        distance: DamerauLevenshteinDistance(word, known, { restricted: true }),
      }))
      .filter(({ known, distance }) => isNearEnough(known, distance))
      .map((found) => ({ ...found, likeness: JaroWinklerDistance(word, found.known, {}) }))
      .sort(
        (a, b) =>
          a.distance - b.distance ||
          Math.sign(frequency(b.known)) - Math.sign(frequency(a.known)) ||
          b.likeness - a.likeness ||
          frequency(b.known) - frequency(a.known) ||
          (a.known < b.known ? -1 : 1),
      )
      .map(({ known }) => known);
  }
}

/** 5 ms: natural's distances, on Node 20. Most questions are spelt correctly. */
function distances() {
  return require('natural/lib/natural/distance') as typeof import('natural/lib/natural/distance');
}

/** By Double Metaphone (Philips 2000): `debait` and `debate`. */
function soundAlike(one: string, other: string): boolean {
  // With the distances: 1 ms more, on Node 20.
  const DoubleMetaphone =
    require('natural/lib/natural/phonetics/double_metaphone') as typeof import('natural/lib/natural/phonetics/double_metaphone');
  const codeOf = (word: string) => new DoubleMetaphone().process(word)[0];
  return codeOf(one) === codeOf(other);
}

function canBeMeant([word, occurrences]: [string, number]): string[] {
  return occurrences >= 0 && isCorrectable(word) ? [word] : [];
}

/**
 * Typing errors lie inside a word: the first letter is right or swapped with the second, and a whole ending
 * more or less makes another word (`projector` is not `project`).
 */
function isLikelySlip(word: string, known: string): boolean {
  const beginsAlike = word[0] === known[0] || (word[0] === known[1] && word[1] === known[0]);
  const otherEnding = word.startsWith(known) || known.startsWith(word);
  return beginsAlike && !(otherEnding && Math.abs(word.length - known.length) > 1);
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && /^\p{L}+$/u.test(word);
}

function errorsAllowed(word: string): number {
  return word.length >= TWO_ERRORS_FROM ? MOST_ERRORS : 1;
}
