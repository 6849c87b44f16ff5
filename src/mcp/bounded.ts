/**
 * Bytes of what an answer lists, as JSON. It stands there twice, as text and as data, and an assistant reads it with
 * everything else that it has to keep in mind: 30 kB are some 7,500 tokens.
 */
export const MOST_BYTES = 30_000;

/**
 * The first of some items, as many as an answer can hold; not one where the first is too long.
 * @param items plain data
 */
export function fitting<T>(items: readonly T[], most: number = MOST_BYTES): T[] {
  let bytes = 0;
  const over = items.findIndex((item) => {
    bytes += Buffer.byteLength(JSON.stringify(item));
    return bytes > most;
  });
  return over < 0 ? [...items] : items.slice(0, over);
}

/** What stands where a text is cut. */
const CUT = ' […]';

/** A text, or its beginning with a mark behind it. @param most UTF-16 units */
export function beginning(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
}
