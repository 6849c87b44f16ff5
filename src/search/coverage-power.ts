/** Into how many steps coverage is cut. */
const STEPS = 256;

/** Rounding must not make a bound pass by what equals it. */
const SLACK = 1e-9;

/**
 * Coverage to the power that the ranking takes it to, between two bounds: a power takes longer than all else that is
 * done for an entry, and most entries can be passed by or counted without it.
 */
export class CoveragePower {
  readonly #exponent: number;
  /** Coverage in step s, to the power, is at least `#bounds[s]` and at most `#bounds[s + 1]`. */
  readonly #bounds: Float64Array;

  /** @param exponent 0 or more */
  constructor(exponent: number) {
    this.#exponent = exponent;
    this.#bounds = Float64Array.from({ length: STEPS + 2 }, (_, step) => (step / STEPS) ** exponent);
  }

  /** @param coverage 0 to 1 */
  of(coverage: number): number {
    return coverage ** this.#exponent;
  }

  /** No more than {@link of}. */
  atLeast(coverage: number): number {
    return (this.#bounds[Math.min(STEPS, coverage * STEPS) | 0] as number) * (1 - SLACK);
  }

  /** No less than {@link of}. */
  atMost(coverage: number): number {
    return (this.#bounds[(Math.min(STEPS, coverage * STEPS) | 0) + 1] as number) * (1 + SLACK);
  }
}
