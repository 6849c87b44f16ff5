import { isBlank, isFootnote, isPageNumber } from './recognise';
import type { Line } from './source';

/** A long rule, such as stands above the footnotes of a page. */
const RULE = /^\s*(?:_{5,}|[—–]{5,}|-{8,})\s*$/;
/** How a note begins: `12 See`, `¹ See`, `<sup>1</sup> See`, `[1] See`, `* See`. */
const NOTE =
  /^\s*(?:(?<raised>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,4}|<sup>\d{1,3}<\/sup>)|\\?\[(?<bracketed>\d{1,3})\\?\]|(?<plain>\d{1,3})|(?<sign>(?:\\?\*){1,3}|[†‡]))\s{0,20}(?=[\p{L}“"‘(*_<])/u;
/** `[^12]: See`, `[12] See`, `12 See`. */
const NUMBERED_NOTE = /^\s*(?:\[\^?)?(?<number>\d{1,3})(?:\]:?)?\s/;
/** `12 See`, not `12. See` and not `3 July 2023`. */
const PLAIN = /^\s*(?<number>\d{1,3})\s{1,20}(?=\p{Lu}|“|https?:)/u;
/** A definition of Markdown, of a link: `[1]: https://...`. */
const DEFINITION = /^ {0,3}\[[^\]^][^\]]{0,200}\]:\s*(?:<[^<>]*>|[a-z]+:\/\/\S+|\S+\.\S+)\s*(?:["'(].*)?$/;
const INDENTED = /^(?: {2,}|\t)\S/;

/**
 * Finds the footnotes: Markdown's (`[^1]: ...`) with their indented paragraphs, and the addresses of its links; what stands
 * below a rule at the foot of a page; notes with a raised figure, or with one in brackets that is a mark in the text; and
 * notes with a figure alone (`12 See ...`) that end a page and go on counting from the page before.
 * @param source the text that the lines are of
 * @returns the lines, those of notes with the role `apparatus`
 */
export function markFootnotes(source: string, lines: readonly Line[]): Line[] {
  const notes = new Set([...markedNotes(source, lines), ...notesAtPageEnds(source, lines)]);
  return lines.map((line, at) => (notes.has(at) ? { ...line, role: 'apparatus' as const } : line));
}

/** The numbers of the notes among lines, see {@link markFootnotes}. */
export function noteNumbers(lines: readonly Line[]): Set<number> {
  const numbers = lines.flatMap(({ role, text }) =>
    role === 'apparatus' ? (NUMBERED_NOTE.exec(text)?.groups?.['number'] ?? []) : [],
  );
  return new Set(numbers.map(Number));
}

function markedNotes(source: string, lines: readonly Line[]): Set<number> {
  const notes = new Set<number>();
  let open: 'markdown' | 'rule' | 'mark' | null = null;
  lines.forEach((line, at) => {
    if (isBlank(line)) return;
    const begins = isBlank(lines[at - 1]);
    const goesOn = !begins && notes.has(at - 1);
    const note = NOTE.exec(line.text)?.groups;
    if (isFootnote(line) || DEFINITION.test(line.text)) open = 'markdown';
    else if (RULE.test(line.text) && NOTE.test(nextWords(lines, at))) open = 'rule';
    else if (note && isMark(source, line, note) && (begins || goesOn || lines[at - 1]?.role)) open = 'mark';
    else if (line.role !== undefined || isPageNumber(line)) open = null;
    else if (!goesOn && !(open === 'markdown' && INDENTED.test(line.text)) && !(open === 'rule' && note))
      open = null;
    if (open !== null) notes.add(at);
  });
  return notes;
}

/** The text of the next line that has any. */
function nextWords(lines: readonly Line[], at: number): string {
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next++)
    if (!isBlank(lines[next])) return lines[next]?.text ?? '';
  return '';
}

/** A raised figure is a note's; one in brackets only if it is also a mark in the text, behind a word. */
function isMark(
  source: string,
  { start }: Line,
  { raised, bracketed }: Record<string, string | undefined>,
): boolean {
  if (raised !== undefined) return true;
  if (bracketed === undefined) return false;
  const mark = source.indexOf(`[${bracketed}]`);
  return mark >= 0 && mark < start && /[\p{L}.,;:)”"’]\s?$/u.test(source.slice(Math.max(0, mark - 3), mark));
}

/** A page's last block, above its number or footer, whose figure goes on from the last page's notes. */
function notesAtPageEnds(source: string, lines: readonly Line[]): number[] {
  const blocks: { number: number; from: number; to: number }[] = [];
  let last = -1;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    if (source[line.end] === '\f' || isEdge(lines, at)) last = at;
    if (isBlank(line) || isEdge(lines, at)) continue;
    const number = Number(PLAIN.exec(line.text)?.groups?.['number'] ?? 0);
    const begins = isBlank(lines[at - 1]) || PLAIN.test(lines[at - 1]?.text ?? '');
    if (number > 0 && last >= 0 && begins && endOfBlock(lines, at) <= last) {
      blocks.unshift({ number, from: at, to: endOfBlock(lines, at) });
      last = at;
    } else if (begins) last = -1;
  }
  return blocks.flatMap(({ number, from, to }, at) => {
    const inRow = blocks[at - 1]?.number === number - 1 || blocks[at + 1]?.number === number + 1;
    return inRow ? Array.from({ length: to - from }, (_, step) => from + step) : [];
  });
}

function isEdge(lines: readonly Line[], at: number): boolean {
  const line = lines[at] as Line;
  return line.role === 'apparatus' || (isPageNumber(line) && isBlank(lines[at + 1]));
}

/** Behind the last line of the block that a line stands in, or before the next note. */
function endOfBlock(lines: readonly Line[], at: number): number {
  let end = at + 1;
  while (
    end < lines.length &&
    !isBlank(lines[end]) &&
    !isEdge(lines, end) &&
    !PLAIN.test(lines[end]?.text ?? '')
  )
    end++;
  return end;
}
