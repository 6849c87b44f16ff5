import { cleanText } from './markup';
import type { Span } from './model';
import type { Line } from './source';

/** A stretch of lines that belong together, before it is known which of them are headings. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'apparatus';
  /** The lines' text, markers and heading signs left out. */
  parts: Span[];
  /** Everything it takes up, markers included. */
  source: Span;
  /** `#` signs of a marked heading, 1 to 6; 0 otherwise. */
  level: number;
  /** Of a list item: `-`, `(ii)`, `a)`, `12.`; `''` otherwise. */
  marker: string;
  /** Columns before the marker. */
  indent: number;
  /** A blank line (or a page's end) stands before it. */
  loose: boolean;
}

const ATX = /^ {0,3}(?<signs>#{1,6})\s+(?<title>.*?)(?:\s+#+)?\s*$/;
const SETEXT = /^ {0,3}(?:(?<first>=+)|-{3,})\s*$/;
const RULE = /^\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i;
const FOOTNOTE = /^\[\^[^\]]+\]:/;
const ENUMERATOR = String.raw`\((?:\d{1,3}|[a-z]|[ivxl]{1,6})\)|(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]`;
const ITEM = new RegExp(
  String.raw`^(?<indent>\s*)(?<marker>[-*+•](?=\s)(?:\s+(?<inner>${ENUMERATOR})(?=\s))?|(?:${ENUMERATOR})(?=\s))(?<gap>\s+)(?=\S)`,
);
const FIRST_ENUMERATOR = /^\(?(?:1|a|i)[.)]$/;

/** Cuts the lines of a report into headings (where marked), paragraphs, list items and apparatus. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let blankBefore = true;
  const begin = (kind: Block['kind'], line: Line, more: Partial<Block> = {}) => {
    open = {
      kind,
      parts: [{ start: line.start, end: line.end }],
      source: { start: line.start, end: line.end },
      level: 0,
      marker: '',
      indent: 0,
      loose: blankBefore,
      ...more,
    };
    blocks.push(open);
    blankBefore = false;
  };
  lines.forEach((line, at) => {
    const current = open as Block | null;
    if (line.text.trim() === '') {
      blankBefore = true;
      if (current?.kind !== 'item') open = null;
      return;
    }
    const setext = SETEXT.exec(line.text);
    if (setext && !blankBefore && current?.kind === 'paragraph' && current.parts.length === 1) {
      Object.assign(current, { kind: 'heading', level: setext.groups?.['first'] ? 1 : 2 });
      current.source.end = line.end;
      open = null;
      return;
    }
    const heading = ATX.exec(line.text);
    if (heading) {
      const start =
        line.start + line.text.indexOf(heading.groups?.['title'] ?? '', heading[0].indexOf('#') + 1);
      const end = start + (heading.groups?.['title'] ?? '').length;
      begin('heading', line, { level: heading.groups?.['signs']?.length ?? 1, parts: [{ start, end }] });
      open = null;
      return;
    }
    if (RULE.test(line.text) || FOOTNOTE.test(line.text) || isPageNumber(lines, at)) {
      begin('apparatus', line);
      if (!FOOTNOTE.test(line.text)) {
        open = null;
        blankBefore = true;
      }
      return;
    }
    const item = ITEM.exec(line.text);
    if (
      item &&
      (blankBefore || current?.kind === 'item' || isBullet(item) || FIRST_ENUMERATOR.test(markerOf(item)))
    ) {
      const indent = (item.groups?.['indent'] ?? '').length;
      const parts = [{ start: line.start + item[0].length, end: line.end }];
      begin('item', line, { marker: markerOf(item), indent, parts });
      return;
    }
    const indented = /^\s/.test(line.text);
    if (current && (!blankBefore || (current.kind === 'item' && indented))) {
      current.parts.push({ start: line.start, end: line.end });
      current.source.end = line.end;
      blankBefore = false;
      return;
    }
    begin('paragraph', line);
  });
  return blocks;
}

function markerOf(item: RegExpExecArray): string {
  return item.groups?.['inner'] ?? item.groups?.['marker'] ?? '';
}

function isBullet(item: RegExpExecArray): boolean {
  return /^[-*+•]/.test(item.groups?.['marker'] ?? '');
}

/** A number alone on its line, with nothing before it or nothing behind it. */
function isPageNumber(lines: readonly Line[], at: number): boolean {
  if (!PAGE_NUMBER.test(lines[at]?.text ?? '')) return false;
  const blank = (line?: Line) => line === undefined || line.text.trim() === '';
  return blank(lines[at - 1]) || blank(lines[at + 1]);
}

/** The words of a block as a reader sees them. */
export function blockText(source: string, block: Block): string {
  return cleanText(source, block.parts).text;
}
