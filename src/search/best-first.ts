/** An entry that answers a query. */
export interface Ranked {
  /** Index into `SearchIndex.entries`. */
  entry: number;
  score: number;
}

/** Whether one result comes before another: by higher score, among equals by report order. */
export function comesBefore(a: Ranked, b: Ranked): boolean {
  return a.score > b.score || (a.score === b.score && a.entry < b.entry);
}

/** Keeps the best of the results that it is offered, in a binary heap with the worst on top. */
export class BestFirst {
  readonly #heap: Ranked[] = [];
  readonly #most: number;
  /** The score that a result needs to be kept; as long as there is room, any. */
  threshold = Number.NEGATIVE_INFINITY;

  /** @param most how many are kept, 1 or more; `Infinity` for all */
  constructor(most: number) {
    this.#most = most;
  }

  /** Keeps a result if there is room, or if it comes before the worst, which it replaces. */
  offer(result: Ranked): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(result);
      if (this.#most !== Number.POSITIVE_INFINITY) this.#rise(heap.length - 1);
    } else if (comesBefore(result, heap[0] as Ranked)) {
      heap[0] = result;
      this.#sink();
    }
    if (heap.length === this.#most) this.threshold = (heap[0] as Ranked).score;
  }

  /** What was kept, best first. */
  sorted(): Ranked[] {
    return this.#heap.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, above)) return;
      at = above;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= this.#heap.length) return;
      const right = left + 1;
      const isRightWorse =
        right < this.#heap.length && comesBefore(this.#heap[left] as Ranked, this.#heap[right] as Ranked);
      const worse = isRightWorse ? right : left;
      if (!this.#swapIfWorse(worse, at)) return;
      at = worse;
    }
  }

  /** Swaps a result with the one above it if that comes before it. */
  #swapIfWorse(at: number, above: number): boolean {
    const [below, top] = [this.#heap[at] as Ranked, this.#heap[above] as Ranked];
    if (!comesBefore(top, below)) return false;
    this.#heap[at] = top;
    this.#heap[above] = below;
    return true;
  }
}

/** The best of each list, then the second best of each, and so on; what has the same key, once. */
export function inTurn<T>(lists: readonly (readonly T[])[], keyOf: (one: T) => unknown): T[] {
  const chosen = new Map<unknown, T>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let at = 0; at < longest; at++)
    for (const list of lists) {
      const one = list[at];
      if (one !== undefined && !chosen.has(keyOf(one))) chosen.set(keyOf(one), one);
    }
  return [...chosen.values()];
}
