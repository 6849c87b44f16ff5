import type { ScoreWindow } from './score-window';

/**
 * Collects what the words of a query give to each entry, window by window. One serves all queries, one after
 * the other: it is as large as the index, and only what a query touched is cleared after it.
 */
export class WordScores {
  /** By entry; 0 for those that have nothing of the query, or lack what they must have. */
  readonly scores: Float64Array;
  readonly #found: Uint32Array;
  #size = 0;
  /** The highest score. */
  best = 0;
  /** The largest share of the query's information that any entry has, 0 to 1. */
  covered = 0;

  /** @param entries how many the index has */
  constructor(entries: number) {
    this.scores = new Float64Array(entries);
    this.#found = new Uint32Array(entries);
  }

  /** The entries that have something of the query, in report order. */
  get found(): Uint32Array {
    return this.#found.subarray(0, this.#size);
  }

  /** Forgets the query before. */
  clear(): void {
    for (const entry of this.found) this.scores[entry] = 0;
    this.#size = 0;
    this.best = 0;
    this.covered = 0;
  }

  /**
   * Takes the entries of a window in report order, and leaves it empty.
   * @param from the first entry
   */
  addWindow({ sums, occupied }: ScoreWindow, from: number, rules: ScoringRules): void {
    for (let at = 0; at < occupied.length; at++) {
      let places = occupied[at] as number;
      occupied[at] = 0;
      for (; places !== 0; places &= places - 1) {
        const place = 32 * at + 31 - Math.clz32(places & -places);
        const sum = sums[2 * place] as number;
        const covered = sums[2 * place + 1] as number;
        sums[2 * place] = 0;
        sums[2 * place + 1] = 0;
        this.#add(from + place, sum, covered, rules);
      }
    }
  }

  #add(entry: number, sum: number, covered: number, rules: ScoringRules): void {
    const { information, isEligible } = rules;
    if (isEligible !== null && !isEligible(entry)) return;
    const share = covered / information;
    this.scores[entry] = sum;
    this.#found[this.#size++] = entry;
    if (sum > this.best) this.best = sum;
    if (share > this.covered) this.covered = share;
  }
}

/** What is the same for all entries. */
export interface ScoringRules {
  /** The information of the whole query, above 0. */
  information: number;
  /** Whether an entry has what it must have; `null` where nothing is demanded. */
  isEligible: ((entry: number) => boolean) | null;
}
