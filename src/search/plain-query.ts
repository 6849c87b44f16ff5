/**
 * Makes of a text a query that asks for its words alone. Nothing in it is a phrase that must occur, a key or
 * an exclusion, because its author did not write a query.
 */
export function plainQuery(text: string): string {
  return text
    .replace(/["“”„«»]/g, ' ')
    .replace(/:(?!\d)|(?<!\d):/g, ' ')
    .replace(/(?<!\S)-+(?=\S)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
