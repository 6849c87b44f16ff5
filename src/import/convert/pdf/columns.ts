import type { PdfLine } from './lines';
import type { PdfPage, Run } from './read-pages';

/** Of the text's width: where between two columns the gap may lie. */
const GUTTER_FROM = 0.38;
const GUTTER_TO = 0.62;
const NARROWEST_GUTTER = 8;
/** With fewer lines on either side it is a table, or a line of two parts. */
const FEWEST_LINES = 12;
/** A line of a column is filled; the cells of a table are not. */
const FILLED = 0.6;

/** A last page may have fewer, where others show the place. */
const FEWEST_ON_LAST = 2;
/** How far a gutter may be from that of other pages; points. */
const SAME_GUTTER = 12;

/**
 * The parts of each page that are read one after the other: the page itself, or two columns and what stands across both.
 * @returns for each page, pages with the runs of one part each
 */
export function columnsOfAll(pages: readonly PdfPage[]): PdfPage[][] {
  const gutters = pages.map(({ runs }) => findGutter(runs, FEWEST_LINES));
  const known = gutters.filter((gutter) => gutter !== null);
  return pages.map((page, at) => {
    const own = gutters[at] ?? (known.length > 0 ? findGutter(page.runs, FEWEST_ON_LAST) : null);
    const isSame = known.some((gutter) => Math.abs(gutter - (own ?? 0)) < SAME_GUTTER);
    return columnsOf(page, isSame ? own : null);
  });
}

function columnsOf(page: PdfPage, gutter: number | null): PdfPage[] {
  if (gutter === null) return [page];
  const side = (run: Run) =>
    run.x + run.width <= gutter + 1 ? 'left' : run.x >= gutter - 1 ? 'right' : 'across';
  const across = page.runs.filter((run) => side(run) === 'across').map(({ y }) => y);
  // What stands across both columns cuts them into bands, each of which is read from left to right.
  const edges = [...new Set(across.map(Math.round))].sort((a, b) => a - b);
  const band = (y: number) => edges.filter((edge) => edge <= Math.round(y)).length;
  const parts: PdfPage[] = [];
  for (let at = 0; at <= edges.length; at++)
    for (const name of ['across', 'left', 'right'] as const) {
      const runs = page.runs.filter((run) => band(run.y) === at && side(run) === name);
      if (runs.length > 0) parts.push({ ...page, runs });
    }
  return parts;
}

/** Where no run crosses between two filled halves; `null` on a page of one column. */
function findGutter(runs: readonly Run[], fewest: number): number | null {
  const left = Math.min(...runs.map(({ x }) => x));
  const right = Math.max(...runs.map(({ x, width }) => x + width));
  const width = right - left;
  let best: { at: number; gap: number; crossing: number } | null = null;
  for (let at = left + GUTTER_FROM * width; at < left + GUTTER_TO * width; at += 2) {
    const before = runs.filter((run) => run.x + run.width <= at);
    const after = runs.filter((run) => run.x >= at);
    const crossing = runs.length - before.length - after.length;
    if (crossing > 0.1 * runs.length) continue;
    const [l, r] = [rowsOf(before), rowsOf(after)];
    if (l.length < fewest || r.length < fewest) continue;
    const ends = median(l.map(({ end }) => end));
    const starts = median(r.map(({ x }) => x));
    const gap = starts - ends;
    const isFilled =
      share(l, ({ x, end }) => end - x > FILLED * (at - left)) >= 0.5 &&
      share(r, ({ x, end }) => end - x > FILLED * (right - at)) >= 0.5;
    if (gap >= NARROWEST_GUTTER && isFilled && (best === null || crossing < best.crossing))
      best = { at: (ends + starts) / 2, gap, crossing };
  }
  return best?.at ?? null;
}

function rowsOf(runs: readonly Run[]): Pick<PdfLine, 'x' | 'end'>[] {
  const rows = new Map<number, { x: number; end: number }>();
  for (const { x, y, width, text } of runs) {
    // The leaders of a table of contents are no column.
    if (!/\p{L}{2}/u.test(text)) continue;
    const row = rows.get(Math.round(y / 3));
    if (!row) rows.set(Math.round(y / 3), { x, end: x + width });
    else {
      row.x = Math.min(row.x, x);
      row.end = Math.max(row.end, x + width);
    }
  }
  return [...rows.values()];
}

function share<T>(all: readonly T[], test: (one: T) => boolean): number {
  return all.filter(test).length / all.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
