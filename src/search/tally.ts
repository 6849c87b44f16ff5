import { BestFirst, type Ranked } from './best-first';
import type { CoveragePower } from './coverage-power';
import type { ScoreWindow } from './score-window';
import type { Undecided } from './undecided';

/** What a query finds. */
export interface Ranking {
  /** How many entries answer. */
  matched: number;
  /** The first of them, best first, equals in report order. */
  best: Ranked[];
  /** The largest share of the query's information that any entry has, 0 to 1. */
  covered: number;
}

/** What does not change from entry to entry. */
export interface TallyOptions {
  /** How many of the best are kept, 1 or more. */
  limit: number;
  /** Of the best score, below which an entry is no answer, 0 to 1. */
  leastShare: number;
  /** What the whole query tells, above 0. */
  information: number;
  power: CoveragePower;
  undecided: Undecided;
  /** By entry: the number of its statement's type. */
  types: Uint8Array;
  /** By type: what the sum is multiplied by, above 0. */
  factors: readonly number[];
  /** The share of the best score that the highest sum allows: whatever reaches this answers. */
  enough: number;
  /** Whether an entry has what it must have; `null` where nothing is demanded. */
  isEligible: ((entry: number) => boolean) | null;
}

/**
 * Counts what answers and keeps the best. A score is worked out only where its bounds leave open whether it is among
 * the best, or whether it answers at all: that shows only when the best of all is known.
 */
export class Tally {
  readonly #options: TallyOptions;
  readonly #bestFirst: BestFirst;
  #bestScore = 0;
  #covered = 0;
  /** Entries that answer however good the best is. */
  #certain = 0;

  constructor(options: TallyOptions) {
    this.#options = options;
    this.#bestFirst = new BestFirst(options.limit);
    options.undecided.clear();
  }

  /**
   * Takes the entries of a window in report order, and leaves it empty.
   * @param from the first entry
   */
  addWindow({ sums, occupied }: ScoreWindow, from: number): void {
    for (let at = 0; at < occupied.length; at++) {
      let places = occupied[at] as number;
      occupied[at] = 0;
      for (; places !== 0; places &= places - 1) {
        const place = 32 * at + 31 - Math.clz32(places & -places);
        const sum = sums[2 * place] as number;
        const covered = sums[2 * place + 1] as number;
        sums[2 * place] = 0;
        sums[2 * place + 1] = 0;
        this.#add(from + place, sum, covered);
      }
    }
  }

  #add(entry: number, unmultiplied: number, covered: number): void {
    const { types, factors, information, leastShare, enough, isEligible, power, undecided } = this.#options;
    if (isEligible !== null && !isEligible(entry)) return;
    const sum = unmultiplied * (factors[types[entry] as number] as number);
    const coverage = covered / information;
    if (coverage > this.#covered) this.#covered = coverage;
    const most = sum * power.atMost(coverage);
    if (most < this.#bestScore * leastShare) return;
    if (sum * power.atLeast(coverage) >= enough) this.#certain++;
    else undecided.add(sum, coverage);
    const bestFirst = this.#bestFirst;
    if (most < bestFirst.threshold) return;
    const score = sum * power.of(coverage);
    if (score > this.#bestScore) this.#bestScore = score;
    if (score >= bestFirst.threshold) bestFirst.offer({ entry, score, coverage });
  }

  ranking(): Ranking {
    const { leastShare, power, undecided } = this.#options;
    const least = this.#bestScore * leastShare;
    return {
      matched: this.#certain + undecided.countFrom(least, power),
      best: this.#bestFirst.sorted().filter(({ score }) => score >= least),
      covered: this.#covered,
    };
  }
}
