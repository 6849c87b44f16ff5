/** `a`, `a and b`, `a, b or c`. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** The same for long lists: the first few, and how many more there are. */
export function listedInPart(words: readonly string[], most: number, joint: 'and' | 'or' = 'and'): string {
  const more = words.length - most;
  return listed(more > 0 ? [...words.slice(0, most), `${more} more`] : words, joint);
}
