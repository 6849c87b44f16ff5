import type { PdfLine } from './lines';

/** Between two columns, in units of size. */
const GUTTER_EM = 0.95;
/** Rows of a table stand closer than this, lines of a cell closer than the other. */
const ROWS_APART_EM = 2.2;
const LINES_APART_EM = 1.4;
/** Lines of one column are never so close: these belong to two cells, one beside the other. */
const TOO_CLOSE_EM = 0.8;
/** A head has no more lines before two of them stand side by side. */
const MOST_LINES = 12;
const BEGINS_PARAGRAPH = /^(?:\d+(?:\.\d+)*\.|\([a-z]+\))\s/;

type Cell = PdfLine['cells'][number];

/**
 * Where a table lies whose cells have several lines, so that their lines stand between one another: `null` unless two
 * lines are closer than lines of a text, side by side.
 * @returns from, to exclusive, and the rows
 */
export function narrowTable(
  lines: readonly PdfLine[],
  from: number,
): { from: number; to: number; rows: string[][] } | null {
  if (
    !lines
      .slice(from, from + MOST_LINES)
      .some((line, at) => at > 0 && areSideBySide(lines[from + at - 1], line))
  )
    return null;
  if (BEGINS_PARAGRAPH.test(lines[from]?.text ?? '')) return null;
  const columns: { x: number; end: number }[] = [];
  let isSeen = false;
  let to = from;
  for (; to < lines.length; to++) {
    const line = lines[to] as PdfLine;
    const above = lines[to - 1];
    if (to > from && above && line.y - above.y > ROWS_APART_EM * line.size) break;
    const fitting = line.cells.map((cell) => placeOf(cell, columns, GUTTER_EM * line.size));
    const isFirstTwo = columns.length < 2;
    if (fitting.includes('across')) break;
    if (
      !isFirstTwo &&
      fitting.includes('beside') &&
      isLeftOfAll(line, columns) &&
      !areSideBySide(above, line)
    )
      break;
    for (const cell of line.cells) widen(cell, columns, GUTTER_EM * line.size);
    isSeen ||= to > from && areSideBySide(above, line);
  }
  if (!isSeen || columns.length < 2) return null;
  const sorted = columns.sort((a, b) => a.x - b.x);
  const rows: string[][] = [];
  lines.slice(from, to).forEach((line, at) => {
    const above = lines[from + at - 1];
    if (at === 0 || !above || line.y - above.y > LINES_APART_EM * line.size) rows.push(sorted.map(() => ''));
    const row = rows.at(-1) as string[];
    for (const cell of line.cells) {
      const column = sorted.findIndex(({ x, end }) => cell.x < end && cell.end > x);
      row[column] = added(row[column] ?? '', cell.text);
    }
  });
  return rows.length > 1 ? { from, to, rows } : null;
}

function areSideBySide(above: PdfLine | undefined, line: PdfLine): boolean {
  if (!above) return false;
  const gap = Math.max(line.x - above.end, above.x - line.end);
  return line.y - above.y < TOO_CLOSE_EM * line.size && gap > GUTTER_EM * line.size;
}

function placeOf({ x, end }: Cell, columns: readonly { x: number; end: number }[], gutter: number) {
  const touched = columns.filter((column) => x < column.end + gutter && end > column.x - gutter).length;
  return touched > 1 ? 'across' : touched === 1 ? 'in' : 'beside';
}

/** A paragraph that begins below a table stands left of it. */
function isLeftOfAll({ x }: PdfLine, columns: readonly { x: number; end: number }[]): boolean {
  return columns.every((column) => x < column.x);
}

function widen({ x, end }: Cell, columns: { x: number; end: number }[], gutter: number): void {
  const own = columns.find((column) => x < column.end + gutter && end > column.x - gutter);
  if (own) {
    own.x = Math.min(own.x, x);
    own.end = Math.max(own.end, end);
  } else columns.push({ x, end });
}

/** The next line of a cell; a hyphen at its end divides a word. */
function added(text: string, line: string): string {
  if (/\p{Ll}[\u2010\u00ad]$/u.test(text)) return text.slice(0, -1) + line;
  return [text, line].filter(Boolean).join(' ');
}
