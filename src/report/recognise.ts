import type { Span } from './model';
import type { Line } from './source';

/** A heading marked with `#`. */
export interface MarkedHeading {
  level: number;
  title: Span;
}

/** What a list item begins with. */
export interface ItemStart {
  /** Columns before the marker. */
  indent: number;
  /** `-`, `(ii)`, `12.`; for `- (ii)` it is `(ii)`. */
  marker: string;
  bullet: boolean;
  /** Where its words begin. */
  textStart: number;
}

const ATX = /^ {0,3}(?<signs>#{1,6})\s+/;
const SETEXT = /^ {0,3}(?:(?<first>=+)|-{3,})\s*$/;
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const FENCE = /^\s*:{3,}(?:\s*[\w-]{1,40}|\s*\{[^{}]{0,200}\})?\s*:*\s*$/;
/** The border of a grid, and the dashes below the heads of columns, as pandoc draws tables. */
const GRID = /^\s*\+(?:[-=:]+\+)+\s*$/;
const COLUMNS = /^\s*-{2,}(?:\s+-{2,})+\s*$/;
/** What the United Nations print at the foot of a page that goes on: `/...`. */
const CATCHWORD = /^\s*\/(?:\.{3}|…)\s*$/;
const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i;
const FOOTNOTE = /^\[\^[^\]]+\]:/;
const BULLET = '[-*+•●○▪▫■□‣⁃∙◦➢➤✓\\uf0b7\\uf0a7\\uf0d8]';
const ENUMERATOR = String.raw`\((?:\d{1,3}|[a-z]|[ivxl]{1,6})\)|(?:\d{1,3}|[a-z]|[ivxl]{1,6})\\?[.)]`;
const ITEM = new RegExp(
  String.raw`^(?<indent>\s*)(?<marker>${BULLET}(?=\s)(?:\s+(?<inner>${ENUMERATOR})(?=\s))?|(?:${ENUMERATOR})(?=\s))\s+(?=\S)`,
);

const BEGINS_WITH_BULLET = new RegExp(`^${BULLET}`);

/** The heading that a line with `#` in front is, or `null`. */
export function readMarkedHeading({ text, start }: Line): MarkedHeading | null {
  const match = ATX.exec(text);
  if (!match) return null;
  const from = match[0].length;
  // Searched by hand, because a pattern with optional closing signs takes quadratic time over blanks.
  const title = text
    .trimEnd()
    .slice(from)
    .replace(/(?<=\s)#+$/, '')
    .trimEnd();
  const level = match.groups?.['signs']?.length ?? 1;
  return { level, title: { start: start + from, end: start + from + title.length } };
}

/** The level of the heading that a line would make of the one above it: `===` 1, `---` 2. */
export function underlineLevel({ text }: Line): number | null {
  const match = SETEXT.exec(text);
  return match && (match.groups?.['first'] ? 1 : 2);
}

/** Whether a line begins a footnote of Markdown: `[^1]:`. */
export function isFootnote({ text }: Line): boolean {
  return FOOTNOTE.test(text);
}

/** Whether a line holds a page number and nothing else. */
export function isPageNumber(line: Line | undefined): boolean {
  return line !== undefined && PAGE_NUMBER.test(line.text);
}

/** A rule across the page, the fence of a division (`::: note`), or what says that a page goes on. */
export function isPageFurniture({ text }: Line): boolean {
  return RULE.test(text) || FENCE.test(text) || CATCHWORD.test(text);
}

/** Where the table ends (exclusive) that begins with a line; `at` itself if none does. */
export function tableEnd(lines: readonly Line[], at: number): number {
  if (!isTableStart(lines, at)) return at;
  const drawn = COLUMNS.test(lines[at]?.text ?? '') || COLUMNS.test(lines[at + 1]?.text ?? '');
  const goesOn = (line: Line | undefined) =>
    line !== undefined && (drawn ? !isBlank(line) : line.text.includes('|') || GRID.test(line.text));
  let end = at + 1;
  while (goesOn(lines[end])) end++;
  return end;
}

/** A row between bars, or any with bars in it above a row of dashes. */
function isTableStart(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text.trim() ?? '';
  if (GRID.test(text)) return true;
  if (COLUMNS.test(text) || (text !== '' && COLUMNS.test(lines[at + 1]?.text ?? ''))) return true;
  if (!text.includes('|')) return false;
  if (text.length > 1 && text.startsWith('|') && text.endsWith('|')) return true;
  const below = lines[at + 1]?.text ?? '';
  return below.includes('|') && below.includes('-') && /^[|:\s-]+$/.test(below);
}

/** The beginning of a list item, by its bullet or enumerator (`-`, `(a)`, `iv.`), or `null`. */
export function readItemStart({ text, start }: Line): ItemStart | null {
  const match = ITEM.exec(text);
  if (!match) return null;
  const { indent = '', marker = '', inner } = match.groups ?? {};
  return {
    indent: indent.length,
    marker: (inner ?? marker).replace('\\', ''),
    bullet: BEGINS_WITH_BULLET.test(marker),
    textStart: start + match[0].length,
  };
}

/** Whether a line is blank, or there is none. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}
