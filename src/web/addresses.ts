import type { Reader } from '../report/library';
import type { ReaderSettings } from '../settings';

/** The beginning of every path of the reader page. */
export const READER_PATH = '/r';

/**
 * The path of a place, below the address of the service.
 * @param place an id in full: `beijing-2007`, `beijing-2007/6.1`, `beijing-2007/6.1/1.3`
 * @example
 * pathOf('beijing-2007/6.1/1.3'); // '/r/beijing-2007/6.1/1.3'
 */
export function pathOf(place: string): string {
  return `${READER_PATH}/${place.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where the reader page is, as others reach it. */
export function readerAt({ publicUrl }: ReaderSettings): Reader {
  const addressOf = (place: string) => publicUrl + pathOf(place);
  return { addressOf, clickOf: addressOf };
}
