import { type HeadingText, parseHeading } from './headings';
import type { Line } from './source';

/** A table of contents: which lines it takes (from, to exclusive) and what it lists. */
export interface Contents {
  from: number;
  to: number;
  entries: HeadingText[];
}

const TITLE = /^[#*_\s]*(?:table of )?contents[*_:#\s]*$/i;
const LEADER_AND_PAGE = /(?:\s*(?:\.\s?){3,}|\s*…+|\t+|\s{2,})\s*\d{1,4}\s*$/;
const BULLET = /^\s*[-*+•]\s+/;
const MARKED_HEADING = /^ {0,3}#{1,6}\s/;

/**
 * Finds the table of contents, wherever it stands.
 * It begins with a line that says so and goes on while lines look like entries (a bullet, a number, or a
 * page number at the end), up to a marked heading or to a number that was listed before: then the text itself
 * has begun.
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
    const entry = parseHeading(text.replace(BULLET, '').replace(LEADER_AND_PAGE, ''));
    const looksLikeEntry = BULLET.test(text) || entry.number !== null || LEADER_AND_PAGE.test(text);
    if (!looksLikeEntry || (entry.number !== null && seen.has(entry.number))) break;
    if (entry.number !== null) seen.add(entry.number);
    entries.push(entry);
    to = i + 1;
  }
  return { from, to, entries };
}
