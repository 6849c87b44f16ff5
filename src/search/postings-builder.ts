import type { Bag } from './bags';
import type { Postings } from './search-index';

const FIRST_CAPACITY = 1 << 14;

/** Collects the postings of one entry after the other and sorts them by term at the end. */
export class PostingsBuilder {
  readonly #terms = new Map<string, number>();
  #frequencies = new Uint32Array(FIRST_CAPACITY);
  /** Of the entry under construction, by term. */
  #weights = new Float32Array(FIRST_CAPACITY);
  readonly #touched: number[] = [];
  #count = 0;
  #postingTerms = new Uint32Array(FIRST_CAPACITY);
  #postingEntries = new Uint32Array(FIRST_CAPACITY);
  #postingWeights = new Float32Array(FIRST_CAPACITY);

  /** The number of a term, a new one if it is new. */
  numberOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.size;
    this.#terms.set(term, number);
    if (number >= this.#weights.length) {
      this.#weights = grown(this.#weights, Float32Array);
      this.#frequencies = grown(this.#frequencies, Uint32Array);
    }
    return number;
  }

  /** Adds a field's terms, times its weight, to the entry under construction. */
  add({ terms, counts }: Bag, weight: number): void {
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] as number;
      if (this.#weights[term] === 0) this.#touched.push(term);
      (this.#weights[term] as number) += weight * (counts[i] as number);
    }
  }

  /**
   * Ends the entry under construction. Entries must end in ascending order.
   * @param own the terms of its own text, which decide how frequent a term is
   */
  endEntry(entry: number, own: Bag): void {
    for (const term of own.terms) (this.#frequencies[term] as number)++;
    for (const term of this.#touched) {
      if (this.#count === this.#postingTerms.length) this.#grow();
      this.#postingTerms[this.#count] = term;
      this.#postingEntries[this.#count] = entry;
      this.#postingWeights[this.#count++] = this.#weights[term] as number;
      this.#weights[term] = 0;
    }
    this.#touched.length = 0;
  }

  /** A counting sort by term, which keeps entries ascending within a term. */
  build(): Postings {
    const size = this.#terms.size;
    const starts = new Uint32Array(size + 1);
    for (let i = 0; i < this.#count; i++) (starts[(this.#postingTerms[i] as number) + 1] as number)++;
    for (let term = 0; term < size; term++) (starts[term + 1] as number) += starts[term] as number;
    const next = starts.slice();
    const entries = new Uint32Array(this.#count);
    const weights = new Float32Array(this.#count);
    for (let i = 0; i < this.#count; i++) {
      const term = this.#postingTerms[i] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      entries[at] = this.#postingEntries[i] as number;
      weights[at] = this.#postingWeights[i] as number;
    }
    return { terms: this.#terms, starts, entries, weights, frequencies: this.#frequencies.slice(0, size) };
  }

  #grow(): void {
    this.#postingTerms = grown(this.#postingTerms, Uint32Array);
    this.#postingEntries = grown(this.#postingEntries, Uint32Array);
    this.#postingWeights = grown(this.#postingWeights, Float32Array);
  }
}

function grown<A extends Uint32Array | Float32Array>(array: A, Kind: new (length: number) => A): A {
  const larger = new Kind(array.length * 2);
  larger.set(array);
  return larger;
}
