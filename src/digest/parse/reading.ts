/** What a text says of one thing: its value, nothing, or a sentence that tells why it cannot be. */
export interface Reading<T> {
  value?: T;
  problem?: string;
}
