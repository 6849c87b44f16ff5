const FIRST_CAPACITY = 1 << 14;

/**
 * Bags of terms, stored one behind the other: which terms each text has and how much of them. A bag's number
 * is its order of closing.
 */
export class Bags {
  readonly #starts = [0];
  readonly #lengths: number[] = [];
  #terms = new Uint32Array(FIRST_CAPACITY);
  #counts = new Float32Array(FIRST_CAPACITY);
  #outright = new Uint8Array(FIRST_CAPACITY);
  #size = 0;

  /**
   * Puts a term into the open bag; each term once.
   * @param isOutright whether the text has just that; false where it only has words that stand for it
   */
  put(term: number, count: number, isOutright: boolean): void {
    if (this.#size === this.#terms.length) {
      this.#terms = grown(this.#terms, Uint32Array);
      this.#counts = grown(this.#counts, Float32Array);
      this.#outright = grown(this.#outright, Uint8Array);
    }
    this.#terms[this.#size] = term;
    this.#outright[this.#size] = isOutright ? 1 : 0;
    this.#counts[this.#size++] = count;
  }

  /**
   * Closes the open bag and gives its number.
   * @param length of the text, in words that carry meaning
   */
  close(length: number): number {
    this.#starts.push(this.#size);
    return this.#lengths.push(length) - 1;
  }

  lengthOf(bag: number): number {
    return this.#lengths[bag] as number;
  }

  termsOf(bag: number): Uint32Array {
    return this.#terms.subarray(this.#starts[bag], this.#starts[bag + 1]);
  }

  /** Parallel to {@link termsOf}: how much of each term there is. */
  countsOf(bag: number): Float32Array {
    return this.#counts.subarray(this.#starts[bag], this.#starts[bag + 1]);
  }

  /** Parallel to {@link termsOf}: whether the text has just that, 1 or 0. */
  outrightOf(bag: number): Uint8Array {
    return this.#outright.subarray(this.#starts[bag], this.#starts[bag + 1]);
  }
}

function grown<A extends Uint32Array | Float32Array | Uint8Array>(
  array: A,
  Kind: new (length: number) => A,
): A {
  const larger = new Kind(array.length * 2);
  larger.set(array);
  return larger;
}
