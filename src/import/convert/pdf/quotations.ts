import type { PdfLine } from './lines';
import { isSpeaker, markerOf, type Stretch } from './paragraphs';

/** Further in than the text on both sides, in units of the line's size; a first line is indented by less. */
const INDENT_EM = 1.5;
/** Lines begin at the same place as far as a printer can. */
const SAME_EM = 0.15;
/** Where more of the lines are set off, this is how the text is set. */
const MOST_SET_OFF = 0.4;
/** The text has to show where it begins and ends: in so many lines around. */
const FEWEST_AROUND = 3;
/** A shorter one may be an address, or a line of a form. */
const FEWEST_LINES = 2;

/**
 * The stretches that a PDF sets off as quotations, which only their place tells: indented on both sides against the text
 * around them, apart from what is above and below, and without number, sign of a list or a first line of their own.
 * @param stretches without headings
 */
export function quotationsIn(stretches: readonly Stretch[]): ReadonlySet<Stretch> {
  const found = new Set<Stretch>();
  stretches.forEach((stretch, at) => {
    if (!isApart(stretch)) return;
    const parts = byColumn(stretch.lines);
    const around = [...stretches.slice(Math.max(0, at - NEAR), at), ...stretches.slice(at + 1, at + 1 + NEAR)]
      .filter(({ indent, lines }) => indent < 0.5 * (lines[0]?.size ?? 0))
      .flatMap(({ lines }) => lines);
    if (parts.every((lines) => isSetOff(lines, around))) found.add(stretch);
  });
  const count = (all: Iterable<Stretch>) => [...all].reduce((sum, { lines }) => sum + lines.length, 0);
  return count(found) > MOST_SET_OFF * count(stretches) ? new Set() : found;
}

/** So many stretches before and behind show how the text is set. */
const NEAR = 12;

function isApart(stretch: Stretch): boolean {
  return (
    stretch.gapAbove &&
    stretch.gapBelow &&
    stretch.lines.length >= FEWEST_LINES &&
    markerOf(stretch.text) === null &&
    !isSpeaker(stretch)
  );
}

/** Its lines where they stand below one another; a page or a column may cut it. */
function byColumn(lines: readonly PdfLine[]): PdfLine[][] {
  const parts: PdfLine[][] = [];
  for (const line of lines) {
    const before = parts.at(-1)?.at(-1);
    if (before && before.page === line.page && line.y > before.y) parts.at(-1)?.push(line);
    else parts.push([line]);
  }
  return parts;
}

function isSetOff(lines: readonly PdfLine[], around: readonly PdfLine[]): boolean {
  const [{ x, size } = { x: 0, size: 0 }] = lines;
  const end = Math.max(...lines.map((line) => line.end));
  // Of the same column: that begins to the left of it, and by less than a column.
  const own = around.filter((line) => line.x < x && line.x > x - 6 * size && line.end > x);
  if (own.length < FEWEST_AROUND || !lines.every((line) => Math.abs(line.x - x) < SAME_EM * size))
    return false;
  const left = Math.min(...own.map((line) => line.x));
  const right = Math.max(...own.map((line) => line.end));
  return x - left > INDENT_EM * size && right - end > INDENT_EM * size;
}
