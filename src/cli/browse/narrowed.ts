/** How a list is asked for. */
export interface Narrowed {
  /** What the rows are to be called; empty for all. */
  words: string;
  /** For programs. */
  json: boolean;
}
