import { cleanText } from '../report/markup';
import { splitLines } from '../report/source';
import { isSource } from './attribution';

const RAISED = '\u00b9\u00b2\u00b3\u2070\u2074-\u2079';
/** How a note begins: `[^3]:`, `[3]`, `³`, `<sup>3</sup>`; or, in a list, `3.` or `3`. */
const NOTE = new RegExp(
  String.raw`^[ \t]{0,3}(?:(?:\[\^(?<id>[^\]\s]{1,20})\]:|\[(?<squared>\d{1,3})\]:?(?!\()|<sup>(?<html>\d{1,3})<\/sup>|(?<raised>[${RAISED}]{1,3}))\s{0,9}|(?<listed>\d{1,3})[.)]?\s{1,9})(?=\S)`,
);
const HEADING =
  /^[#*_\s]{0,9}(?:notes|endnotes|footnotes|references|sources|bibliography|works cited)[:*_\s]{0,9}$/i;
/** A mark behind a quotation that leads to a note. */
const MARK = new RegExp(
  String.raw`^[*_]{0,3}[.,;:]?\s?(?:\[\^(?<id>[^\]\s]{1,20})\]|\[(?<squared>\d{1,3})\](?!\()|<sup>\[?(?<html>\d{1,3})\]?<\/sup>|\^(?<caret>\d{1,3})(?!\d)|(?<raised>[${RAISED}]{1,3}))`,
);

/** The texts of a draft's notes, by their marks. */
export type Notes = ReadonlyMap<string, string>;

/**
 * Finds the notes of a draft. A note with a mark of its own wins over a list item. An item is a note if it is
 * nothing but a reference, or stands under a heading that announces notes.
 */
export function notesOf(source: string): Notes {
  const [own, listed] = [new Map<string, string>(), new Map<string, string>()];
  const lines = splitLines(source);
  let isAmongNotes = false;
  for (const [at, line] of lines.entries()) {
    isAmongNotes ||= HEADING.test(line.text);
    const match = NOTE.exec(line.text);
    const mark = match && markIn(match);
    if (!mark) continue;
    let last = at;
    while (isGoingOn(lines[last + 1]?.text)) last++;
    const parts = lines.slice(at, last + 1).map(({ start, end }) => ({ start, end }));
    (parts[0] as { start: number }).start += match[0].length;
    const { text } = cleanText(source, parts);
    const isListed = match.groups?.['listed'] !== undefined;
    if (!isListed) own.set(mark, text);
    else if (isAmongNotes || isSource(text)) listed.set(mark, text);
  }
  return new Map([...listed, ...own]);
}

/** The text of the note whose mark stands right behind a quotation; null where there is none. */
export function noteBehind(behind: string, notes: Notes): string | null {
  const match = MARK.exec(behind);
  const mark = match && markIn(match);
  return (mark && notes.get(mark)) || null;
}

function isGoingOn(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '' && !NOTE.test(line);
}

function markIn({ groups }: RegExpExecArray): string | undefined {
  return Object.values(groups ?? {})
    .find((mark) => mark !== undefined)
    ?.normalize('NFKC');
}
