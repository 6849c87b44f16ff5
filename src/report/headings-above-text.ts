import { type Contents, listedIn } from './contents';
import { type HeadingText, isCustomaryHeading, parseHeading } from './headings';
import { isBlank, readItemStart } from './recognise';
import type { Line } from './source';

const MARKED = /^ {0,3}#{1,6}\s/;
const CHAPTER = /^\s*(?:chapter|part)\s+(?:\d{1,3}|[IVXLC]{1,6})\b/i;
const LETTERED = /^\s*(?:[IVXLC]{1,6}|[A-Z])\.\s{1,20}\p{Lu}/u;
/** `1. Equality`: a title of the third level, where paragraphs are numbered throughout. */
const SMALL_NUMBER = /^\s*(?<number>\d{1,2})\.\s{1,20}\p{Lu}/u;
/** More lines than these no title takes. */
const MOST_LINES = 3;
const STOPPED = /[.;:,]\s*$/;
/** A title right above its text is shorter than a full line of that. */
const LONGEST = 90;
/** So many marked headings may be a title that somebody has put above a converted text. */
const MOST_TITLES = 2;

/**
 * Parts headings from the text right below them, which converters leave without a blank line: those that the table of
 * contents lists, "Chapter 2: Courts", and `IV. Courts` or `A. Courts` above a line that begins anew. A report that marks
 * its headings is taken at its word.
 * @returns the lines, with a blank one of no length behind such headings
 */
export function partHeadings(lines: readonly Line[], contents: Contents | null): Line[] {
  const marked = lines.filter(({ text, tag }) => MARKED.test(text) || (tag && 'heading' in tag));
  if (marked.length > MOST_TITLES) return [...lines];
  const listed = listedIn(contents);
  const parted: Line[] = [];
  let behind = -1;
  lines.forEach((line, at) => {
    const isTitle = at <= behind;
    parted.push(isTitle ? withoutNumber(line) : line);
    const next = lines[at + 1];
    const before = lines[at - 1];
    const begins = isBlank(before) || before?.role !== undefined;
    if (
      isTitle ||
      !begins ||
      isBlank(line) ||
      line.role ||
      next === undefined ||
      isBlank(next) ||
      next.role
    ) {
      if (at === behind) parted.push({ text: '', start: line.end, end: line.end });
      return;
    }
    const above = linesAboveNumber(lines, at);
    if (above === 0 && !isHeading(line, next, lines[at + 2], listed)) return;
    behind = at + Math.max(0, above - 1);
    parted[parted.length - 1] = withoutNumber(line);
    if (behind === at) parted.push({ text: '', start: line.end, end: line.end });
  });
  return parted;
}

function withoutNumber({ number: _number, ...line }: Line): Line {
  return line;
}

/**
 * How many lines from one on are a title right above a numbered paragraph: "II. Boats and", "the port", "12. They sail."; 0 if
 * none. "1. Equality" above "8. The Committee" is a title as well, since 2 would follow 1.
 */
function linesAboveNumber(lines: readonly Line[], from: number): number {
  const first = lines[from] as Line;
  const own = Number(SMALL_NUMBER.exec(first.text)?.groups?.['number'] ?? 0);
  if (!LETTERED.test(first.text) && own === 0) return 0;
  for (let at = from; at < from + MOST_LINES; at++) {
    const line = lines[at];
    if (!line || isBlank(line) || line.role || STOPPED.test(line.text) || line.text.trim().length > LONGEST)
      return 0;
    const marker = lines[at + 1]?.number?.marker;
    if (marker !== undefined) return own === 0 || Number.parseInt(marker, 10) > own + 1 ? at - from + 1 : 0;
    if (own > 0) return 0;
  }
  return 0;
}

function isHeading(
  { text }: Line,
  next: Line,
  third: Line | undefined,
  listed: (heading: HeadingText) => boolean,
): boolean {
  if (text.trim().length > LONGEST) return false;
  if (isCustomaryHeading(text))
    return next.number !== undefined || /^\d{1,3}\.$/.test(readItemStart(next)?.marker ?? '');
  const heading = parseHeading(text);
  if (heading.number === null) return false;
  if (listed(heading)) return true;
  const beginsAnew = /^\s*(?:[\p{Lu}“"‘(]|\d)/u.test(next.text);
  if (CHAPTER.test(text)) return beginsAnew && !STOPPED.test(text);
  // A title of two lines goes on in the next one, which is short and the last.
  const isText = next.number !== undefined || !isBlank(third) || STOPPED.test(next.text);
  return LETTERED.test(text) && !STOPPED.test(text) && beginsAnew && isText;
}
