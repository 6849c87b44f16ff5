import { titleKey } from './contents';
import { isSpeaker, type Stretch } from './paragraphs';

/** What numbers a heading, highest first; `decimal` has as many levels as its number has parts. */
type Numbering = 'chapter' | 'roman' | 'letter' | 'decimal' | 'small-letter' | 'none';

interface Style {
  numbering: Numbering;
  depth: number;
  size: number;
  bold: boolean;
  capitals: boolean;
  italic: boolean;
  centred: boolean;
}

const LONGEST = 200;
/** One of a narrow column has so many. */
const MOST_LINES = 6;
const STOPPED = /(?<!\betc|\.\p{L})[.;,:]$/u;
/** Larger than the text, so that it shows. */
const LARGER = 1.08;
/** What stands so often is a speaker's name, or a label. */
const REPEATED = 3;
const NUMBERINGS: readonly [Numbering, RegExp][] = [
  ['chapter', /^(?:chapter|part|annex|appendix|section)\s+(?:[IVXLC]+|\d+|[A-Z])\b/i],
  ['roman', /^[IVXL]{1,6}\.?\s+\p{Lu}/u],
  ['letter', /^[A-Z]\.\s+\p{Lu}/u],
  ['decimal', /^\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+\p{Lu}/u],
  ['small-letter', /^[a-z]\.\s+\p{Lu}/u],
];
const RANK: Record<Numbering, number> = {
  ...{ chapter: 0, roman: 1, letter: 2, decimal: 3, 'small-letter': 4 },
  none: 3,
};

/** What headings are told by. */
export interface HeadingClues {
  /** Size of the text. */
  size: number;
  /** Titles that the table of contents lists, see {@link titleKey}. */
  listed: ReadonlySet<string>;
}

/** Headings with their levels, from 1, and the document's title. */
export interface Headings {
  levels: Map<Stretch, number>;
  title: Stretch[];
}

/**
 * Finds headings by size, weight, capitals and number together: what is only larger may belong to a title page, what is
 * only numbered to a list.
 */
export function findHeadings(stretches: readonly Stretch[], clues: HeadingClues): Headings {
  const times = new Map<string, number>();
  for (const { text } of stretches) times.set(text, (times.get(text) ?? 0) + 1);
  const styles = new Map<Stretch, Style>();
  stretches.forEach((stretch, at) => {
    const style = styleOf(stretch);
    const isRepeated = (times.get(stretch.text) ?? 0) >= REPEATED && style.numbering === 'none';
    if (!isRepeated && isHeading(stretch, style, stretches[at + 1], clues)) styles.set(stretch, style);
  });
  const title = withoutTitlePage(stretches, styles, clues);
  return { levels: levelsOf(stretches, styles), title };
}

function styleOf({ text, lines, isCentred }: Stretch): Style {
  const numbering = NUMBERINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none';
  const letters = text.replace(/[^\p{L}]/gu, '');
  const small = letters.replace(/[^\p{Ll}]/gu, '');
  return {
    numbering,
    depth: numbering === 'decimal' ? (/^[\d.]+/.exec(text)?.[0] ?? '').split('.').filter(Boolean).length : 0,
    size: Math.max(...lines.map(({ size }) => size)),
    bold: lines.every(({ bold }) => bold),
    italic: lines.every(({ italic }) => italic),
    capitals: letters.length > 3 && small.length < 0.15 * letters.length,
    centred: isCentred,
  };
}

function isHeading(
  stretch: Stretch,
  { numbering, size, bold, capitals, italic, centred }: Style,
  next: Stretch | undefined,
  clues: HeadingClues,
): boolean {
  const { text, lines, gapAbove, gapBelow } = stretch;
  // A table's row.
  const parts = lines[0]?.cells.length ?? 0;
  if (parts > (numbering === 'none' ? 1 : 2)) return false;
  if (text.length > LONGEST || lines.length > MOST_LINES || !/\p{L}{2}/u.test(text)) return false;
  if (isListed(text, clues)) return true;
  if (STOPPED.test(text) || (numbering !== 'small-letter' && /^[(\p{Ll}•]/u.test(text))) return false;
  const larger = size >= LARGER * clues.size;
  const shows = larger || bold || capitals;
  const isApart = gapAbove || gapBelow;
  if (size < 0.9 * clues.size || !isApart) return false;
  if (numbering === 'chapter') return shows || (gapAbove && gapBelow && text.length < 100);
  if (numbering === 'roman' || numbering === 'letter')
    return shows || italic || (gapAbove && gapBelow && (centred || lines.length === 1));
  if (numbering === 'decimal' || numbering === 'small-letter') return shows;
  // Without a number a text has to follow, in the usual size.
  const leads = next !== undefined && Math.abs(next.lines[0]?.size ?? 0) >= 0.9 * clues.size;
  return leads && (shows || (italic && gapAbove && lines.length === 1));
}

function isListed(text: string, { listed }: HeadingClues): boolean {
  const key = titleKey(text);
  return key.length > 3 && listed.has(key);
}

/**
 * What stands large before the first text, unless the contents list it or others look the same: the title.
 * @param styles is changed
 */
function withoutTitlePage(
  stretches: readonly Stretch[],
  styles: Map<Stretch, Style>,
  clues: HeadingClues,
): Stretch[] {
  const begins = stretches.findIndex(
    (stretch) =>
      (styles.get(stretch)?.numbering ?? 'none') !== 'none' ||
      isSpeaker(stretch) ||
      (!styles.has(stretch) && stretch.text.length > 150 && /[.?!]$/.test(stretch.text)),
  );
  const front = stretches.slice(0, Math.max(begins, 0)).filter((one) => styles.has(one));
  const largest = Math.max(0, ...front.map((one) => styles.get(one)?.size ?? 0));
  const behind = stretches.slice(begins).flatMap((one) => styles.get(one) ?? []);
  const title: Stretch[] = [];
  for (const stretch of front) {
    const style = styles.get(stretch) as Style;
    const isTitle = style.size === largest && !behind.some((other) => sameStyle(other, style));
    const isLast = stretches[begins - 1] === stretch;
    if (isTitle) title.push(stretch);
    else if (isListed(stretch.text, clues) || isLast || behind.some((other) => sameStyle(other, style)))
      continue;
    styles.delete(stretch);
  }
  return title;
}

function sameStyle(a: Style, b: Style): boolean {
  return (
    a.numbering === b.numbering &&
    a.depth === b.depth &&
    Math.abs(a.size - b.size) < 0.6 &&
    a.bold === b.bold &&
    a.capitals === b.capitals
  );
}

/** A heading stands below the last one that weighs more. */
function levelsOf(stretches: readonly Stretch[], styles: ReadonlyMap<Stretch, Style>): Map<Stretch, number> {
  const levels = new Map<Stretch, number>();
  const open: Style[] = [];
  for (const stretch of stretches) {
    const style = styles.get(stretch);
    if (!style) continue;
    while (open.length > 0 && !weighsMore(open.at(-1) as Style, style)) open.pop();
    open.push(style);
    levels.set(stretch, Math.min(open.length, 5));
  }
  return levels;
}

function weighsMore(above: Style, below: Style): boolean {
  if (above.numbering !== 'none' && below.numbering !== 'none') {
    if (above.numbering !== below.numbering) return RANK[above.numbering] < RANK[below.numbering];
    return above.depth < below.depth;
  }
  if (Math.abs(above.size - below.size) >= 0.6) return above.size > below.size;
  if (above.capitals !== below.capitals) return above.capitals;
  if (above.bold !== below.bold) return above.bold;
  return above.numbering !== 'none' && below.numbering === 'none' && !above.centred;
}
