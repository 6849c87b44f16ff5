import type { Numbers } from './packing';

/** How many entries are scored at a time: their sums stay in the processor's nearest memory. */
export const WINDOW = 4_096;

/** A term's postings still to be scored, and what the term is worth to the query. */
export interface PostingList {
  entries: Numbers;
  /** Parallel to `entries`. */
  grades: Numbers;
  /** By grade, above 0. */
  strengths: Float32Array;
  /** Score at strength 1, above 0. */
  worth: number;
  /** The share that it covers of its unit at strength 1 or more, 0 to 1. */
  weight: number;
  /** The postings of the current window: from `start` to before `at`, where the next begins. */
  start: number;
  at: number;
}

/**
 * Room in which the scores of a run of entries are added up. One serves all queries, one after the other:
 * nothing that grows with the reports is allocated for a question.
 */
export class ScoreWindow {
  /**
   * Two numbers for each place in the window, side by side: what the units have added, 0 for entries that have nothing
   * of the query; and how much of the query's information is covered.
   */
  readonly sums = new Float64Array(2 * WINDOW);
  /** A bit for each place that has something of the query: 32 places a number, the lowest bit first. */
  readonly occupied = new Uint32Array(WINDOW / 32);
  /** As `sums`, for the unit that is being scored: the best of its alternatives so far. */
  readonly #best = new Float64Array(2 * WINDOW);
  #from = 0;
  /** The first entry behind the window. */
  #end = WINDOW;

  /** Forgets the last query, also one that was broken off. */
  clear(): void {
    this.sums.fill(0);
    this.occupied.fill(0);
    this.#best.fill(0);
  }

  /** Moves on to the window that begins at this entry; whoever read the last one has left it empty. */
  moveTo(from: number): void {
    this.#from = from;
    this.#end = from + WINDOW;
  }

  /**
   * Adds, for each entry of the window, the best of a unit's alternatives.
   * @param lists of the alternatives; of each the postings that fall into the window are used up
   * @param information how much the unit tells
   * @returns how many postings fell into the window
   */
  add(lists: readonly PostingList[], information: number): number {
    let postings = 0;
    if (lists.length === 1) return this.#addOnly(lists[0] as PostingList, information);
    for (const list of lists) postings += this.#compete(list);
    if (postings > 0) for (const list of lists) this.#settle(list, information);
    return postings;
  }

  #addOnly(list: PostingList, information: number): number {
    const { entries, grades, strengths, worth, weight, at: start } = list;
    const { sums, occupied } = this;
    const from = this.#from;
    const end = this.#end;
    let at = start;
    for (; at < entries.length; at++) {
      const entry = entries[at] as number;
      if (entry >= end) break;
      const strength = strengths[grades[at] as number] as number;
      const place = entry - from;
      const sum = place << 1;
      (occupied[place >> 5] as number) |= 1 << place;
      sums[sum] = (sums[sum] as number) + worth * strength;
      sums[sum + 1] = (sums[sum + 1] as number) + information * (strength < 1 ? weight * strength : weight);
    }
    list.at = at;
    return at - start;
  }

  #compete(list: PostingList): number {
    const { entries, grades, strengths, worth, weight, at: start } = list;
    const best = this.#best;
    const from = this.#from;
    const end = this.#end;
    let at = start;
    for (; at < entries.length; at++) {
      const entry = entries[at] as number;
      if (entry >= end) break;
      const strength = strengths[grades[at] as number] as number;
      const score = worth * strength;
      const cover = strength < 1 ? weight * strength : weight;
      const sum = (entry - from) << 1;
      if (score > (best[sum] as number)) best[sum] = score;
      if (cover > (best[sum + 1] as number)) best[sum + 1] = cover;
    }
    list.start = start;
    list.at = at;
    return at - start;
  }

  /** Adds the unit's best to the sums. An entry that several alternatives have is empty the second time. */
  #settle({ entries, start, at: end }: PostingList, information: number): void {
    const { sums, occupied } = this;
    const best = this.#best;
    const from = this.#from;
    for (let at = start; at < end; at++) {
      const place = (entries[at] as number) - from;
      const sum = place << 1;
      (occupied[place >> 5] as number) |= 1 << place;
      sums[sum] = (sums[sum] as number) + (best[sum] as number);
      sums[sum + 1] = (sums[sum + 1] as number) + information * (best[sum + 1] as number);
      best[sum] = 0;
      best[sum + 1] = 0;
    }
  }
}
