import type { IndexEntry } from './index-entries';
import { shorts } from './packing';

/**
 * Which lists of index entries each document has, as arrays that lie in a file one behind the other. What an editor wrote
 * is a list of one document; the everyday wordings of a concept are a list of all the documents that name it, and kept once.
 */
export interface PackedLists {
  /** How many entries each list has, 1 or more; the entries of all lists are numbered in a row. */
  listLengths: Uint16Array;
  /** How many lists each document has, and their numbers, one document's behind the other's. */
  listCounts: Uint16Array;
  listNumbers: Uint32Array;
}

/** @param byDocument its lists; a list that several have is one array */
export function packLists(byDocument: readonly (readonly (readonly IndexEntry[])[])[]): {
  packed: PackedLists;
  /** In the order of their numbers. */
  lists: readonly (readonly IndexEntry[])[];
} {
  const numbers = new Map<readonly IndexEntry[], number>();
  const counts: number[] = [];
  const listNumbers: number[] = [];
  for (const all of byDocument) {
    const some = all.filter(({ length }) => length > 0);
    for (const list of some) {
      if (!numbers.has(list)) numbers.set(list, numbers.size);
      listNumbers.push(numbers.get(list) as number);
    }
    counts.push(some.length);
  }
  const lists = [...numbers.keys()];
  return {
    lists,
    packed: {
      listLengths: shorts(lists.map(({ length }) => length)),
      listCounts: shorts(counts),
      listNumbers: Uint32Array.from(listNumbers),
    },
  };
}
