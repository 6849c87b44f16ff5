import type { PdfLine } from './lines';
import { narrowTable } from './narrow-cells';
import { NARROW_BLANK } from './words';

const FEWEST_ROWS = 3;
/** Cells of a column begin at the same place. */
const SAME_PLACE = 6;
const ENUMERATOR = /^(?:\(?[a-z\d]{1,4}[.)]|\d+(?:\.\d+)+\.?|[•●○▪‣–—*\uf0b7-])$/i;

/** Where a table lies among lines (from, to exclusive), with its rows. */
export interface Table {
  from: number;
  to: number;
  rows: string[][];
}

/**
 * Finds tables: at least three lines in a row with parts that begin at the same places. A number or a bullet with a gap
 * behind it begins a paragraph, not a row.
 * @param lines of one page, from top to bottom
 */
export function findTables(lines: readonly PdfLine[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at++) {
    const end = tableEnd(lines, at);
    const isPlain = end - at >= FEWEST_ROWS;
    const narrow = isPlain ? null : narrowTable(lines, at);
    if (!isPlain && !narrow) continue;
    const { to, rows } = narrow ?? { to: end, rows: rowsOf(lines.slice(at, end)) };
    tables.push({ from: at, to, rows: rows.map((row) => row.map(inBlanks)) });
    at = to - 1;
  }
  return tables;
}

function tableEnd(lines: readonly PdfLine[], from: number): number {
  const first = lines[from];
  if (!first || !isRow(first)) return from;
  const places = new Set(first.cells.map(({ x }) => x));
  let end = from + 1;
  let rows = 1;
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] as PdfLine;
    const gap = line.y - (lines[at - 1]?.y ?? 0);
    const aligned = line.cells.filter(({ x }) =>
      [...places].some((place) => Math.abs(place - x) <= SAME_PLACE),
    );
    if (gap > 4 * line.size) break;
    const isBelowHead = at === from + 1 && isHeadOf(first, line);
    if (isRow(line) && (aligned.length >= 2 || isBelowHead)) {
      rows++;
      end = at + 1;
      for (const { x } of line.cells) places.add(x);
      // One cell that goes on in a second line, beside others that do not.
    } else if (line.cells.length !== 1 || aligned.length === 0 || gap > 1.5 * line.size) break;
    else if (line.x <= Math.min(...places) + SAME_PLACE && line.end > (lines[from]?.cells.at(-1)?.x ?? 0))
      break;
  }
  return rows >= FEWEST_ROWS ? end : from;
}

/** A head row is centred, where those below are not: its cells stand above theirs, one above the other. */
function isHeadOf(head: PdfLine, { cells, bold }: PdfLine): boolean {
  const isAbove = head.cells.every(
    (cell, at) => cell.x < (cells[at]?.end ?? 0) && cell.end > (cells[at]?.x ?? 0),
  );
  return head.bold && !bold && head.cells.length === cells.length && isAbove;
}

/** A centred head's cells, set where those below them begin. */
function headSet(lines: readonly PdfLine[]): readonly PdfLine[] {
  const [head, below] = lines;
  if (!head || !below || !isHeadOf(head, below)) return lines;
  const cells = head.cells.map((cell, at) => ({ ...cell, x: below.cells[at]?.x ?? cell.x }));
  return [{ ...head, cells }, ...lines.slice(1)];
}

function inBlanks(cell: string): string {
  return cell.replaceAll(NARROW_BLANK, ' ');
}

/** The head of a table that stands on the next page: its last line here. */
export function isHeadBefore(last: PdfLine | undefined, next: PdfLine | undefined): boolean {
  return last !== undefined && next !== undefined && isRow(last) && isRow(next) && isHeadOf(last, next);
}

/** A row has parts; a number and its text are none. */
function isRow({ cells }: PdfLine): boolean {
  return cells.length > (ENUMERATOR.test(cells[0]?.text ?? '') ? 2 : 1);
}

/** A line without a first cell goes on with the row above. */
function rowsOf(all: readonly PdfLine[]): string[][] {
  const lines = headSet(all);
  const columns: number[] = [];
  for (const x of lines.flatMap(({ cells }) => cells.map((cell) => cell.x)).sort((a, b) => a - b))
    if (columns.length === 0 || x - (columns.at(-1) ?? 0) > 2 * SAME_PLACE) columns.push(x);
  const rows: string[][] = [];
  let above: PdfLine | null = null;
  for (const line of lines) {
    const row: string[] = columns.map(() => '');
    for (const { text, x } of line.cells) {
      const column = columns.findLastIndex((place) => place <= x + SAME_PLACE);
      row[column] = [row[column], text].filter(Boolean).join(' ');
    }
    const last = rows.at(-1);
    const goesOn = above !== null && line.y - above.y <= 1.45 * line.size;
    if (last && goesOn && (row[0] === '' || line.cells.length < 2))
      row.forEach((cell, column) => {
        if (cell) last[column] = `${last[column] ?? ''} ${cell}`.trim();
      });
    else rows.push(row);
    above = line;
  }
  return rows;
}
