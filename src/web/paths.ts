/** The beginning of every path of the reader page. */
export const READER_PATH = '/r';

/**
 * The path of a place, below the address of the service.
 * @param place an id in full: `beijing-2007`, `beijing-2007/6.1`, `beijing-2007/6.1/1.3`
 * @example
 * pathOf('beijing-2007/6.1/1.3'); // '/r/beijing-2007/6.1/1.3'
 */
export function pathOf(place: string): string {
  // Half of a surrogate pair has no form in an address.
  const parts = place.replace(/\p{Cs}/gu, '\ufffd').split('/');
  return `${READER_PATH}/${parts.map(encodeURIComponent).join('/')}`;
}

/** A path without the strokes at its end. Strokes in it may be many: it looks for no end from within them. */
export function withoutStrokes(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}

/** The id of the report that a place is in. */
export function reportOfPlace(place: string): string {
  return place.split('/')[0] ?? '';
}

/** The name under which an address carries its signature: `?k=...`. */
export const SIGNATURE = 'k';
