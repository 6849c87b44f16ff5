/**
 * A text as a query that asks for its words alone: nothing in it is a phrase that must occur, a key, an exclusion or the
 * end of a subject, because who wrote it did not write a query.
 */
export function plainQuery(text: string): string {
  return text
    .replace(/["“”„«»;]/g, ' ')
    .replace(/:(?!\d)|(?<!\d):/g, ' ')
    .replace(/(?<!\S)-+(?=\S)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
