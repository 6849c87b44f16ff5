import { inverseFrequency } from './inverse-frequency';
import { fromBase64, shorts, startsOf, toBase64 } from './packing';

/** A concept that a query's words point to. */
export interface MeantConcept {
  concept: number;
  /** How much information of the words points to it, in the unit of idf. */
  score: number;
}

/** Concepts as documents, in the form for JSON; arrays are base64. */
export interface PackedConceptIndex {
  /** How many concepts have each term. */
  frequencies: string;
  concepts: string;
  /** BM25's term weight of the term in the concept's wordings, in 255ths. */
  impacts: string;
}

/** BM25's k1 and b, set by hand: values around these made no difference that could be measured. */
const SATURATION = 1.2;
const LENGTH_DISCOUNT = 0.25;
const STEPS = 255;

/**
 * Packs concepts, each as the terms of its wordings with how many wordings have them. A wording of n words gives each
 * 1 / sqrt(n): the longer it is, the less one of its words says.
 * @param terms all there are, in the order of their numbers
 */
export function packConceptIndex(
  documents: readonly ReadonlyMap<string, number>[],
  terms: Iterable<string>,
): PackedConceptIndex {
  const lengths = documents.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
  const lists = new Map<string, [concept: number, impact: number][]>();
  documents.forEach((terms, concept) => {
    const discount = 1 - LENGTH_DISCOUNT + (LENGTH_DISCOUNT * (lengths[concept] as number)) / (average || 1);
    for (const [term, count] of terms) {
      const impact = Math.round((STEPS * count) / (count + SATURATION * discount));
      const list = lists.get(term);
      if (list) list.push([concept, impact]);
      else lists.set(term, [[concept, impact]]);
    }
  });
  const postings = [...terms].map((term) => lists.get(term) ?? []);
  return {
    frequencies: toBase64(shorts(postings.map(({ length }) => length))),
    concepts: toBase64(shorts(postings.flatMap((list) => list.map(([concept]) => concept)))),
    impacts: toBase64(Uint8Array.from(postings.flatMap((list) => list.map(([, impact]) => impact)))),
  };
}

/** Finds the concepts that words point to without naming one, by BM25 over all wordings of each. */
export class ConceptIndex {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #starts: Uint32Array;
  readonly #concepts: Uint16Array;
  readonly #impacts: Uint8Array;
  readonly #size: number;

  /**
   * @param numbers the number of each term of any wording
   * @param size the number of concepts
   */
  constructor(packed: PackedConceptIndex, numbers: ReadonlyMap<string, number>, size: number) {
    this.#numbers = numbers;
    this.#starts = startsOf(fromBase64(packed.frequencies, Uint16Array));
    this.#concepts = fromBase64(packed.concepts, Uint16Array);
    this.#impacts = fromBase64(packed.impacts, Uint8Array);
    this.#size = size;
  }

  /**
   * @returns best first, at most so many
   */
  find(terms: readonly string[], most: number): MeantConcept[] {
    const scores = new Map<number, number>();
    for (const term of terms) {
      const number = this.#numbers.get(term);
      if (number === undefined) continue;
      const start = this.#starts[number] as number;
      const end = this.#starts[number + 1] as number;
      const tells = inverseFrequency(this.#size, end - start) / STEPS;
      for (let at = start; at < end; at++) {
        const concept = this.#concepts[at] as number;
        scores.set(concept, (scores.get(concept) ?? 0) + tells * (this.#impacts[at] as number));
      }
    }
    return [...scores]
      .map(([concept, score]) => ({ concept, score }))
      .sort((a, b) => b.score - a.score || a.concept - b.concept)
      .slice(0, most);
  }
}
