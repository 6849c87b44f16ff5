import type { PdfLine } from './lines';
import { endsInSymbol, joinLine, type WordMending } from './words';

/** Lines that belong together. */
export interface Stretch {
  lines: PdfLine[];
  text: string;
  page: number;
  /** Apart from what is above and below: more than the distance of lines, or the edge of a column. */
  gapAbove: boolean;
  gapBelow: boolean;
  isCentred: boolean;
  /** How far to the right of its column's edge it begins; points. */
  indent: number;
}

/** Lines of one column, from top to bottom, with its edges. */
export interface Column {
  lines: PdfLine[];
  left: number;
  right: number;
}

/** What lines are read with. */
export interface Typography {
  /** Size of the text, and the distance of its lines. */
  size: number;
  leading: number;
}

const MARKER =
  /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[a-z]\)|[ivx]{1,5}[.)]|[•●○▪■‣–—\u2212\uf0b7\uf0a7-]|[IVXL]{1,5}\.|[A-Z]\.)(?=\s)/;
const ENDS = /[.?!:;…][)"'”’»]*(?:\ue000[^\ue001]+\ue001)*$/u;
const LEADS_ON = /(?:[;:,]|\band|\bor)$/;
const GAP = 1.3;
const LONGEST_SPEAKER = 100;
const INDENT_EM = 0.8;

/** Cuts columns into stretches; one that a page or a column cuts is put together again. */
export function stretchesOf(
  columns: readonly Column[],
  typography: Typography,
  mending: WordMending,
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const column of columns)
    column.lines.forEach((line, at) => {
      const open = stretches.at(-1);
      const above = column.lines[at - 1];
      const before = open?.lines.at(-1);
      if (open && before && goesOn({ open, before, line, column, isSame: above === before }, typography)) {
        const next = { text: line.text, page: line.page, isFirst: line.page !== before.page };
        open.text = joinLine(open.text, next, mending);
        open.lines.push(line);
        if (open.lines.length === 2) open.isCentred &&= isCentred(line, column);
      } else {
        const gapAbove = above === undefined || isGap(above, line, typography);
        if (open && (gapAbove || before !== above)) open.gapBelow = true;
        stretches.push({
          ...{ lines: [line], text: line.text, page: line.page, gapAbove, gapBelow: false },
          ...{ isCentred: isCentred(line, column), indent: line.x - column.left },
        });
      }
    });
  const last = stretches.at(-1);
  if (last) last.gapBelow = true;
  return stretches;
}

interface Next {
  open: Stretch;
  before: PdfLine;
  line: PdfLine;
  column: Column;
  /** Both stand in one column, one below the other. */
  isSame: boolean;
}

function goesOn({ open, before, line, column, isSame }: Next, typography: Typography): boolean {
  if (Math.abs(line.size - before.size) > 0.06 * before.size) return false;
  if (line.bold !== before.bold && !(open.lines.length > 1 && !ENDS.test(before.text))) return false;
  if (isSame && isGap(before, line, typography)) return false;
  const em = line.size;
  const ended = endsSentence(before.text);
  const hasRoom = roomFor(line, before, column);
  // Where the bullets of a list are drawn, only this tells its items apart.
  if (
    /;(?: and| or)?$/.test(before.text) &&
    /^\p{Lu}/u.test(line.text) &&
    open.indent > INDENT_EM * line.size
  )
    return false;
  if (
    MARKER.test(line.text) &&
    !countsOn(open.text, line.text) &&
    !(isSame && !hasRoom && isInside(before, line))
  ) {
    const isApart = MARKER.test(`${line.cells[0]?.text ?? ''} `) && line.cells.length > 1;
    if (isApart || ended || LEADS_ON.test(before.text) || (hasRoom && isSame)) return false;
  }
  if (open.isCentred && isCentred(line, column) && isSame) return true;
  const right = line.x - before.x;
  const isFirst = open.lines.length === 1;
  const isHanging = isFirst && MARKER.test(open.text);
  if (isSame && right > INDENT_EM * em && !isHanging && (ended || hasRoom)) return false;
  if (isSame && right < -INDENT_EM * em && !isFirst && (ended || hasRoom)) return false;
  if (
    !isSame &&
    ended &&
    line.x - column.left > INDENT_EM * em &&
    !isHanging &&
    open.indent <= INDENT_EM * em
  )
    return false;
  if (!isSame && ended && before.size !== 0 && hasRoom) return false;
  return !(ended && hasRoom && /^[\p{Lu}\p{N}“"‘(]/u.test(line.text));
}

/** An enumeration inside a paragraph, `i) ...; ii) ...`, whose next number begins a line by chance. */
function countsOn(text: string, line: string): boolean {
  const marker = MARKER.exec(line)?.[0] ?? '';
  const before: Record<string, string> = {
    'ii)': 'i)',
    'iii)': 'ii)',
    'iv)': 'iii)',
    'v)': 'iv)',
    'vi)': 'v)',
  };
  const letter = /^(\(?)([b-z])\)$/.exec(marker);
  const previous =
    before[marker] ??
    (letter ? `${letter[1]}${String.fromCharCode((letter[2] ?? 'b').charCodeAt(0) - 1)})` : null);
  return previous !== null && text.includes(` ${previous} `);
}

/** At the edge of a full line, in small letters: an enumeration that begins inside the text. */
function isInside(before: PdfLine, line: PdfLine): boolean {
  const isAtEdge = Math.abs(line.x - before.x) < 0.5 * line.size && line.cells.length === 1;
  return isAtEdge && /^(?:\(?[a-z]\)|\(?[ivx]{1,4}\))\s\p{Ll}/u.test(line.text);
}

function isGap(above: PdfLine, line: PdfLine, { size, leading }: Typography): boolean {
  const distance = line.y - above.y;
  // Half of it belongs to either line.
  const usual = (leading / size) * ((above.size + line.size) / 2);
  return distance > GAP * usual || distance < 0;
}

/** The next line's first word would have stood here, if the text went on. */
function roomFor(line: PdfLine, before: PdfLine, column: Column): boolean {
  const word = line.text.split(' ')[0] ?? '';
  const perCharacter = (line.end - line.x) / Math.max(1, line.text.length);
  return (
    column.right - before.end > (word.length + 2) * perCharacter + 0.5 * line.size &&
    !isJustified(before, column)
  );
}

/** Lines around it end at the same place: that is the edge, wherever others of the page end. */
function isJustified({ x, end, y, size }: PdfLine, { lines }: Column): boolean {
  const near = lines.filter((one) => Math.abs(one.y - y) < 6 * size && one.x <= x + size);
  return near.filter((one) => Math.abs(one.end - end) < 0.05 * size).length > 3;
}

function isCentred({ x, end, size }: PdfLine, { left, right }: Column): boolean {
  return x - left > 2 * size && Math.abs(x - left - (right - end)) < 1.2 * size;
}

/** Whether a line's end may be that of a paragraph. */
export function endsSentence(text: string): boolean {
  return ENDS.test(text) && !endsInSymbol(text);
}

/** What a stretch begins with, if it is numbered or an item: `12.`, `(a)`, `•`. */
export function markerOf(text: string): string | null {
  return MARKER.exec(text)?.[0] ?? null;
}

/** A line in bold type that ends in a colon, as the one that says who speaks. */
export function isSpeaker({ text, lines }: Stretch): boolean {
  return text.length < LONGEST_SPEAKER && /\p{L}[)”"]?:$/u.test(text) && lines.every(({ bold }) => bold);
}
