import type { ReaderFor } from '../report/library';
import type { ReaderSettings } from '../settings';
import { SIGNATURE, signatureOf } from './signatures';

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

/** The id of the report that a place is in. */
export function reportOfPlace(place: string): string {
  return place.split('/')[0] ?? '';
}

/**
 * Where the reader page is, as others reach it.
 * @param now by which signatures end, milliseconds; default the machine's clock
 */
export function readerAt(
  { publicUrl, access, key }: ReaderSettings,
  now: () => number = Date.now,
): ReaderFor {
  const plain = (place: string) => publicUrl + pathOf(place);
  return (isRestricted) => {
    const isForAll = (place: string) => access === 'open' && !isRestricted(reportOfPlace(place));
    return {
      // What is served by signature alone answers all plain addresses alike, so that this one tells nothing.
      addressOf: (place) => (access === 'signed' || isForAll(place) ? plain(place) : null),
      clickOf(place) {
        if (isForAll(place)) return plain(place);
        if (key === null) return null;
        return `${plain(place)}?${SIGNATURE}=${signatureOf(reportOfPlace(place), { key, at: now() })}`;
      },
    };
  };
}
