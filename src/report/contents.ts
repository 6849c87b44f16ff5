import { type HeadingText, parseHeading, sameTitle } from './headings';
import type { Section } from './model';
import type { Line } from './source';

/** What a table of contents lists. */
export interface ContentsEntry extends HeadingText {
  /** Its number with those above it: `IV.A`, where "A." stands below "IV."; `null` where it has none. */
  place: string | null;
}

/** A table of contents: which lines it takes (from, to exclusive) and what it lists. */
export interface Contents {
  from: number;
  to: number;
  entries: ContentsEntry[];
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
  const entries: ContentsEntry[] = [];
  const seen = new Set<string>();
  let to = from + 1;
  for (let i = from + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (text.trim() === '' || /^(?:=+|-{3,})\s*$/.test(text)) continue;
    if (MARKED_HEADING.test(text)) break;
    const unpaged = withoutPage(text);
    const entry = parseHeading((unpaged ?? text).replace(BULLET, ''));
    const looksLikeEntry = BULLET.test(text) || entry.number !== null || unpaged !== null;
    const place = placeOf(entry.number, entries);
    if (!looksLikeEntry || (place !== null && seen.has(place))) break;
    if (place !== null) seen.add(place);
    entries.push({ ...entry, place });
    to = i + 1;
  }
  return { from, to, entries };
}

/** A letter is counted anew under each number of a chapter, and I may come after H. */
function placeOf(number: string | null, before: readonly ContentsEntry[]): string | null {
  if (number === null) return null;
  if (/^[a-z]$/.test(number)) {
    const above = before.findLast((entry) => entry.number !== null && !/^[a-z]$/.test(entry.number))?.place;
    return above ? `${above}.${number}` : number;
  }
  const last = before.findLast((entry) => entry.number !== null && !/^[a-z]$/.test(entry.number));
  const follows = (letter: string | undefined) => letter?.charCodeAt(0) === number.charCodeAt(0) - 1;
  const isLetter =
    /^[A-Z]$/.test(number) && (!/[IVXLC]/.test(number) || (isLetterIn(last) && follows(last?.number ?? '')));
  if (!isLetter) return number;
  const chapter = isLetterIn(last) ? last?.place?.replace(/\.?[A-Z]$/, '') : last?.place;
  return chapter ? `${chapter}.${number}` : number;
}

function isLetterIn(entry: ContentsEntry | undefined): boolean {
  if (entry?.number?.length !== 1 || /\d/.test(entry.number)) return false;
  return !/[IVXLC]/.test(entry.number) || entry.place !== entry.number;
}

/** Tells whether the contents list a heading. */
export function listedIn(contents: Contents | null): (heading: HeadingText) => boolean {
  const titles = new Map<string | null, string[]>();
  for (const { number, title } of contents?.entries ?? [])
    titles.set(number, [...(titles.get(number) ?? []), title]);
  return ({ number, title }) => titles.get(number)?.some((listed) => sameTitle(listed, title)) ?? false;
}

/** The numbered entries of a table of contents whose section is not there, by number or by title. */
export function missingSections(contents: Contents | null, sections: readonly Section[]): ContentsEntry[] {
  const numbers = new Set(sections.map(({ number }) => number));
  return (contents?.entries ?? []).filter(
    ({ number, place, title }) =>
      number !== null &&
      !numbers.has(number) &&
      !numbers.has(place ?? number) &&
      !sections.some((section) => sameTitle(section.title, title)),
  );
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
