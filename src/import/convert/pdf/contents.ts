import { type Tally, tally } from '../document';
import type { PdfLine } from './lines';

const TITLE = /^(?:table of )?contents:?$/i;
/** Leaders before a page number, as letters or as a gap. */
const LEADERS = /(?:\.\s?){4,}|…{2,}/;
const PAGE = /(?:^|[\s.…])(?<page>\d{1,4}|[ivxlc]{1,7})$/;
const FEWEST_ENTRIES = 3;

/** The text without its table of contents, and what that lists. */
export interface ContentsApart {
  lines: PdfLine[];
  /** Titles as they can be compared, see {@link titleKey}. */
  titles: Set<string>;
}

/**
 * Takes away the lines of a table of contents: those that lead to a page number, three of them within a few lines, and
 * what stands between them.
 */
export function contentsApart(lines: readonly PdfLine[], found: Tally): ContentsApart {
  const isEntry = lines.map((line, at) => hasLeaders(line) || isTitle(lines, at));
  // Without leaders a row of a table looks the same: the title has to announce them.
  lines.forEach((line, at) => {
    const nearest = isEntry.slice(Math.max(0, at - 3), at).includes(true);
    if (nearest && leadsToPage(line) && announced(lines, isEntry, at)) isEntry[at] = true;
  });
  const taken = new Set<PdfLine>();
  const titles = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    if (!isEntry[at]) continue;
    // Entries of two lines have their page number in the second.
    let end = at;
    for (let next = at + 1; next <= end + 3 && next < lines.length; next++) if (isEntry[next]) end = next;
    const entries = isEntry.slice(at, end + 1).filter(Boolean).length;
    if (entries >= FEWEST_ENTRIES) {
      let title = '';
      for (const line of lines.slice(at, end + 1)) {
        taken.add(line);
        tally(found, line.text);
        title = `${title} ${line.text}`;
        if (!leadsToPage(line)) continue;
        titles.add(titleKey(title.replace(PAGE, '').replace(/[.…\s]+$/, '')));
        title = '';
      }
    }
    at = end;
  }
  return { lines: lines.filter((line) => !taken.has(line)), titles };
}

function isTitle(lines: readonly PdfLine[], at: number): boolean {
  return (
    TITLE.test(lines[at]?.text.trim() ?? '') && lines.slice(at + 1, at + 6).filter(leadsToPage).length >= 2
  );
}

function announced(lines: readonly PdfLine[], isEntry: readonly boolean[], at: number): boolean {
  return lines.slice(Math.max(0, at - 200), at).some(({ text }, from) => {
    const place = Math.max(0, at - 200) + from;
    return isEntry[place] === true && TITLE.test(text.trim());
  });
}

function hasLeaders({ text }: PdfLine): boolean {
  return PAGE.test(text) && LEADERS.test(text);
}

function leadsToPage({ text, cells }: PdfLine): boolean {
  if (!PAGE.test(text)) return false;
  const last = cells.at(-1)?.text ?? '';
  return (
    LEADERS.test(text) || (cells.length > 1 && /^(?:\d{1,4}|[ivxlc]{1,7})$/.test(last) && cells.length <= 3)
  );
}

/** A title's letters and figures: leaders, blanks and case do not count. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
