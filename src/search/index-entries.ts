import { eachWord, fold } from './analyze';
import type { PackedLists } from './index-entry-lists';
import { startsOf } from './packing';

/**
 * Who wrote an index entry: an editor; a machine, such as a language model that somebody asked; or nobody, as it was
 * drafted from the wordings of the thesaurus.
 */
export const WRITERS = ['editor', 'machine', 'draft'] as const;

/** One of {@link WRITERS}. */
export type Writer = (typeof WRITERS)[number];

/** One index entry of a statement, as at the back of a book: what people look for who have not read it. */
export interface IndexEntry {
  text: string;
  by: Writer;
}

/** The index entries of statements by report and id within the report, see {@link indexEntriesKey}. */
export type IndexEntriesByStatement = ReadonlyMap<string, readonly IndexEntry[]>;

/**
 * An editor writes 20 to 60 for a statement that says something; with fewer than this, drafts aside, other words hardly
 * find it.
 */
export const FEW_ENTRIES = 10;

/** Whether a statement has too few index entries; drafted ones do not count. */
export function hasFew(entries: readonly IndexEntry[]): boolean {
  return entries.filter(({ by }) => by !== 'draft').length < FEW_ENTRIES;
}

/**
 * @param report its id
 * @param id of a statement, with or without the report's id in front
 */
export function indexEntriesKey(report: string, id: string): string {
  return id.startsWith(`${report}/`) ? id : `${report}/${id}`;
}

/**
 * The index entries of statements in lists, which several may share, by report and id within the report. An entry of
 * the index with an editor's or a machine's is not found by drafted ones.
 */
export type ListsByStatement = ReadonlyMap<string, readonly (readonly IndexEntry[])[]>;

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
