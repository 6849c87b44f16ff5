import { printable, type Terminal, wrapped } from './terminal';

/** With less room than this beside a column, its text goes below it. */
const LEAST_ROOM = 20;

/** Cells, and behind them a text that is wrapped in its own column. */
export function columns(cells: readonly string[], text: string, margin: string, terminal: Terminal): string {
  const before = margin + printable(cells.join('  '));
  if (text === '') return wrapped(before.trim(), margin, terminal);
  const indent = ' '.repeat([...before].length + 2);
  if (terminal.width - indent.length < LEAST_ROOM)
    return wrapped(`${before.trim().replace(/ {2,}/g, ' ')} ${text}`, margin, terminal);
  return `${before}  ${wrapped(text, indent, terminal).trimStart()}`;
}

/** A text cut to a width, with an ellipsis. */
export function cutTo(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}

/** A row of a table: numbers or short words, and a text behind them that may be indented. */
export interface Row {
  cells: readonly string[];
  text: string;
  /** Default 0. */
  depth?: number;
}

/** Rows whose cells stand under each other, to the right of their columns. */
export function aligned(rows: readonly Row[], margin: string, terminal: Terminal): string[] {
  const widths = rows.reduce<number[]>(
    (widest, { cells }) => cells.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    [],
  );
  return rows.map(({ cells, text, depth = 0 }) => {
    const padded = cells.map((cell, at) => cell.padStart(widths[at] ?? 0));
    const indented = [...padded.slice(0, -1), (padded.at(-1) ?? '') + '  '.repeat(depth)];
    return columns(indented, text, margin, terminal);
  });
}
