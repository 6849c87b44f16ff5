import { cleanText } from './markup';
import type { Span } from './model';
import {
  isBlank,
  isFootnote,
  isPageFurniture,
  readItemStart,
  readMarkedHeading,
  tableEnd,
  underlineLevel,
} from './recognise';
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
  /** An indented paragraph under a list item: part of it, unless the item turns out to be a heading. */
  underItem: boolean;
}

const FIRST_ENUMERATOR = /^\(?(?:1|a|i)[.)]$/;

/** Cuts the lines of a report into headings (where marked), paragraphs, list items and apparatus. */
export function readBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let blankBefore = true;
  let tableTo = 0;
  const begin = (kind: Block['kind'], { start, end }: Line, more: Partial<Block> = {}) => {
    const loose = blankBefore;
    open = {
      ...{ kind, parts: [{ start, end }], source: { start, end } },
      ...{ level: 0, marker: '', indent: 0, loose, underItem: false },
      ...more,
    };
    blocks.push(open);
    blankBefore = false;
  };
  const extend = (block: Block, { start, end }: Line) => {
    block.parts.push({ start, end });
    block.source.end = end;
  };
  lines.forEach((line, at) => {
    if (at === tableTo) {
      open = null;
      blankBefore = true;
    }
    const current = open as Block | null;
    const inItem = current?.kind === 'item' || current?.underItem === true;
    if (at < tableTo && current) return extend(current, line);
    if (isBlank(line)) {
      blankBefore = true;
      if (!inItem) open = null;
      return;
    }
    const underline = underlineLevel(line);
    if (underline !== null && !blankBefore && current?.kind === 'paragraph' && current.parts.length === 1) {
      Object.assign(current, { kind: 'heading', level: underline, underItem: false });
      current.source.end = line.end;
      open = null;
      return;
    }
    const heading = readMarkedHeading(line);
    if (heading) {
      begin('heading', line, { level: heading.level, parts: [heading.title] });
      open = null;
      return;
    }
    if (isFootnote(line)) return begin('apparatus', line);
    if (isPageFurniture(lines, at)) {
      begin('apparatus', line);
      open = null;
      blankBefore = true;
      return;
    }
    tableTo = tableEnd(lines, at);
    if (tableTo > at) return begin('apparatus', line);
    const item = readItemStart(line);
    if (item && (blankBefore || inItem || item.bullet || FIRST_ENUMERATOR.test(item.marker))) {
      const { marker, indent, textStart } = item;
      return begin('item', line, { marker, indent, parts: [{ start: textStart, end: line.end }] });
    }
    if (current && !blankBefore) return extend(current, line);
    begin('paragraph', line, { underItem: inItem && /^\s/.test(line.text) });
  });
  return blocks;
}

/** The words of a block as a reader sees them. */
export function blockText(source: string, block: Block): string {
  return cleanText(source, block.parts).text;
}
