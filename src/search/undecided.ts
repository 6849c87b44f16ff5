import type { CoveragePower } from './coverage-power';

const FIRST_CAPACITY = 1 << 10;

/**
 * Entries of which it shows only at the end whether they answer, when the best is known: what each scores but for its
 * coverage, and the coverage. The room is kept from query to query.
 */
export class Undecided {
  #pairs = new Float64Array(FIRST_CAPACITY);
  #size = 0;

  /** Forgets the query before. */
  clear(): void {
    this.#size = 0;
  }

  /**
   * @param sum above 0
   * @param coverage 0 to 1
   */
  add(sum: number, coverage: number): void {
    if (this.#size === this.#pairs.length) {
      const larger = new Float64Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#size++] = sum;
    this.#pairs[this.#size++] = coverage;
  }

  /** How many score at least so much; the power is worked out where its bounds leave that open. */
  countFrom(least: number, power: CoveragePower): number {
    const pairs = this.#pairs;
    let count = 0;
    for (let at = 0; at < this.#size; at += 2) {
      const sum = pairs[at] as number;
      const coverage = pairs[at + 1] as number;
      if (sum * power.atMost(coverage) < least) continue;
      if (sum * power.atLeast(coverage) >= least || sum * power.of(coverage) >= least) count++;
    }
    return count;
  }
}
