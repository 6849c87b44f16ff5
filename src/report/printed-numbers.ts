import { parseHeading } from './headings';
import type { Line } from './source';

/**
 * A bullet that a converter put there, a number of one to four levels, its full stop (escaped, as pandoc does), and
 * bold signs around both.
 */
const NUMBER =
  /^(?<indent>\s*)(?:[-*+•]\s+)?(?:\*\*|__)?(?<number>\d{1,4}(?:\.\d{1,4}){0,3})(?<stop>\\?\.)?(?:\*\*|__)?(?<stop2>\\?\.)?(?<gap>\s+)(?<next>[^\s\d.])/;
/** A number alone on its line, above its text: `1.1.`, `**12.**`. */
const ALONE =
  /^(?<indent>\s*)(?:\*\*|__)?(?<number>\d{1,4}(?:(?:\.\d{1,4}){1,3}(?<stop>\\?\.)?|(?<stop2>\\?\.)))(?:\*\*|__)?\s*$/;
const MARKED_HEADING = /^ {0,3}#{1,6}\s+(?=\d)/;
/** So wide is the gap behind a number that stands in a margin of its own. */
const WIDE = 4;
/** Of numbers in a margin so many may be missing. */
const MOST_MISSING = 5;
/** What goes before a number in running text: no sentence has ended. */
const GOES_ON = /(?<![.;:!?…][”"’)]?\s?\d{0,3}|[”"’)\]*])\s*$/;
/** A line of running text is longer: a shorter one may end without a mark. */
const SHORT = 50;
/** Beyond so many lines with a number, two are no neighbours: a figure in a text and one twenty pages on. */
const REACH = 12;

/** Up to here a number of two levels may be a figure: "2.5 per cent". */
const FIGURE = 20;

interface Candidate {
  at: number;
  levels: number[];
  stop: boolean;
  /** No sentence ends before it: the number must stand between its two neighbours to be believed. */
  isDoubtful: boolean;
  /** A wide gap stands behind it. */
  isInMargin: boolean;
  /** It stands under a marked heading of its first figures: 1.1 below "# 1. Boats". */
  isUnderHeading: boolean;
  isLoose: boolean;
  line: Line;
}

/**
 * Finds the lines that begin a numbered paragraph, whatever stands before the number and even right below other text:
 * `12.   Text`, `31\. Text`, `- 7. Text`, `**2.1.** Text`, `124.1 Text`. One lone number numbers nothing: it counts only
 * where its neighbour (13 after 12, 2.2 or 3.1 after 2.1) is printed as well. Those of one level that begin a block are
 * left to {@link readItemStart}.
 * @returns the lines, those that begin a numbered paragraph with their `number`
 */
export function markPrintedNumbers(lines: readonly Line[]): Line[] {
  let heading = '';
  const candidates = lines.flatMap((line, at) => {
    if (MARKED_HEADING.test(line.text) || (line.tag && 'heading' in line.tag))
      heading = parseHeading(line.text.replace(MARKED_HEADING, '')).number ?? '';
    const found = candidate(lines, line, at);
    return found
      ? {
          ...found,
          isUnderHeading: heading !== '' && found.isLoose && found.levels.slice(0, -1).join('.') === heading,
        }
      : [];
  });
  const marked = [...lines];
  candidates.forEach((one, index) => {
    const near = candidates.slice(Math.max(0, index - REACH), index);
    const far = candidates.slice(index + 1, index + 1 + REACH);
    const succeeds = near.some((other) => follows(other, one));
    const precedes = far.some((other) => follows(one, other));
    const inRow = one.isUnderHeading || (one.isDoubtful ? succeeds && precedes : succeeds || precedes);
    if (inRow) marked[one.at] = one.line;
  });
  return marked;
}

function candidate(lines: readonly Line[], line: Line, at: number): Omit<Candidate, 'isUnderHeading'> | null {
  if (line.role === 'apparatus' || line.tag !== undefined) return null;
  const match = NUMBER.exec(line.text) ?? (isAboveText(lines, at) ? ALONE.exec(line.text) : null);
  if (!match) return null;
  const { indent = '', number: figures = '', stop, stop2, gap = '', next = '' } = match.groups ?? {};
  const number = figures.replace(/\\?\.$/, '');
  const levels = number.split('.').map(Number);
  const stopped = (stop ?? stop2) !== undefined;
  if (levels.length === 1 && !stopped) return null;
  const before = lines[at - 1];
  const loose = before === undefined || before.role !== undefined || before.text.trim() === '';
  // "2.5 per cent" at the beginning of a line goes on with what stands before it.
  if (!loose && levels.length > 1 && /\p{Ll}/u.test(next)) return null;
  const isFigure = levels.length === 1 || (levels[0] as number) <= FIGURE;
  const goesOn = GOES_ON.test(before?.text ?? '') && (before?.text.trim().length ?? 0) > SHORT;
  const textStart = line.start + match[0].length - next.length;
  const marker = number + (stopped ? '.' : '');
  const { role: _role, ...rest } = line;
  return {
    ...{ at, levels, stop: stopped, isDoubtful: !loose && isFigure && goesOn, isLoose: loose },
    isInMargin: gap.length >= WIDE,
    line: { ...rest, number: { marker, indent: indent.length, textStart } },
  };
}

/** Whether words stand below a line, with a blank line between or not. */
function isAboveText(lines: readonly Line[], at: number): boolean {
  const below = lines.slice(at + 1, at + 3).find(({ text }) => text.trim() !== '');
  return below !== undefined && below.role === undefined && /^\s*["“‘«(]?\p{Lu}/u.test(below.text);
}

/** Whether one number may come right after another: 12 and 13, 2.1 and 2.2, 2.9 and 3.1, 124 and 124.1. */
function follows(one: Candidate, other: Candidate): boolean {
  const [from, to] = [one.levels, other.levels];
  if (one.stop !== other.stop && from.length === to.length && from.length === 1) return false;
  if (to.length > from.length)
    return (
      to.at(-1) === 1 && from.every((part, level) => part === to[level]) && to.length === from.length + 1
    );
  if (to.length < from.length) return false;
  const level = to.findIndex((part, index) => part !== from[index]);
  if (level < 0) return false;
  const step = (to[level] as number) - (from[level] as number);
  // Of 122.1 and 122.11 those between may have been left out: no figure of a text looks like two of them.
  if (level > 0 && level === from.length - 1 && step > 0 && (from[0] as number) > FIGURE) return true;
  const isMargin = one.isInMargin && other.isInMargin && to.length === 1;
  if (isMargin && step > 0 && step <= MOST_MISSING) return true;
  return step === 1 && to.slice(level + 1).every((part) => part === 1);
}
