import { isBlank, isPageNumber } from './recognise';
import type { Line } from './source';

/** A line that recurs. */
export interface RecurringLine {
  text: string;
  /** Where its lines begin. */
  starts: number[];
}

/** `S/2012/765`, `A/HRC/39/9/Add.1`, `ST/SGB/273`. */
const SYMBOL = /^[A-Z]{1,5}(?:\/[A-Za-z0-9.()-]{1,14}){1,7}\*?$/;
/** The United Nations' job numbers: `12-53815`, `GE.18-12345`, `0652524E`, and its bar codes. */
const JOB = /^(?:(?:[A-Z]{1,2}\.)?\d{2}-\d{5,6}(?:\(?[A-Z]\)?)?|\*\d{6,10}\*|\d{7}[A-Z]?)$/;
const BESIDE =
  /^(?:\d{1,4}(?:\/\d{1,4})?|\(?[A-Z]\)?|\d{6}|page|english|french|original:?|[-–—]|\/?\.{3}|…)$/i;
const ENDED = /[.!?:;…][)"'\]»’”]*\s*$/;
const LANGUAGE = /^\s*(?:English|French|Spanish|Original: English|\/?\.\.\.)\s*$/;
/** So many lines at the top and at the bottom of a page may be running ones. */
const EDGE = 3;
const LONGEST = 140;
/** On fewer pages a line that comes again may be text. */
const FEWEST_PAGES = 3;
/** Of all its places, the part that is at edges. */
const MOSTLY = 0.6;

/**
 * Finds running headers and footers: lines that recur at the edges of pages, also but for their number, and lines of
 * nothing but a document's symbol or job number. The edges are known by form feeds and by page numbers alone on a line.
 * @param source the text that the lines are of, which has the form feeds between them
 * @returns the lines, running ones with the role `apparatus`; and the lines that recur alone where no edge is known: they are
 *   left in, since they may be text
 */
export function markRunningLines(
  source: string,
  lines: readonly Line[],
): { lines: Line[]; recurring: RecurringLine[] } {
  const furniture = new Set<number>();
  const references = new Map<string, number>();
  for (const line of lines)
    if (isReference(line)) references.set(line.text.trim(), (references.get(line.text.trim()) ?? 0) + 1);
  lines.forEach((line, at) => {
    const times = references.get(line.text.trim()) ?? 0;
    if (times > 0 && standsApart(lines, at) && (times > 1 || !belongsToText(lines, at))) furniture.add(at);
  });
  for (const at of [...furniture]) for (const step of [1, -1]) spreadToLanguage(lines, furniture, at, step);
  const edges = edgesOf(source, lines, furniture);
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const key = keyOf(line);
    if (key === null) return;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  const recurring: RecurringLine[] = [];
  for (const all of places.values()) {
    if (all.length < FEWEST_PAGES) continue;
    const at = all.filter((place) => edges.has(place));
    if (at.length >= FEWEST_PAGES && at.length >= MOSTLY * all.length)
      for (const place of at) furniture.add(place);
    else {
      const alone = all.filter(
        (place) => !furniture.has(place) && isBlank(lines[place - 1]) && isBlank(lines[place + 1]),
      );
      if (alone.length > FEWEST_PAGES) recurring.push(recurringLine(lines, alone));
    }
  }
  return {
    lines: lines.map((line, at) => (furniture.has(at) ? { ...line, role: 'apparatus' as const } : line)),
    recurring,
  };
}

function recurringLine(lines: readonly Line[], at: readonly number[]): RecurringLine {
  const starts = at.map((place) => lines[place]?.start ?? 0);
  return { text: lines[at[0] ?? 0]?.text.trim() ?? '', starts };
}

/** "English" and "Page 20" that stand beside a symbol, blank lines between or not, belong to it. */
function spreadToLanguage(lines: readonly Line[], furniture: Set<number>, from: number, step: number): void {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    if (LANGUAGE.test(lines[at]?.text ?? '') || (isPageNumber(lines[at]) && !isBlank(lines[at])))
      furniture.add(at);
    else if (!isBlank(lines[at])) return;
  }
}

/** A note, a table's row and the name of who speaks come again as well, and head no page. */
const NO_HEADER =
  /^(?:#{1,6} |\[\^|\||[-*+•] |\d{1,3}\. |\W{0,3}\d{0,3}\W{0,3}\s*ibid\b|(?:\*\*|__).*(?::(?:\*\*|__)|(?:\*\*|__):)$)/i;

/** What a line has in common with the others of its kind; `null` if it cannot be a running one. */
function keyOf({ text }: Line): string | null {
  const key = text.trim().replace(/\s+/g, ' ').replace(/\d+/g, '#').toLowerCase();
  return key.length > LONGEST || !/\p{L}/u.test(key) || NO_HEADER.test(text.trim()) ? null : key;
}

/** Nothing but a symbol or a job number, with page numbers and the like beside it. */
function isReference({ text }: Line): boolean {
  const words = text.trim().split(/\s+/, 9);
  const isName = (word: string) => (SYMBOL.test(word) && /\d/.test(word)) || JOB.test(word);
  return words.length < 9 && words.some(isName) && words.every((word) => isName(word) || BESIDE.test(word));
}

function standsApart(lines: readonly Line[], at: number): boolean {
  const apart = (line: Line | undefined) =>
    isBlank(line) ||
    isPageNumber(line) ||
    LANGUAGE.test(line?.text ?? '') ||
    (line !== undefined && isReference(line));
  return apart(lines[at - 1]) || apart(lines[at + 1]);
}

/** A symbol right below words that go on, or right above such, may be theirs: "as he reads in", "S/2012/765". */
function belongsToText(lines: readonly Line[], at: number): boolean {
  const [before, line, behind] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!line?.text.split(/\s+/).some((word) => SYMBOL.test(word))) return false;
  const isText = (other: Line | undefined) =>
    other !== undefined &&
    !isBlank(other) &&
    !isPageNumber(other) &&
    !LANGUAGE.test(other.text) &&
    !isReference(other);
  const goesOn = isText(before) && !ENDED.test(before?.text ?? '');
  return goesOn || (isText(behind) && /^\s*[\p{Ll},;]/u.test(behind?.text ?? ''));
}

/** The indexes of the lines near a form feed, a page number or another line that is certainly no text. */
function edgesOf(source: string, lines: readonly Line[], furniture: ReadonlySet<number>): Set<number> {
  const edges = new Set<number>();
  const spread = (from: number, step: number) => {
    let left = EDGE;
    for (let at = from; at >= 0 && at < lines.length && left > 0; at += step) {
      if (isBlank(lines[at])) continue;
      edges.add(at);
      left--;
    }
  };
  lines.forEach((line, at) => {
    const isFeed = source[line.end] === '\f';
    const isNumber =
      furniture.has(at) || (isPageNumber(line) && (isBlank(lines[at - 1]) || isBlank(lines[at + 1])));
    if (!isFeed && !isNumber) return;
    spread(isFeed ? at : at - 1, -1);
    spread(at + 1, 1);
  });
  return edges;
}
