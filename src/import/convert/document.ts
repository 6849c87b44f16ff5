/** What a converter makes of a file, before it is written as Markdown. Everything here is plain data. */

/** A stretch of a document. Its text is that of the file, in one line, footnote marks aside (see `footnoteMark`). */
export interface Block {
  kind: 'heading' | 'speaker' | 'paragraph' | 'item' | 'table' | 'footnote';
  text: string;
  /** Physical page on which it begins, from 1; `null` where the file has no pages. */
  page: number | null;
  /** Of a heading: 1 for the highest. Of an item: 0 for the outermost list. */
  level: number;
  /** Of an item: as printed, `(a)`, `-`; of a footnote: its mark, `12`, `*`. Else blank. */
  marker: string;
  /** Of a table. */
  rows: string[][];
  /** It stands in a list: a number in front is that of an item, not of a paragraph. */
  isListed: boolean;
  /** Of a paragraph: it is set off as a quotation. */
  isQuotation: boolean;
}

/** Something that happened to the text several times, with each case once. */
export interface Tally {
  count: number;
  examples: string[];
}

/** A document as it was converted, and what a person has to know about that. */
export interface ConvertedDocument {
  blocks: Block[];
  /** Number of pages; `null` where the file has none. */
  pages: number | null;
  /** The document's own title, as far as it is plain. */
  title: string | null;
  /** What the file names as its title, where its text has none of its own. */
  namedTitle: string | null;
  /** Lines of its first pages as they stand there, headers included, where symbol and date are. */
  opening: string[];
  /** Running headers and footers, left out. */
  headersAndFooters: Tally;
  /** Lines of the table of contents, left out. */
  contents: Tally;
  /** Words that a hyphen at the end of a line cut: joined, because it only divides the line. */
  joinedHyphens: Tally;
  /** The same, with the hyphen kept. */
  keptHyphens: Tally;
  /** Of these, the ones that may be wrong, with their pages. */
  doubtfulHyphens: Tally;
  /** Words that fonts cut, and that were joined. */
  joinedWords: Tally;
  /** What was left out or may be wrong, a sentence each. */
  warnings: string[];
}

/** A tally of nothing yet. */
export function noTally(): Tally {
  return { count: 0, examples: [] };
}

/** Counts one more case. An example is kept once. */
export function tally(to: Tally, example: string): void {
  to.count++;
  if (!to.examples.includes(example)) to.examples.push(example);
}

/** A block with what it does not say left blank. */
export function block(kind: Block['kind'], text: string, more: Partial<Block> = {}): Block {
  return {
    kind,
    text,
    page: null,
    level: 0,
    marker: '',
    rows: [],
    isListed: false,
    isQuotation: false,
    ...more,
  };
}

/** A document of blocks alone. */
export function documentOf(blocks: Block[], more: Partial<ConvertedDocument> = {}): ConvertedDocument {
  return {
    ...{ blocks, pages: null, title: null, namedTitle: null, opening: [], warnings: [] },
    ...{ headersAndFooters: noTally(), contents: noTally() },
    ...{ joinedHyphens: noTally(), keptHyphens: noTally(), doubtfulHyphens: noTally() },
    joinedWords: noTally(),
    ...more,
  };
}

/** Private characters around a footnote's mark, and before a page's number: no file that can be read has them. */
const MARK_OPENS = '\ue000';
const MARK_CLOSES = '\ue001';
const PAGE_OPENS = '\ue002';
const SIGNS = /\ue000(?<mark>[^\ue001]{1,8})\ue001|\ue002(?<page>\d+)\ue001/gu;

/** A footnote's mark inside a text. */
export function footnoteMark(mark: string): string {
  return `${MARK_OPENS}${mark}${MARK_CLOSES}`;
}

/** Where a page begins inside a text. */
export function pageMark(page: number): string {
  return `${PAGE_OPENS}${page}${MARK_CLOSES}`;
}

/** Replaces footnote marks and beginnings of pages in a text. */
export function replaceMarks(
  text: string,
  shown: { footnote: (mark: string) => string; page: (page: number) => string },
): string {
  return text.replace(SIGNS, (_sign, mark: string | undefined, page: string | undefined) =>
    mark === undefined ? shown.page(Number(page)) : shown.footnote(mark),
  );
}

/** The words of a text alone. */
export function withoutMarks(text: string): string {
  return replaceMarks(text, { footnote: () => '', page: () => '' })
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A file that cannot be imported; the message says why, and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code = 'import-refused';
}
