import { eachWord, fold } from './analyze';
import { shorts } from './packing';

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

/** Index entries by entry of the index, as arrays that lie in a file one behind the other. */
export interface PackedIndexEntries {
  /** All of them, a line each, one entry's behind the other's; UTF-8. */
  lines: Uint8Array;
  /** How many each entry has. */
  counts: Uint16Array;
  /** Of each line: who wrote it, as its place in {@link WRITERS}. */
  writers: Uint8Array;
  /** Each of their words once, folded, blank between them; UTF-8. */
  wordList: Uint8Array;
}

/** Index entries by entry of the index. Unpacked when first shown: few questions are explained. */
export class IndexEntryTexts {
  readonly packed: PackedIndexEntries;
  #byEntry: readonly (readonly IndexEntry[])[] | null = null;

  constructor(packed: PackedIndexEntries) {
    this.packed = packed;
  }

  /** In the order in which they were written. */
  of(entry: number): readonly IndexEntry[] {
    this.#byEntry ??= this.#unpack();
    return this.#byEntry[entry] ?? [];
  }

  /** Each of their words once, folded. */
  words(): string[] {
    return new TextDecoder().decode(this.packed.wordList).split(' ').filter(Boolean);
  }

  #unpack(): IndexEntry[][] {
    const { writers } = this.packed;
    const texts = new TextDecoder().decode(this.packed.lines).split('\n');
    const lines = texts.map((text, at) => ({ text, by: WRITERS[writers[at] as number] as Writer }));
    let from = 0;
    return Array.from(this.packed.counts, (count) => {
      from += count;
      return lines.slice(from - count, from);
    });
  }
}

/** Packs the index entries of each entry of an index. */
export function packIndexEntries(byEntry: readonly (readonly IndexEntry[])[]): PackedIndexEntries {
  const all = byEntry.flat();
  const lines = all.map(({ text }) => text).join('\n');
  const words = new Set<string>();
  eachWord(fold(lines), (word) => words.add(word));
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    lines: encode(lines),
    counts: shorts(byEntry.map(({ length }) => length)),
    writers: Uint8Array.from(all, ({ by }) => WRITERS.indexOf(by)),
    wordList: encode([...words].join(' ')),
  };
}
