import { eachWord, fold } from './analyze';

/** The index entries of a statement, as at the back of a book: what people look for who have not read it. */
export interface IndexEntries {
  texts: readonly string[];
  /** Drafted by machine from the wordings of the thesaurus; no editor has looked at them. */
  areDrafted: boolean;
}

/** The index entries of statements by report and id within the report, see {@link indexEntriesKey}. */
export type IndexEntriesByStatement = ReadonlyMap<string, IndexEntries>;

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
  /** By entry: whether its index entries were drafted by machine, 1 or 0. */
  drafted: Uint8Array;
  /** Each of their words once, folded, blank between them; UTF-8. */
  wordList: Uint8Array;
}

/** Index entries by entry of the index. Unpacked when first shown: few questions are explained. */
export class IndexEntryTexts {
  readonly packed: PackedIndexEntries;
  #byEntry: readonly (readonly string[])[] | null = null;

  constructor(packed: PackedIndexEntries) {
    this.packed = packed;
  }

  /** In the editor's order. */
  of(entry: number): readonly string[] {
    this.#byEntry ??= this.#unpack();
    return this.#byEntry[entry] ?? [];
  }

  areDrafted(entry: number): boolean {
    return this.packed.drafted[entry] === 1;
  }

  /** Each of their words once, folded. */
  words(): string[] {
    return new TextDecoder().decode(this.packed.wordList).split(' ').filter(Boolean);
  }

  #unpack(): string[][] {
    const lines = new TextDecoder().decode(this.packed.lines).split('\n');
    let from = 0;
    return Array.from(this.packed.counts, (count) => {
      from += count;
      return lines.slice(from - count, from);
    });
  }
}

/** Packs the index entries of each entry of an index. */
export function packIndexEntries(byEntry: readonly IndexEntries[]): PackedIndexEntries {
  const lines = byEntry.flatMap(({ texts }) => texts).join('\n');
  const words = new Set<string>();
  eachWord(fold(lines), (word) => words.add(word));
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    lines: encode(lines),
    counts: Uint16Array.from(byEntry, ({ texts }) => texts.length),
    drafted: Uint8Array.from(byEntry, ({ areDrafted }) => (areDrafted ? 1 : 0)),
    wordList: encode([...words].join(' ')),
  };
}
