/** What {@link NumberedWords} are made of, as a file keeps it. */
export interface PackedWords {
  /** A line each, in the order of their numbers. */
  lines: string;
  /** Where each line begins, and where one behind the last would. */
  starts: Uint32Array;
  /** The numbers of the words in the order of their letters (UTF-16). */
  sorted: Uint32Array;
}

/** What a word is looked up in: a `Map` of words to numbers, or {@link NumberedWords}. */
export type WordNumbers = Pick<ReadonlyMap<string, number>, 'get' | 'has' | 'keys' | 'size'> &
  Iterable<[string, number]>;

/**
 * Words by number, found by binary search in one text. A `Map` of some 10,000 words takes longer to fill than most
 * questions to answer, and the command line starts anew for each.
 */
export class NumberedWords implements WordNumbers {
  readonly #lines: string;
  readonly #starts: Uint32Array;
  readonly #sorted: Uint32Array | null;
  readonly #values: ArrayLike<number> | null;

  /**
   * @param packed without `sorted` where the lines stand in that order
   * @param values what {@link get} gives for each number; `null` for the number itself
   */
  constructor(
    { lines, starts, sorted }: Omit<PackedWords, 'sorted'> & Partial<PackedWords>,
    values: ArrayLike<number> | null = null,
  ) {
    this.#lines = lines;
    this.#starts = starts;
    this.#sorted = sorted ?? null;
    this.#values = values;
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  get(word: string): number | undefined {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      const number = this.#sorted === null ? middle : (this.#sorted[middle] as number);
      const order = this.#compare(number, word);
      if (order === 0) return this.#valueOf(number);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  /** In the order of their numbers. */
  *keys(): Generator<string, undefined> {
    for (let number = 0; number < this.size; number++)
      yield this.#lines.slice(this.#starts[number], (this.#starts[number + 1] as number) - 1);
    return undefined;
  }

  *[Symbol.iterator](): Generator<[string, number]> {
    let number = 0;
    for (const word of this.keys()) yield [word, this.#valueOf(number++)];
  }

  #valueOf(number: number): number {
    return this.#values === null ? number : (this.#values[number] as number);
  }

  /** Below 0 where the line with a number comes before the word, 0 where it is the word; it cuts nothing out. */
  #compare(number: number, word: string): number {
    const start = this.#starts[number] as number;
    const length = (this.#starts[number + 1] as number) - 1 - start;
    const shorter = Math.min(length, word.length);
    for (let at = 0; at < shorter; at++) {
      const order = this.#lines.charCodeAt(start + at) - word.charCodeAt(at);
      if (order !== 0) return order;
    }
    return length - word.length;
  }
}

/** Packs words in the order of their numbers. None may have a line break. */
export function packWords(words: Iterable<string>): PackedWords {
  const all = [...words];
  const sorted = Uint32Array.from(all.keys()).sort((a, b) =>
    (all[a] as string) < (all[b] as string) ? -1 : 1,
  );
  const lines = all.join('\n');
  return { lines, starts: startsOfLines(lines), sorted };
}

/** Where each line begins, and where one behind the last would, which may end with a line break. */
export function startsOfLines(lines: string): Uint32Array {
  const starts = [0];
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf('\n', start);
    start = (end < 0 ? lines.length : end) + 1;
    starts.push(start);
  }
  return Uint32Array.from(starts);
}
