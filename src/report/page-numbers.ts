import { isBlank, isPageNumber } from './recognise';
import type { Line } from './source';

const ENDED = /[.!?:;…][)"'\]»’”]*\s*$/;
/** So many numbers before and behind one show whether it counts pages. */
const REACH = 2;
/** No page has a number of more figures, but a year has four. */
const MOST_FIGURES = 3;

/**
 * Finds the numbers of pages: numbers alone on a line with a blank line before or behind. One right below words that go
 * on may be their last, "in February" and "2006": it is a page's only if another such number nearby is its neighbour.
 * @returns the indexes of their lines
 */
export function findPageNumbers(lines: readonly Line[]): Set<number> {
  const numbers = lines.flatMap((line, at) => {
    if (!isPageNumber(line) || !(isBlank(lines[at - 1]) || isBlank(lines[at + 1]))) return [];
    const before = lines[at - 1];
    const isDoubtful =
      /^\s*\d+\s*$/.test(line.text) &&
      before !== undefined &&
      !isBlank(before) &&
      before.role === undefined &&
      !isPageNumber(before) &&
      !ENDED.test(before.text);
    const figures = /\d+/.exec(line.text)?.[0] ?? '';
    return [{ at, figures, isDoubtful }];
  });
  const found = numbers.filter(({ figures, isDoubtful }, at) => {
    if (!isDoubtful) return true;
    if (figures.length > MOST_FIGURES) return false;
    const near = [...numbers.slice(Math.max(0, at - REACH), at), ...numbers.slice(at + 1, at + 1 + REACH)];
    return near.some((other) => Math.abs(Number(other.figures) - Number(figures)) === 1);
  });
  return new Set(found.map(({ at }) => at));
}
