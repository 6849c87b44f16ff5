import type { Bags } from './bags';
import { inFewestBytes } from './packing';
import type { Postings } from './search-index';

/** Lists the bags of an entry, each with its weight. */
export type Compose = (entry: number, add: (bag: number, weight: number) => void) => void;

/**
 * Sorts the contents of entries by term: once to count how long the lists are, once to fill them, so that
 * nothing is held twice.
 * @param size how many entries there are
 * @param own the bag of an entry's own text, which decides how frequent a term is
 * @param saturation BM25's k1, see {@link saturated}
 */
export function buildPostings(
  terms: ReadonlyMap<string, number>,
  bags: Bags,
  {
    size,
    own,
    compose,
    saturation,
  }: {
    size: number;
    own(entry: number): number;
    compose: Compose;
    saturation: number;
  },
): Postings {
  const starts = new Uint32Array(terms.size + 1);
  const frequencies = new Uint32Array(terms.size);
  const sums = new Sums(terms.size, bags);
  const add = sums.add.bind(sums);
  for (let entry = 0; entry < size; entry++) {
    compose(entry, add);
    sums.take((term) => (starts[term + 1] as number)++);
    for (const term of bags.termsOf(own(entry))) (frequencies[term] as number)++;
  }
  for (let term = 0; term < terms.size; term++) (starts[term + 1] as number) += starts[term] as number;
  const next = starts.slice();
  const entries = new Uint32Array(starts[terms.size] as number);
  const grades = new Uint32Array(entries.length);
  const byStrength = new Map<number, number>();
  const inOwnText = new Uint8Array((entries.length + 7) >> 3);
  /** By term: the last entry whose own text has it outright, counted from 1. */
  const lastOwner = new Uint32Array(terms.size);
  for (let entry = 0; entry < size; entry++) {
    compose(entry, add);
    const owned = bags.termsOf(own(entry));
    const outright = bags.outrightOf(own(entry));
    for (let at = 0; at < owned.length; at++)
      if (outright[at] === 1) lastOwner[owned[at] as number] = entry + 1;
    sums.take((term, weight) => {
      const at = next[term] as number;
      next[term] = at + 1;
      entries[at] = entry;
      const strength = Math.fround(saturated(weight, saturation));
      const grade = byStrength.get(strength) ?? byStrength.size;
      byStrength.set(strength, grade);
      grades[at] = grade;
      if (lastOwner[term] === entry + 1) (inOwnText[at >> 3] as number) |= 1 << (at & 7);
    });
  }
  return {
    ...{ terms, starts, inOwnText, frequencies },
    entries: inFewestBytes(entries),
    grades: inFewestBytes(grades),
    strengths: Float32Array.from(byStrength.keys()),
  };
}

/** BM25's term weight: 0 for none, 1 for weight 1, at most k1 + 1. */
function saturated(weight: number, k1: number): number {
  return (weight * (k1 + 1)) / (weight + k1);
}

/** Adds up the weights of terms, one entry after the other. */
class Sums {
  readonly #bags: Bags;
  readonly #weights: Float32Array;
  readonly #touched: number[] = [];

  constructor(terms: number, bags: Bags) {
    this.#weights = new Float32Array(terms);
    this.#bags = bags;
  }

  add(bag: number, weight: number): void {
    const terms = this.#bags.termsOf(bag);
    const counts = this.#bags.countsOf(bag);
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number;
      const more = weight * (counts[at] as number);
      if (more === 0) continue;
      if (this.#weights[term] === 0) this.#touched.push(term);
      (this.#weights[term] as number) += more;
    }
  }

  /** Calls back with each term and its weight, and begins anew. */
  take(give: (term: number, weight: number) => void): void {
    for (const term of this.#touched) {
      give(term, this.#weights[term] as number);
      this.#weights[term] = 0;
    }
    this.#touched.length = 0;
  }
}
