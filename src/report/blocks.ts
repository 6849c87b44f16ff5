import { beginsItem } from './item-starts';
import { cleanText, type Part } from './markup';
import type { Span } from './model';
import { findPageNumbers } from './page-numbers';
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
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'apparatus';
  /** The lines' text, markers and heading signs left out. */
  parts: Part[];
  /** All that it takes up, markers included. */
  source: Span;
  /** `#` signs of a marked heading, 1 to 6; 0 otherwise. */
  level: number;
  /** The marker of a list item: `-`, `(ii)`, `a)`, `12.`; `''` for other blocks. */
  marker: string;
  /** Columns before the marker. */
  indent: number;
  /** A blank line (or a page's end) stands before it. */
  loose: boolean;
  /** An indented paragraph under a list item: part of it, unless the item turns out to be a heading. */
  underItem: boolean;
  /** Its number stands in a row with others: see {@link markPrintedNumbers}. */
  inRow: boolean;
  /** Who says it, in a transcript. */
  speaker?: string;
}

/** Cuts the lines of a report into headings (where marked), paragraphs, list items and apparatus. */
export function readBlocks(lines: readonly Line[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  const pageNumbers = findPageNumbers(lines);
  let open: TextBlock | null = null;
  let blankBefore = true;
  let tableTo = 0;
  const begin = (kind: TextBlock['kind'], { start, end }: Line, more: Partial<TextBlock> = {}) => {
    const loose = blankBefore;
    open = {
      ...{ kind, parts: [{ start, end }], source: { start, end } },
      ...{ level: 0, marker: '', indent: 0, loose, underItem: false, inRow: false },
      ...more,
    };
    blocks.push(open);
    blankBefore = false;
  };
  const extend = (block: TextBlock, { start, end }: Line) => {
    block.parts.push({ start, end });
    block.source.end = end;
  };
  for (const [at, line] of lines.entries()) {
    if (at === tableTo) {
      open = null;
      blankBefore = true;
    }
    const current = open as TextBlock | null;
    const inItem = current?.kind === 'item' || current?.underItem === true;
    const heading = readMarkedHeading(line);
    const underline = underlineLevel(line);
    const item = readItemStart(line);
    const { number } = line;
    if (at < tableTo && current) extend(current, line);
    else if (isBlank(line)) {
      blankBefore = true;
      if (!inItem) open = null;
    } else if (line.role !== undefined) {
      begin('apparatus', line);
      open = null;
      blankBefore = true;
    } else if (underline && !blankBefore && current && isUnderlined(current)) {
      const { start, end } = current.source;
      Object.assign(current, { kind: 'heading', level: underline, underItem: false, marker: '', indent: 0 });
      current.parts = [{ start, end }];
      current.source.end = line.end;
      open = null;
    } else if (line.tag && 'heading' in line.tag) {
      if (current?.kind === 'heading') extend(current, line);
      else begin('heading', line, { level: line.tag.heading });
    } else if (heading) {
      begin('heading', line, { level: heading.level, parts: [heading.title] });
      open = null;
    } else if (isFootnote(line)) begin('apparatus', line);
    else if (isPageFurniture(line) || pageNumbers.has(at)) {
      begin('apparatus', line);
      open = null;
      blankBefore = true;
    } else if (tableEnd(lines, at) > at) {
      begin('apparatus', line);
      tableTo = tableEnd(lines, at);
    } else if (number) {
      const { marker, indent, textStart } = number;
      // Right below other text it begins a paragraph all the same: no list is numbered 124.1.
      blankBefore ||= /\d\.\d/.test(marker);
      begin('item', line, { marker, indent, inRow: true, parts: [{ start: textStart, end: line.end }] });
    } else if (line.tag && !item) {
      begin('item', line, { marker: '-', indent: 2 * line.tag.item });
    } else if (
      item &&
      (blankBefore || beginsItem(lines, at, item, inItem ? (current?.marker ?? '') : null))
    ) {
      const { marker, indent, textStart } = item;
      begin('item', line, { marker, indent, parts: [{ start: textStart, end: line.end }] });
    } else if (current && (!blankBefore || isBareNumber(current))) {
      extend(current, line);
      blankBefore = false;
    } else begin('paragraph', line, { underItem: inItem && /^\s/.test(line.text) });
  }
  return blocks;
}

/** A printed number whose words stand below it. */
function isBareNumber({ inRow, parts: [part, ...more] }: TextBlock): boolean {
  return inRow && more.length === 0 && part !== undefined && part.start === part.end;
}

/** A line with another that underlines it is a heading, whatever number it begins with; a bullet makes an item. */
function isUnderlined({ kind, parts, marker }: TextBlock): boolean {
  return parts.length === 1 && (kind === 'paragraph' || (kind === 'item' && /[\da-z]/i.test(marker)));
}

/** The words of a block as a reader sees them. */
export function blockText(source: string, block: TextBlock): string {
  return cleanText(source, block.parts).text;
}
