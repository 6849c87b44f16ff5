import type { ReaderFor } from '../report/library';
import type { ReaderSettings } from '../settings';
import { pathOf, reportOfPlace, SIGNATURE } from './paths';
import { signatureOf } from './signatures';

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
