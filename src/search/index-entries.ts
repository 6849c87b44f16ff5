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
