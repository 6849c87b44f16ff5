import { type Block, block, type ConvertedDocument, documentOf, withoutMarks } from '../document';
import { columnsOfAll } from './columns';
import { contentsApart } from './contents';
import { footnoteBlocks, footnotesApart, markPlainFootnotes } from './footnotes';
import { findHeadings } from './headings';
import { linesOf, type PdfLine, settleMarks } from './lines';
import { withoutMasthead } from './masthead';
import { withoutPageEdges } from './page-edges';
import { type Column, endsSentence, isSpeaker, markerOf, type Stretch, stretchesOf } from './paragraphs';
import { quotationsIn } from './quotations';
import { readPages } from './read-pages';
import { findTables, isHeadBefore } from './tables';
import {
  dividersOf,
  joinCutWords,
  joinLine,
  NARROW_BLANK,
  settleSoftHyphens,
  vocabularyOf,
  type WordMending,
} from './words';

/**
 * Converts a PDF by where its characters stand, and how large: lines, columns, running headers, footnotes, contents,
 * tables, paragraphs and headings, in this order.
 * @param isKnown tells words of English, to mend those that were cut
 * @throws {ImportError} where the file is broken, encrypted, or too long
 */
export async function convertPdf(
  bytes: Uint8Array,
  isKnown: (word: string) => boolean,
): Promise<ConvertedDocument> {
  const pages = await readPages(bytes);
  const result = documentOf([], { pages: pages.length });
  const drawn = columnsOfAll(pages).map((parts) => parts.map(linesOf));
  const drawsSoftHyphens = drawn.flat(2).some(({ text }) => /\u00ad(?=\p{L})/u.test(text));
  const lines = drawsSoftHyphens ? withHyphens(drawn) : drawn;
  result.opening = lines
    .slice(0, 2)
    .flatMap((ofPage) => ofPage.flat().map(({ text }) => withoutMarks(text.replaceAll(NARROW_BLANK, ' '))));
  const inner = withoutPageEdges(
    lines.map((columns) => columns.flat().sort((a, b) => a.y - b.y)),
    pages.map(({ height }) => height),
    result.headersAndFooters,
  ).map((left) => new Set(left));
  const columns = lines.flatMap((ofPage, at) =>
    ofPage.map((column) => column.filter((line) => inner[at]?.has(line))),
  );
  const size = usual(columns.flat().map((line) => [line.size, line.text.length]));
  const notes: PdfLine[][] = [];
  const raised = new Set(
    columns
      .flat()
      .flatMap(({ text }) => [...text.matchAll(/(?<=.)\ue000(\d+)\ue001/gsu)].map(([, mark]) => mark ?? '')),
  );
  const texts = withoutMasthead(columns, result.headersAndFooters).map((column) => {
    const clues = { size, raised, goesOn: isOpen(notes.at(-1), column), last: notes.at(-1) };
    const apart = footnotesApart(column, clues);
    notes.push(...apart.footnotes);
    return apart.lines;
  });
  const { titles, lines: kept } = contentsApart(texts.flat(), result.contents);
  const isText = new Set(kept);
  const words = [...texts, ...notes].flat().map(({ text }) => withoutMarks(text));
  const mending: WordMending = {
    ...{ vocabulary: vocabularyOf(words), isKnown, mended: result, drawsSoftHyphens },
    dividers: dividersOf(words),
  };
  const footnotes = footnoteBlocks(
    notes.map((note) => ({ text: joinAll(note, mending), page: note[0]?.page ?? 1 })),
  );
  const marks = new Set(footnotes.map(({ marker }) => marker));
  const { parts, tables } = tablesApart(texts.map((column) => column.filter((line) => isText.has(line))));
  const typography = { size, leading: leadingOf(parts, size) };
  const stretches = stretchesOf(edgesOf(parts, size), typography, mending);
  for (const stretch of stretches)
    stretch.text = settleMarks(joinCutWords(settleSoftHyphens(stretch.text, mending), mending), marks);
  markPlainFootnotes(stretches, footnotes);
  const { levels, title } = findHeadings(stretches, { size, listed: titles });
  result.title = title.map(({ text }) => withoutMarks(text)).join(' ') || null;
  const usualIndent = indentOfNumbers(stretches);
  const quotations = quotationsIn(stretches.filter((one) => !title.includes(one) && !levels.has(one)));
  for (const stretch of stretches) {
    // A table inside a paragraph stands behind it.
    const before = tables.get(stretch.lines[0] as PdfLine) ?? [];
    const inside = stretch.lines.slice(1).flatMap((line) => tables.get(line) ?? []);
    const own = title.includes(stretch) ? [] : [asBlock(stretch, levels.get(stretch), usualIndent)];
    for (const one of own) one.isQuotation = one.kind === 'paragraph' && quotations.has(stretch);
    result.blocks.push(...before, ...own, ...inside);
  }
  result.blocks.push(...(tables.get(null) ?? []), ...footnotes);
  return result;
}

function asBlock(stretch: Stretch, level: number | undefined, usualIndent: number): Block {
  const { text, page, lines } = stretch;
  if (level !== undefined) return block('heading', withoutMarks(text), { page, level });
  if (isSpeaker(stretch)) return block('speaker', withoutMarks(text), { page });
  const marker = markerOf(text);
  const isDrawnItem = stretch.indent > 1.5 * (lines[0]?.size ?? 0) && /;(?: and| or)?$/.test(text);
  if (marker === null && isDrawnItem) return block('item', text, { page, marker: '-' });
  if (marker === null || /^[IVXL]+\.$|^[A-Z]\.$/.test(marker)) return block('paragraph', text, { page });
  const isNumber = /^\d/.test(marker);
  const isListed = isNumber && stretch.indent > usualIndent + 1.5 * (lines[0]?.size ?? 0);
  if (isNumber && !isListed) return block('paragraph', text, { page });
  return block('item', text.slice(marker.length).trim(), { page, marker, isListed });
}

/** Where numbered paragraphs mostly begin. */
function indentOfNumbers(stretches: readonly Stretch[]): number {
  return usual(
    stretches.filter(({ text }) => /^\d{1,3}[.)]\s/.test(text)).map(({ indent }) => [Math.round(indent), 1]),
  );
}

function joinAll(lines: readonly PdfLine[], mending: WordMending): string {
  const joined = lines.reduce(
    (text, { text: line, page }) =>
      text ? joinLine(text, { text: line, page, isFirst: false }, mending) : line,
    '',
  );
  return joinCutWords(settleSoftHyphens(joined, mending), mending);
}

/** Some programs write each hyphen as a soft one: inside a line, where it is drawn, it is a hyphen then. */
function withHyphens(pages: PdfLine[][][]): PdfLine[][][] {
  if (pages.flat(2).some(({ text }) => /\p{L}[-\u2010]\p{L}/u.test(text))) return pages;
  return pages.map((columns) =>
    columns.map((lines) =>
      lines.map((line) => ({ ...line, text: line.text.replace(/\u00ad(?=[\p{L}\p{N}])/gu, '-') })),
    ),
  );
}

/** A footnote that a page cut goes on in small letters on the next. */
function isOpen(note: readonly PdfLine[] | undefined, next: readonly PdfLine[]): boolean {
  const last = note?.at(-1);
  return last !== undefined && next[0]?.page === last.page + 1 && !/[.?!)”"]$/.test(last.text);
}

/** The columns, cut at tables; each table stands before the line that follows it, the last before none. */
function tablesApart(columns: readonly PdfLine[][]): {
  parts: PdfLine[][];
  tables: Map<PdfLine | null, Block[]>;
} {
  const tables = new Map<PdfLine | null, Block[]>();
  const parts: PdfLine[][] = [];
  let waiting: Block[] = [];
  const keep = (lines: PdfLine[]) => {
    const [first] = lines;
    if (!first) return;
    parts.push(lines);
    if (waiting.length > 0) tables.set(first, waiting);
    waiting = [];
  };
  const moved = headsMoved(columns);
  for (const column of moved) {
    let from = 0;
    for (const table of findTables(column)) {
      keep(column.slice(from, table.from));
      waiting.push(block('table', '', { rows: table.rows, page: column[table.from]?.page ?? null }));
      from = table.to;
    }
    keep(column.slice(from));
  }
  if (waiting.length > 0) tables.set(null, waiting);
  return { parts, tables };
}

/** A table's head that a page cut from its rows stands before them. */
function headsMoved(columns: readonly PdfLine[][]): PdfLine[][] {
  const moved = columns.map((column) => [...column]);
  moved.forEach((column, at) => {
    const next = moved[at + 1];
    const [head] = column.slice(-1);
    const first = next?.[0];
    if (!next || !head || !first || !isHeadBefore(head, first)) return;
    column.pop();
    next.unshift({ ...head, page: first.page, y: first.y - 1.5 * head.size });
  });
  return moved;
}

/** Columns with their edges: where most lines begin, and where the longest end. */
function edgesOf(parts: readonly PdfLine[][], size: number): Column[] {
  const all = parts.flat();
  const right = percentile(
    all.map(({ end }) => end),
    0.95,
  );
  return parts.map((lines) => {
    const own = lines.filter((line) => line.size > 0.9 * size);
    const left = Math.min(...(own.length > 0 ? own : lines).map(({ x }) => x));
    const end = percentile(
      lines.map((line) => line.end),
      0.9,
    );
    return {
      lines,
      left,
      right: lines.length > 8 ? end : Math.max(end, Math.min(right, left + (right - left))),
    };
  });
}

/** The usual distance of lines in the text's size. */
function leadingOf(columns: readonly PdfLine[][], size: number): number {
  const distances = columns.flatMap((lines) =>
    lines.flatMap((line, at) => {
      const above = lines[at - 1];
      // What ends a sentence may end a paragraph.
      const isText =
        above &&
        !endsSentence(above.text) &&
        Math.abs(line.size - size) < 0.5 &&
        Math.abs(above.size - size) < 0.5;
      const distance = above ? line.y - above.y : 0;
      return isText && distance > 0.8 * size && distance < 3 * size
        ? [[Math.round(distance * 2) / 2, 1] as const]
        : [];
    }),
  );
  return usual(distances) || 1.25 * size;
}

/** The value of most weight; 0 for none. */
function usual(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value * 10) / 10;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}
