import { eachWord, fold } from './analyze';
import { type IndexEntry, WRITERS, type Writer } from './index-entries';
import type { PackedLists } from './index-entry-lists';
import { startsOf } from './packing';

/** The texts of index entries, as arrays that lie in a file one behind the other. */
export interface PackedIndexEntries {
  /** All of them, a line each, one list's behind the other's; UTF-8. */
  lines: Uint8Array;
  /** Of each line: who wrote it, as its place in {@link WRITERS}. */
  writers: Uint8Array;
  /** Each of their words once, folded, blank between them; UTF-8. */
  wordList: Uint8Array;
}

/** Index entries by entry of the index. Unpacked when first shown: few questions are explained. */
export class IndexEntryTexts {
  readonly packed: PackedIndexEntries & PackedLists;
  #unpacked: UnpackedEntries | null = null;

  constructor(packed: PackedIndexEntries & PackedLists) {
    this.packed = packed;
  }

  /** The one with a number, see {@link PackedLists}. */
  numbered(number: number): IndexEntry {
    return this.#all.entries[number] as IndexEntry;
  }

  /** Those of an entry of the index, list by list in the order in which they were written. */
  of(entry: number): IndexEntry[] {
    const { entries, begins, lists } = this.#all;
    return Array.from(this.packed.listNumbers.subarray(lists[entry], lists[entry + 1])).flatMap((list) =>
      entries.slice(begins[list], begins[list + 1]),
    );
  }

  /** Each of their words once, folded. */
  words(): string[] {
    return new TextDecoder().decode(this.packed.wordList).split(' ').filter(Boolean);
  }

  get #all(): UnpackedEntries {
    this.#unpacked ??= unpack(this.packed);
    return this.#unpacked;
  }
}

interface UnpackedEntries {
  /** In the order of their numbers. */
  entries: readonly IndexEntry[];
  /** Where each list begins among them, and where the lists of each entry of the index begin. */
  begins: Uint32Array;
  lists: Uint32Array;
}

function unpack({ lines, writers, listLengths, listCounts }: IndexEntryTexts['packed']): UnpackedEntries {
  const texts = new TextDecoder().decode(lines).split('\n');
  return {
    entries: Array.from(writers, (by, at) => ({ text: texts[at] as string, by: WRITERS[by] as Writer })),
    begins: startsOf(listLengths),
    lists: startsOf(listCounts),
  };
}

/** @param all in the order of their numbers */
export function packIndexEntries(all: readonly IndexEntry[]): PackedIndexEntries {
  const lines = all.map(({ text }) => text).join('\n');
  const words = new Set<string>();
  eachWord(fold(lines), (word) => words.add(word));
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    lines: encode(lines),
    writers: Uint8Array.from(all, ({ by }) => WRITERS.indexOf(by)),
    wordList: encode([...words].join(' ')),
  };
}
