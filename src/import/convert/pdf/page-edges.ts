import { type Tally, tally } from '../document';
import type { PdfLine } from './lines';

/** How far into a page a running header or footer may reach, of its height. */
const EDGE = 0.14;
/** Lines from the edge; more are text that recurs. */
const MOST_LINES = 5;
/** The lines of a header stand together, in units of their size. */
const APART = 2.5;
/** Headers change sides, not height. */
const SAME_HEIGHT = 3;

interface Place {
  line: PdfLine;
  /** Each is the same on pages that have the same header or footer. */
  keys: string[];
  slot: string;
}

/**
 * Removes running headers and footers: what stands at the edge of several pages, but for its numbers, at the same
 * height. Once a height is known to be theirs, whatever stands there at the edge is one too, as headers that name the
 * chapter do.
 * @param pages the lines of each page, from top to bottom
 * @param heights of the pages
 */
export function withoutPageEdges(
  pages: readonly PdfLine[][],
  heights: readonly number[],
  found: Tally,
): PdfLine[][] {
  const edges = pages.map((lines, at) => ({
    top: atEdge(lines, heights[at] ?? 0, 'top'),
    bottom: atEdge([...lines].reverse(), heights[at] ?? 0, 'bottom'),
  }));
  const all = edges.flatMap(({ top, bottom }) => [...top, ...bottom]);
  const needed = pages.length <= 4 ? 2 : 3;
  const pagesOfKey = countPages(all, ({ keys }) => keys);
  const recurs = ({ keys }: Place) => keys.some((key) => (pagesOfKey.get(key) ?? 0) >= needed);
  const slots = countPages(all.filter(recurs), ({ slot }) => [slot]);
  const isSlot = (slot: string) => (slots.get(slot) ?? 0) >= Math.max(needed, 0.25 * pages.length);
  return pages.map((lines, at) => {
    const { top, bottom } = edges[at] as (typeof edges)[number];
    const taken = new Set<PdfLine>();
    for (const side of [top, bottom])
      for (const [at, place] of side.entries()) {
        const { line, slot } = place;
        const outer = side[at - 1]?.line;
        if (outer && Math.abs(line.y - outer.y) > APART * line.size) break;
        const isAtTheirHeight = isSlot(slot) && line.text.length < 120 && !/[.;:,]$/.test(line.text);
        if (!recurs(place) && !isAtTheirHeight) break;
        taken.add(line);
      }
    for (const line of lines) if (taken.has(line)) tally(found, line.text);
    return lines.filter((line) => !taken.has(line));
  });
}

function atEdge(lines: readonly PdfLine[], height: number, side: 'top' | 'bottom'): Place[] {
  const isNear = ({ y }: PdfLine) => (side === 'top' ? y < EDGE * height : y > (1 - EDGE) * height);
  return lines
    .slice(0, MOST_LINES)
    .filter((line) => isNear(line) && !line.text.startsWith('\ue000'))
    .map((line) => {
      const slot = `${side} ${Math.round(line.y / SAME_HEIGHT)}`;
      return { line, slot, keys: sameOnEachPage(line).map((key) => `${side} ${key}`) };
    });
}

/**
 * The text itself, and for each number in it the text with the number's distance from the page's: a page number keeps
 * it, the number of a footnote does not.
 */
function sameOnEachPage({ text, page }: PdfLine): string[] {
  const folded = text.toLowerCase();
  const keys = [folded];
  for (const { 0: token, index } of folded.matchAll(/\d{1,4}|(?<![a-z])[ivxl]+(?![a-z])/g)) {
    const number = /^\d/.test(token) ? Number(token) : fromRoman(token);
    keys.push(`${folded.slice(0, index)}#${number - page}#${folded.slice(index + token.length)}`);
  }
  return keys;
}

function fromRoman(roman: string): number {
  const values = [...roman].map((letter) => ({ i: 1, v: 5, x: 10, l: 50 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function countPages(places: readonly Place[], keysOf: (place: Place) => string[]): Map<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const place of places)
    for (const key of keysOf(place)) pages.set(key, (pages.get(key) ?? new Set()).add(place.line.page));
  return new Map([...pages].map(([key, on]) => [key, on.size]));
}
