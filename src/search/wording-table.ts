import type { Token } from './analyze';
import { type Forms, formsFrom } from './outright';
import { fromBase64, shorts, startsOf, toBase64 } from './packing';

/** A wording of a concept as its terms, in order. */
export interface Wording {
  terms: readonly string[];
  concept: number;
  /** For a wording of one word: how it may stand, see {@link formOf}; empty for others. */
  forms: readonly string[];
}

/** A wording found in a text. */
export interface WordingMatch {
  concept: number;
  /** Index of its first word among the tokens given, and how many they are. */
  at: number;
  length: number;
  /** Number of the wording. */
  wording: number;
}

/** Wordings in the form for JSON; arrays are base64. */
export interface PackedWordings {
  /** Terms of all wordings, one behind the other, and how many each wording has. */
  sequence: string;
  lengths: string;
  /** For each wording, the number of its concept. */
  concepts: string;
  /** The forms of each wording that has some, in order: blank between forms, a line for each wording. */
  forms: string;
}

/**
 * Packs wordings, sorted by their terms.
 * @throws {RangeError} where there are more than 65,535 terms or concepts
 */
export function packWordings(
  wordings: readonly Wording[],
  numberOf: (term: string) => number,
): PackedWordings {
  const numbered = wordings
    .map(({ terms, concept, forms }) => ({ forms, terms: terms.map(numberOf), concept }))
    .sort((a, b) => compareTerms(a.terms, b.terms));
  return {
    sequence: toBase64(shorts(numbered.flatMap(({ terms }) => terms))),
    lengths: toBase64(Uint8Array.from(numbered.map(({ terms }) => terms.length))),
    concepts: toBase64(shorts(numbered.map(({ concept }) => concept))),
    forms: numbered.flatMap(({ forms }) => (forms.length > 0 ? [forms.join(' ')] : [])).join('\n'),
  };
}

/** Compares term by term; the shorter one comes first where it is the beginning of the other. */
function compareTerms(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((term, at) => term !== b[at]);
  if (differs < 0) return a.length - b.length;
  return (a[differs] as number) - (b[differs] ?? -1);
}

/** The number of a word that stands in no wording. */
export const IN_NO_WORDING = -1;

/** Finds the wordings of a thesaurus in texts. */
export class WordingTable {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #sequence: Uint16Array;
  readonly #starts: Uint32Array;
  readonly #concepts: Uint16Array;
  /** The wordings that begin with term t are those from `#openings[t]` to `#openings[t + 1]`. */
  readonly #openings: Uint32Array;
  readonly #packedForms: string;
  /** By wording: those asked for so far, of a question a few. */
  readonly #forms = new Map<number, Forms>();
  #formLines: readonly string[] | null = null;

  /** @param numbers the number of each term of any wording */
  constructor(packed: PackedWordings, numbers: ReadonlyMap<string, number>) {
    this.#numbers = numbers;
    this.#packedForms = packed.forms;
    this.#sequence = fromBase64(packed.sequence, Uint16Array);
    this.#concepts = fromBase64(packed.concepts, Uint16Array);
    this.#starts = startsOf(fromBase64(packed.lengths, Uint8Array));
    this.#openings = new Uint32Array(numbers.size + 1);
    for (let wording = 0; wording < this.#concepts.length; wording++)
      (this.#openings[this.#termAt(wording, 0) + 1] as number)++;
    for (let term = 0; term < numbers.size; term++)
      (this.#openings[term + 1] as number) += this.#openings[term] as number;
  }

  /** Every wording in a text, also those inside longer ones. */
  find(tokens: readonly Token[]): WordingMatch[] {
    const matches: WordingMatch[] = [];
    const numbers = tokens.map(({ term }) => this.numberOf(term));
    this.findNumbered(numbers, (match) => matches.push(match));
    return matches;
  }

  /** How a wording of one word may stand in a text; `undefined` for other wordings. */
  formsOf(wording: number): Forms | undefined {
    if (this.#lengthOf(wording) !== 1) return undefined;
    const known = this.#forms.get(wording);
    if (known !== undefined) return known;
    const forms = formsFrom(this.#lineOf(wording).split(' '));
    this.#forms.set(wording, forms);
    return forms;
  }

  /** The number of a term among those of wordings, or {@link IN_NO_WORDING}. */
  numberOf(term: string): number {
    return this.#numbers.get(term) ?? IN_NO_WORDING;
  }

  /**
   * {@link find} for terms by their numbers. Wordings are sorted by their terms, so that those which begin with the
   * words from some place on are neighbours, the shortest first.
   */
  findNumbered(terms: readonly number[], take: (match: WordingMatch) => void): void {
    for (let at = 0; at < terms.length; at++) {
      const first = terms[at] as number;
      if (first === IN_NO_WORDING) continue;
      let from = this.#openings[first] as number;
      let end = this.#openings[first + 1] as number;
      for (let length = 1; from < end; length++) {
        if (this.#lengthOf(from) === length) take(this.#match(from++, at, length));
        const next = terms[at + length];
        if (next === undefined || next === IN_NO_WORDING) break;
        from = this.#firstWith(from, end, length, next);
        end = this.#firstWith(from, end, length, next + 1);
      }
    }
  }

  /** The first of a range of wordings whose term at a place has this number or a higher one. */
  #firstWith(from: number, end: number, place: number, number: number): number {
    let [low, high] = [from, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#termAt(middle, place) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #match(wording: number, at: number, length: number): WordingMatch {
    return { concept: this.#concepts[wording] as number, at, length, wording };
  }

  /** Only wordings of one word have a line. */
  #lineOf(wording: number): string {
    this.#formLines ??= this.#packedForms.split('\n');
    let line = 0;
    for (let other = 0; other < wording; other++) if (this.#lengthOf(other) === 1) line++;
    return this.#formLines[line] ?? '';
  }

  #lengthOf(wording: number): number {
    return (this.#starts[wording + 1] as number) - (this.#starts[wording] as number);
  }

  #termAt(wording: number, at: number): number {
    return this.#sequence[(this.#starts[wording] as number) + at] as number;
  }
}
