import { stem } from './analyze';
import type { WordShelf } from './word-shelf';

/** Words shorter than this are too close to too many others to be corrected. */
const SHORTEST = 4;
/** From this length on two errors are forgiven, below it one. */
const TWO_ERRORS_FROM = 9;
/** Up to this length only swapped letters count as an error: `code` is not `come`, `chian` is `china`. */
const SWAPS_ONLY_TO = 5;
/** Finds the known words nearest to an unknown one. */
export class Speller {
  readonly #vocabularyOf: () => ReadonlyMap<string, number>;
  #gathered: ReadonlyMap<string, number> | null = null;
  #stems: ReadonlySet<string> | null = null;
  #shelf: WordShelf | null = null;

  /**
   * @param vocabularyOf folded words with the number of their occurrences, negative for words that are known but
   *   never the right ones; asked for when first needed
   */
  constructor(vocabularyOf: () => ReadonlyMap<string, number>) {
    this.#vocabularyOf = vocabularyOf;
  }

  get #vocabulary(): ReadonlyMap<string, number> {
    this.#gathered ??= this.#vocabularyOf();
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

  /** Made when first needed, as {@link distances} are. */
  #newShelf(): WordShelf {
    const { WordShelf } = require('./word-shelf') as typeof import('./word-shelf');
    return new WordShelf([...this.#vocabulary].flatMap(canBeMeant));
  }

  /**
   * Nearest first; empty when none is near enough, or the word is too short or no word at all.
   * @param word folded
   */
  nearest(word: string): string[] {
    if (!isCorrectable(word)) return [];
    this.#shelf ??= this.#newShelf();
    const { DamerauLevenshteinDistance, JaroWinklerDistance } = distances();
    const allowed = errorsAllowed(word);
    const frequency = (known: string) => this.#vocabulary.get(known) ?? 0;
    return (
      this.#shelf
        .near(word, allowed)
        .filter((known) => word.length > SWAPS_ONLY_TO || sameLetters(known, word))
        .filter((known) => isLikelySlip(word, known))
        .map((known) => ({
          known,
          distance: DamerauLevenshteinDistance(word, known, { restricted: true }),
        }))
        // Words that do not occur in the reports are looked for with one error at most: they are many.
        .filter(({ known, distance }) => distance <= (frequency(known) > 0 ? allowed : 1))
        .map((found) => ({ ...found, likeness: JaroWinklerDistance(word, found.known, {}) }))
        .sort(
          (a, b) =>
            a.distance - b.distance ||
            b.likeness - a.likeness ||
            frequency(b.known) - frequency(a.known) ||
            (a.known < b.known ? -1 : 1),
        )
        .map(({ known }) => known)
    );
  }
}

/** Loaded when first needed: most questions are spelt correctly, and the command line starts anew for each. */
function distances() {
  return require('natural/lib/natural/distance') as typeof import('natural/lib/natural/distance');
}

function canBeMeant([word, occurrences]: [string, number]): string[] {
  return occurrences >= 0 && isCorrectable(word) ? [word] : [];
}

/**
 * Fingers slip inside a word: the first letter is right or swapped with the second, and a whole ending more or
 * less makes another word (`projector` is not `project`).
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
  return word.length >= TWO_ERRORS_FROM ? 2 : 1;
}
