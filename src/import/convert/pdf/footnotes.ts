import { type Block, block, footnoteMark } from '../document';
import type { PdfLine } from './lines';

/** Footnotes are set smaller than the text, by this at least. */
const SMALLER = 0.95;
const STARTS =
  /^(?:\ue000(?<raised>[^\ue001]+)\ue001|(?:(?<plain>\d{1,3}|[*†‡]{1,3})|(?<dotted>\d{1,3})\.)(?=\s|\p{Lu}))\s*(?<text>.*)$/su;

/** A page's text without its footnotes, and these. */
export interface FootnotesApart {
  lines: PdfLine[];
  footnotes: PdfLine[][];
}

/** What footnotes are told by. */
export interface FootnoteClues {
  /** Size of the document's text. */
  size: number;
  /** Figures that stand raised in the text. */
  raised: ReadonlySet<string>;
  /** The page before ended inside a footnote. */
  goesOn: boolean;
  /** The footnote before. */
  last: readonly PdfLine[] | undefined;
}

/**
 * Takes the footnotes from the foot of a page: small lines without a larger one below them, from the first that begins
 * with a mark. Small lines above it go on from the page before, if that ended with a footnote. In the text's own size
 * only what begins with a raised mark is one.
 * @param lines of one column, from top to bottom
 */
export function footnotesApart(
  lines: readonly PdfLine[],
  { size, raised, goesOn, last: before }: FootnoteClues,
): FootnotesApart {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? size) < SMALLER * size) from--;
  from = Math.min(from, raisedNotesFrom(lines, size));
  const small = lines.slice(from);
  const isApart = isNote(small, lines[from - 1]);
  let number = numberOf(before?.[0]);
  // A number with a dot may be that of a list: it has to count on, and to be raised in the text or stand apart.
  const isStart = (line: PdfLine) => {
    const dotted = STARTS.exec(line.text)?.groups?.['dotted'];
    if (dotted !== undefined && !raised.has(dotted) && !isApart) return false;
    return STARTS.test(line.text);
  };
  const first = small.findIndex(isStart);
  if (first < 0 && !goesOn) return { lines: [...lines], footnotes: [] };
  const begin = goesOn && isNote(small, lines[from - 1]) ? 0 : Math.max(first, 0);
  if (first < 0 && begin === 0 && !isNote(small, lines[from - 1]))
    return { lines: [...lines], footnotes: [] };
  const footnotes: PdfLine[][] = [];
  for (const line of small.slice(begin)) {
    const last = footnotes.at(-1);
    const own = numberOf(line);
    const counts = own === null || number === null || own === number + 1 || own === 1 || !last;
    if ((isStart(line) && counts) || !last) {
      footnotes.push([line]);
      number = own ?? number;
    } else last.push(line);
  }
  return { lines: lines.slice(0, from + begin), footnotes };
}

/** The number with a dot that a line begins with. */
function numberOf(line: PdfLine | undefined): number | null {
  const dotted = STARTS.exec(line?.text ?? '')?.groups?.['dotted'];
  return dotted === undefined ? null : Number(dotted);
}

/** From where on the lines are notes with raised marks, which count on from one to the next. */
function raisedNotesFrom(lines: readonly PdfLine[], size: number): number {
  const begins = (line: PdfLine | undefined) =>
    Number(/^\ue000(\d+)\ue001/u.exec(line?.text ?? '')?.[1] ?? 0);
  const from = lines.findIndex((line) => begins(line) > 0);
  if (from < 0) return lines.length;
  const marks = lines.slice(from).map(begins).filter(Boolean);
  // What stands apart below a note, or is numbered, is text again.
  const isText = lines.slice(from + 1).some((line, at) => {
    const isBelow = line.y - (lines[from + at]?.y ?? 0) > 1.8 * line.size;
    return begins(line) === 0 && line.size >= SMALLER * size && (isBelow || /^\d+[.)]\s/.test(line.text));
  });
  if (isText) return lines.length;
  return marks.every((mark, at) => at === 0 || mark === (marks[at - 1] ?? 0) + 1) ? from : lines.length;
}

/** Below a clear gap, or alone on the page. */
function isNote(small: readonly PdfLine[], above: PdfLine | undefined): boolean {
  const [first] = small;
  return first !== undefined && (above === undefined || first.y - above.y > 1.5 * above.size);
}

/** The mark of a footnote, and its words. */
export function readFootnote(text: string): { marker: string; text: string } | null {
  const { raised, plain, dotted, text: words = '' } = STARTS.exec(text)?.groups ?? {};
  const marker = raised ?? plain ?? dotted;
  return marker === undefined ? null : { marker, text: words };
}

/** Footnotes as blocks; one that goes on from the page before is joined to it. */
export function footnoteBlocks(read: readonly { text: string; page: number }[]): Block[] {
  const blocks: Block[] = [];
  for (const { text, page } of read) {
    const footnote = readFootnote(text);
    const last = blocks.at(-1);
    if (footnote) blocks.push(block('footnote', footnote.text, { marker: footnote.marker, page }));
    else if (last) last.text += ` ${text}`;
  }
  return blocks;
}

/**
 * Marks that are not raised in the file, though they look so: the number of a footnote of the same page, right behind a
 * word or its stop, once.
 * @param stretches are changed
 */
export function markPlainFootnotes(
  stretches: readonly { text: string; lines: readonly PdfLine[] }[],
  footnotes: readonly Block[],
): void {
  const byPage = new Map<number, { text: string }[]>();
  for (const stretch of stretches)
    for (const page of new Set(stretch.lines.map((line) => line.page)))
      byPage.set(page, [...(byPage.get(page) ?? []), stretch]);
  for (const { marker, page } of footnotes) {
    const onPage = byPage.get(page ?? 0) ?? [];
    if (!/^\d+$/.test(marker) || onPage.some(({ text }) => text.includes(footnoteMark(marker)))) continue;
    // The number stands first in the pattern: looking back from each letter would take a second on 200 pages.
    const plain = new RegExp(
      `${marker}(?<=(?:\\p{L}{2}[)\\]”’"]?|\\p{L}[.,;:?!][)\\]”’"]?)${marker})(?![\\d\\p{L}]|[.,/]\\S)`,
      'gu',
    );
    const found = onPage.flatMap((stretch) =>
      [...stretch.text.matchAll(plain)].map(({ index }) => ({ stretch, index })),
    );
    const [only] = found;
    if (!only || found.length > 1) continue;
    const { stretch, index } = only;
    const rest = stretch.text.slice(index + marker.length);
    stretch.text = `${stretch.text.slice(0, index)}${footnoteMark(marker)}${rest}`;
  }
}
