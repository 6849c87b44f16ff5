import { type HeadingText, parseHeading } from './headings';
import type { Line } from './source';

/** A table of contents: which lines it takes (from, to exclusive) and what it lists. */
export interface Contents {
  from: number;
  to: number;
  entries: HeadingText[];
}

const TITLE = /^[#*_\s]*(?:table of )?contents[*_:#\s]*$/i;
/** Leaders before a page number. */
const LEADER = /(?:\.\s?){3}|…|\t|\s{2}/;
const BULLET = /^\s*[-*+•]\s+/;
const MARKED_HEADING = /^ {0,3}#{1,6}\s/;

/**
 * Finds the table of contents, wherever it stands. It begins with a line that announces it, and goes on while
 * lines look like entries (a bullet, a number, or a page number at the end). It ends at a marked heading or
 * at a number that was listed before: there the text itself has begun.
 */
export function findContents(lines: readonly Line[]): Contents | null {
  const from = lines.findIndex((line) => TITLE.test(line.text));
  if (from < 0) return null;
  const entries: HeadingText[] = [];
  const seen = new Set<string>();
  let to = from + 1;
  for (let i = from + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (text.trim() === '' || /^(?:=+|-{3,})\s*$/.test(text)) continue;
    if (MARKED_HEADING.test(text)) break;
    const unpaged = withoutPage(text);
    const entry = parseHeading((unpaged ?? text).replace(BULLET, ''));
    const looksLikeEntry = BULLET.test(text) || entry.number !== null || unpaged !== null;
    if (!looksLikeEntry || (entry.number !== null && seen.has(entry.number))) break;
    if (entry.number !== null) seen.add(entry.number);
    entries.push(entry);
    to = i + 1;
  }
  return { from, to, entries };
}

/**
 * An entry without its page number and leaders; `null` if it has none. Searched by hand and backwards,
 * because a pattern for "any of blanks and dots, then the end" takes cubic time.
 */
function withoutPage(text: string): string | null {
  const line = text.trimEnd();
  const page = /\d{1,4}$/.exec(line);
  if (!page) return null;
  let end = page.index;
  while (end > 0 && /[.…\s]/.test(line[end - 1] ?? '')) end--;
  return LEADER.test(line.slice(end, page.index)) ? line.slice(0, end) : null;
}
