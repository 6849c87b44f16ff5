import { footnoteMark } from '../document';
import type { PdfPage, Run } from './read-pages';
import { NARROW_BLANK } from './words';

/** A line of a page: what stands on one baseline, from left to right. */
export interface PdfLine {
  page: number;
  text: string;
  /** The same, cut at wide gaps, with where each part begins. */
  cells: { text: string; x: number; end: number }[];
  x: number;
  end: number;
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

/** Measured on Word, Chrome and Typst: blanks are .2 em or more, kerning stays below .1 em. */
const BLANK_EM = 0.13;
/** Below this a gap may also stand inside a word that fonts cut. */
const NARROW_EM = 0.2;
/** Justified text seldom stretches blanks so far, and never at the same place in three lines. */
const CELL_EM = 0.95;
/** A mark is smaller than what it stands at: figures by less, as in Chrome. */
const MARK_SIZE = 0.82;
const FIGURE_SIZE = 0.92;
const FIGURES = /^(?:\d{1,3}(?:[, ]+\d{1,3})*|[*†‡§]{1,3})$/;

/** The lines of a page, from top to bottom. */
export function linesOf(page: PdfPage): PdfLine[] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...page.runs].sort((a, b) => b.size - a.size)) {
    const row = rows.find((one) => isOnLine(run, one));
    if (row) row.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.sort((a, b) => a.y - b.y).map((row) => lineOf(row, page.number));
}

function isOnLine(run: Run, line: { y: number; size: number }): boolean {
  const raised = line.y - run.y;
  if (!isMarkSize(run, line.size) || (run.size > MARK_SIZE * line.size && raised < 0.15 * line.size))
    return Math.abs(raised) <= 0.3 * line.size;
  return raised > -0.25 * line.size && raised < 0.7 * line.size;
}

function isMarkSize({ text, size }: Run, lineSize: number): boolean {
  return size <= (FIGURES.test(text) ? FIGURE_SIZE : MARK_SIZE) * lineSize;
}

function lineOf({ y, runs }: { y: number; runs: Run[] }, page: number): PdfLine {
  const sorted = runs.sort((a, b) => a.x - b.x);
  const size = sizeOf(sorted);
  const cells: PdfLine['cells'] = [];
  const blank = blankEm(sorted, size);
  let end = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    const gap = run.x - end;
    const isRaised = isMarkSize(run, size) && y - run.y > 0.15 * size;
    const text = isRaised ? raised(run.text) : run.text;
    const cell = cells.at(-1);
    if (!cell || gap > CELL_EM * size) cells.push({ text, x: run.x, end: run.x + run.width });
    // A shadow or a second printing of the same words.
    else if (gap < -0.8 * run.width && cell.text.endsWith(run.text)) continue;
    else {
      cell.text += isRaised ? text : blankOf(gap / size, blank) + text;
      cell.end = Math.max(cell.end, run.x + run.width);
    }
    end = Math.max(end, run.x + run.width);
  }
  const letters = (all: readonly Run[]) => all.reduce((sum, { text }) => sum + text.length, 0);
  return {
    page,
    text: cells.map(({ text }) => text).join(' '),
    cells: isStretched(cells) ? [...cells.slice(0, 1), whole(cells.slice(1))] : cells,
    x: cells[0]?.x ?? 0,
    end,
    y,
    size,
    bold: letters(sorted.filter(({ bold }) => bold)) > 0.85 * letters(sorted),
    italic: letters(sorted.filter(({ italic }) => italic)) > 0.85 * letters(sorted),
  };
}

/** What a gap is read as, in units of the line's size: none, a blank, or one that may stand inside a word. */
function blankOf(gap: number, blank: number): string {
  if (gap <= BLANK_EM) return '';
  return gap < Math.min(NARROW_EM, 0.7 * blank) ? NARROW_BLANK : ' ';
}

/** A blank's usual width in a line, where words stand one by one. */
function blankEm(sorted: readonly Run[], size: number): number {
  const gaps = sorted
    .slice(1)
    .map((run, at) => (run.x - (sorted[at]?.x ?? 0) - (sorted[at]?.width ?? 0)) / size)
    .filter((gap) => gap > BLANK_EM && gap < CELL_EM)
    .sort((a, b) => a - b);
  return gaps.length < 4 ? 2 * NARROW_EM : (gaps[gaps.length >> 1] ?? 0);
}

/** A justified line with few words, whose blanks are all wide, and alike; a number may stand before it. */
function isStretched(cells: PdfLine['cells']): boolean {
  const gaps = cells.slice(2).map(({ x }, at) => x - (cells[at + 1]?.end ?? 0));
  const words = cells.slice(1);
  return (
    gaps.length >= 2 &&
    Math.max(...gaps) - Math.min(...gaps) < 0.15 * Math.max(...gaps) &&
    words.some(({ text }) => /\p{Ll}{2}/u.test(text))
  );
}

function whole(cells: PdfLine['cells']): PdfLine['cells'][number] {
  const text = cells.map((cell) => cell.text).join(' ');
  return { text, x: cells[0]?.x ?? 0, end: cells.at(-1)?.end ?? 0 };
}

/** That of most characters. */
function sizeOf(runs: readonly Run[]): number {
  const bySize = new Map<number, number>();
  for (const { size, text } of runs) bySize.set(size, (bySize.get(size) ?? 0) + text.length);
  return [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Footnote marks; `2` of a square kilometre becomes `²` in {@link settleMarks}. */
function raised(text: string): string {
  return /^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])$/.test(text)
    ? footnoteMark(text)
    : text.replace(/(\d{1,3}|[*†‡])(?:, ?| )?/g, (whole, mark: string) =>
        /^[\d*†‡, ]+$/.test(text) ? footnoteMark(mark) : whole,
      );
}

/** Marks after a short unit are powers, and letters that no footnote has are ordinals: `2ⁿᵈ` is written `2nd`. */
export function settleMarks(text: string, footnotes: ReadonlySet<string>): string {
  return text.replace(/\ue000([^\ue001]+)\ue001/gu, (sign, mark: string, at: number) => {
    if (/^[a-z]$/.test(mark) && !footnotes.has(mark)) return mark;
    const isPower = /(?:^|[\s\d])(?:k|c|m)?m$|\d$/.test(text.slice(Math.max(0, at - 3), at));
    if (!/^\d+$/.test(mark) || !isPower || (footnotes.has(mark) && !/m$/.test(text.slice(0, at))))
      return sign;
    return [...mark].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
  });
}
