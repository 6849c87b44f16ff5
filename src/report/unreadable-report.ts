/** A report that is there and cannot be read: it is left out, the others answer. */
export interface UnreadableReport {
  id: string;
  /** What it is called, as far as that is known; at least by its id. */
  names: readonly [string, ...string[]];
  /** Where it is broken, and what to do: `oslo-2008.md:479: the text is garbled (…)`. */
  why: string;
}
