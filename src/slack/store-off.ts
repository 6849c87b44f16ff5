import type { StoreError } from '../store/store';

/** Stands in the place of services that need a store, where there is none: the store's fault. */
export interface Off {
  off: StoreError['code'];
}

const WHY: Readonly<Record<StoreError['code'], string>> = {
  unopenable: 'my store cannot be opened',
  'read-only': 'my store is read-only',
  full: 'the disk of my store is full',
  locked: 'another program holds my store',
  moved: 'the file of my store has been moved',
  newer: 'my store was made by a newer version of mine',
  unreachable: 'my database cannot be reached',
};

/**
 * One sentence for people; what exactly is wrong with the store, and where it lies, stands in the log.
 * @param what is off, in the plural, as the sentence begins, e.g. `Digests`
 */
export function storeOff(what: string, code: StoreError['code']): string {
  return `${what} are switched off: ${WHY[code] ?? WHY.unopenable}; ask who runs me to look at the log. Questions are still answered.`;
}
