import type { Statement } from '../report/model';

/** Which labels of a kind each entry has, all its places taken together. */
export interface LabelColumn {
  /** The different sets of labels that there are. */
  sets: readonly (readonly string[])[];
  /** By entry: its set's index in `sets`. */
  byEntry: Uint32Array;
}

/**
 * The labels of an index by entry: a filter is held against each different set of labels once, and then against
 * numbers that lie side by side; the statements themselves lie scattered in memory.
 */
export class LabelSets {
  readonly #entries: readonly { places: readonly Statement[] }[];
  readonly #columns = new Map<string, LabelColumn>();
  #several: Uint8Array | null = null;

  constructor(entries: readonly { places: readonly Statement[] }[]) {
    this.#entries = entries;
  }

  /** Gathered when first needed, in one pass: few questions narrow, and the command line starts anew for each. */
  of(kind: string, labelsOf: (statement: Statement) => readonly string[]): LabelColumn {
    const column = this.#columns.get(kind) ?? this.#gather(labelsOf);
    this.#columns.set(kind, column);
    return column;
  }

  /** By entry: whether it stands in several places, 1 or 0. */
  get several(): Uint8Array {
    this.#several ??= Uint8Array.from(this.#entries, ({ places }) => (places.length > 1 ? 1 : 0));
    return this.#several;
  }

  #gather(labelsOf: (statement: Statement) => readonly string[]): LabelColumn {
    const sets: string[][] = [];
    const numbers = new Map<string, number>();
    const byEntry = Uint32Array.from(this.#entries, ({ places }) => {
      const labels = [...new Set(places.flatMap((place) => labelsOf(place)))];
      const key = labels.join('\n');
      const number = numbers.get(key) ?? sets.push(labels) - 1;
      numbers.set(key, number);
      return number;
    });
    return { sets, byEntry };
  }
}
