import { DamerauLevenshteinDistance, JaroWinklerDistance } from 'natural/lib/natural/distance';
import { stem } from './analyze';

/**
 * Words by what is left of them when letters are deleted: two words within n edits of each other share a form
 * with at most n letters deleted from each (symmetric deletion, W. Garbe's SymSpell, 2012).
 */
type Deletions = ReadonlyMap<string, readonly string[]>;

/** Words shorter than this are too close to too many others to be corrected. */
const SHORTEST = 4;
/** From this length on two errors are forgiven, below it one. */
const TWO_ERRORS_FROM = 9;
/** Up to this length only swapped letters count as an error: `code` is not `come`, `chian` is `china`. */
const SWAPS_ONLY_TO = 5;
/** Only the beginning is indexed, which bounds the number of forms of a word. */
const PREFIX = 7;

/** Finds the known words nearest to an unknown one. */
export class Speller {
  readonly #vocabularyOf: () => ReadonlyMap<string, number>;
  #gathered: ReadonlyMap<string, number> | null = null;
  #stems: ReadonlySet<string> | null = null;
  #deletions: Deletions | null = null;

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

  /**
   * Nearest first; empty when none is near enough, or the word is too short or no word at all.
   * @param word folded
   */
  nearest(word: string): string[] {
    if (!isCorrectable(word)) return [];
    // Built when first needed: most questions are spelt correctly, and the command line starts anew for each.
    this.#deletions ??= buildDeletions(this.#vocabulary);
    const candidates = new Set<string>();
    for (const form of deletionForms(word, errorsAllowed(word)))
      for (const known of this.#deletions.get(form) ?? []) candidates.add(known);
    const allowed = errorsAllowed(word);
    const frequency = (known: string) => this.#vocabulary.get(known) ?? 0;
    return [...candidates]
      .filter((known) => Math.abs(known.length - word.length) <= allowed)
      .filter((known) => word.length > SWAPS_ONLY_TO || sameLetters(known, word))
      .filter((known) => isLikelySlip(word, known))
      .map((known) => ({
        known,
        distance: DamerauLevenshteinDistance(word, known, { restricted: true }),
        likeness: JaroWinklerDistance(word, known, {}),
      }))
      .filter(({ distance }) => distance <= allowed)
      .sort(
        (a, b) =>
          a.distance - b.distance || b.likeness - a.likeness || frequency(b.known) - frequency(a.known),
      )
      .map(({ known }) => known);
  }
}

/** Words that do not occur in the reports are looked for with one error at most: they are many. */
function buildDeletions(vocabulary: ReadonlyMap<string, number>): Deletions {
  const deletions = new Map<string, string[]>();
  for (const [word, occurrences] of vocabulary) {
    if (!isCorrectable(word) || occurrences < 0) continue;
    for (const form of deletionForms(word, occurrences > 0 ? errorsAllowed(word) : 1)) {
      const list = deletions.get(form);
      if (list) list.push(word);
      else deletions.set(form, [word]);
    }
  }
  return deletions;
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

function deletionForms(word: string, most: number): Set<string> {
  const prefix = word.slice(0, PREFIX);
  const forms = new Set([prefix]);
  let layer = [prefix];
  for (let errors = 0; errors < most; errors++) {
    const next: string[] = [];
    for (const form of layer)
      for (let at = 0; at < form.length; at++) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (!forms.has(shorter)) {
          forms.add(shorter);
          next.push(shorter);
        }
      }
    layer = next;
  }
  return forms;
}
