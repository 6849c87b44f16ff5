/** The arguments of a list. */
export interface Narrowed {
  /** Words in the names of the rows; empty for all. */
  words: string;
  /** As JSON, for programs. */
  json: boolean;
}
