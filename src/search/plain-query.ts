/**
 * A text as a query that asks for its words alone: nothing in it is a phrase that must occur, a key or an exclusion,
 * because who wrote it did not write a query.
 */
export function plainQuery(text: string): string {
  return text
    .replace(/["“”„«»]/g, ' ')
    .replace(/:(?!\d)|(?<!\d):/g, ' ')
    .replace(/(?<!\S)-+(?=\S)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
