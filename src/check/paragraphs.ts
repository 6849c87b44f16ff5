import { readBlocks } from '../report/blocks';
import { type CleanText, cleanText } from '../report/markup';
import { quoteSigns, withoutComments } from '../report/prepare-lines';
import { isBlank, readItemStart, readMarkedHeading } from '../report/recognise';
import { type Line, splitLines } from '../report/source';
import { withoutCode } from './code';
import { withoutPageMarkup } from './html-page';
import { latexLayers } from './latex';
import { type QuotedBlock, type QuotedBlocks, quotedBlocks, withoutInnerTags } from './quoted-blocks';
import { withPlainMarks } from './written-marks';

/** A paragraph, list item or heading of a draft as its reader sees it. */
export interface Paragraph extends CleanText {
  /** Whether it is set off as a quotation (`>`). */
  isBlockQuote: boolean;
}

/** The paragraphs of a draft, and quotation tags without their other half. */
export interface Paragraphs extends Pick<QuotedBlocks, 'unclosed' | 'stray'> {
  /** Without markup, each with its offsets in the source. */
  paragraphs: Paragraph[];
}

/** The paragraphs of a Markdown or plain text, which may have quotations as HTML and LaTeX write them, or of a page or a paper in these. */
export function paragraphsOf(source: string): Paragraphs {
  const layers = latexLayers(source) ?? [withoutCode(withoutPageMarkup(source))];
  const read = layers.map(paragraphsOfProse);
  return {
    paragraphs: read.flatMap(({ paragraphs }) => paragraphs),
    unclosed: read.flatMap(({ unclosed }) => unclosed),
    stray: read.flatMap(({ stray }) => stray),
  };
}

function paragraphsOfProse(source: string): Paragraphs {
  const prose = withPlainMarks(source);
  const { blocks, unclosed, stray } = quotedBlocks(prose);
  const bare = withoutInnerTags(prose, blocks);
  const { lines } = withoutComments(bare, splitLines(bare));
  const paragraphs = stretchesOf(piecesOf(lines, blocks)).flatMap(({ isBlockQuote, lines: own }) =>
    readBlocks(own).map(({ parts }) => ({ ...cleanText(bare, parts), isBlockQuote })),
  );
  return { paragraphs, unclosed, stray };
}

/** A line, or the part of it that stands within or outside a quoted block. */
interface Piece extends Line {
  /** The quoted block that it stands in. */
  block: QuotedBlock | null;
}

/** Cuts lines where quoted blocks begin and end. Tags are left out; where one stood, a paragraph ends. */
function piecesOf(lines: readonly Line[], blocks: readonly QuotedBlock[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const { text, start, end } of lines) {
    let from = start;
    const put = (first: number, last: number, block: QuotedBlock | null) =>
      pieces.push({ text: text.slice(first - start, last - start), start: first, end: last, block });
    for (let block = blocks[next]; block && block.start < end; block = blocks[next]) {
      if (block.start > from) put(from, block.start, null);
      const first = Math.max(from, block.within.start);
      const last = Math.min(end, block.within.end);
      if (first <= last) put(first, last, block);
      from = Math.min(end, block.end);
      if (block.end > end) break;
      put(from, from, null);
      next++;
    }
    const isInside = (blocks[next]?.start ?? end) < end;
    if (!isInside) put(from, end, null);
  }
  return pieces;
}

/** Lines that are all set off as a quotation, or none of them. */
interface Stretch {
  isBlockQuote: boolean;
  block: QuotedBlock | null;
  lines: Line[];
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const { block, ...line } of pieces) {
    const { signs, beginsItem } = quoteStart(line);
    const bare: Line = { ...line, start: line.start + signs, text: line.text.slice(signs) };
    const isBlockQuote: boolean =
      block !== null || signs > 0 || (open !== undefined && isLazilyQuoted(bare, open));
    if (open?.isBlockQuote !== isBlockQuote || open.block !== block || beginsItem) {
      open = { isBlockQuote, block, lines: [] };
      stretches.push(open);
    }
    open.lines.push(bare);
  }
  return stretches;
}

/**
 * How many characters stand before the quoted text of a line (0: it does not quote), and whether an item
 * begins with it (`- > …`).
 */
function quoteStart(line: Line): { signs: number; beginsItem: boolean } {
  const item = readItemStart(line);
  const indent = item ? item.textStart - line.start : line.text.search(/\S|$/);
  const signs = quoteSigns({ ...line, text: line.text.slice(indent) });
  return signs > 0 ? { signs: indent + signs, beginsItem: item !== null } : { signs: 0, beginsItem: false };
}

/**
 * As in Markdown, a block quote goes on in the next line without its sign, unless something else begins
 * there.
 */
function isLazilyQuoted(line: Line, { isBlockQuote, lines }: Stretch): boolean {
  if (!isBlockQuote || isBlank(line) || isBlank(lines.at(-1))) return false;
  return readItemStart(line) === null && readMarkedHeading(line) === null;
}
