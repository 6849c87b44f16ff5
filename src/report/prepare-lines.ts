import type { Span } from './model';
import type { Line } from './source';

/** `>` as a comparison (`>= 5`, `>60%`) does not begin a block quote. */
const QUOTE = /^\s{0,3}(?:>(?![=\d])\s?)+/;

/** A text's lines without HTML comments and the signs of block quotes, and the comments left out. */
export interface PreparedLines {
  lines: Line[];
  comments: Span[];
}

/** Removes what surrounds the words of a report. */
export function prepareLines(source: string, lines: readonly Line[]): PreparedLines {
  const { lines: uncommented, comments } = withoutComments(source, lines);
  return { lines: withoutQuoteSigns(uncommented), comments };
}

/** Removes HTML comments. One with words on both sides, in one line, is left to {@link cleanText}. */
export function withoutComments(source: string, lines: readonly Line[]): PreparedLines {
  const all = findComments(source);
  const cut = new Set<Span>();
  let first = 0;
  const kept = lines.map((line) => {
    let { start, end } = line;
    while (first < all.length && (all[first]?.end ?? 0) <= start) first++;
    const here: Span[] = [];
    for (let at = first; at < all.length && (all[at]?.start ?? end) < end; at++) here.push(all[at] as Span);
    for (const comment of here) {
      if (source.slice(start, comment.start).trim() !== '') break;
      start = Math.min(end, comment.end);
      cut.add(comment);
    }
    for (const comment of here.reverse()) {
      if (comment.start < start || source.slice(comment.end, end).trim() !== '') break;
      end = comment.start;
      cut.add(comment);
    }
    return here.length === 0 ? line : { start, end, text: source.slice(start, end) };
  });
  return { lines: kept, comments: [...cut] };
}

/** An unclosed comment is text: better to quote it than to lose what follows. */
function findComments(source: string): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (;;) {
    const start = source.indexOf('<!--', end);
    const close = start < 0 ? -1 : source.indexOf('-->', start + 2);
    if (close < 0) return found;
    end = close + 3;
    found.push({ start, end });
  }
}

/** A quotation right under a line of text begins a paragraph, as in Markdown. */
function withoutQuoteSigns(lines: readonly Line[]): Line[] {
  const bare: Line[] = [];
  let before = true;
  for (const line of lines) {
    const signs = quoteSigns(line);
    if (signs > 0 && !before) bare.push({ text: '', start: line.start, end: line.start });
    before = signs > 0 || line.text.trim() === '';
    bare.push(signs === 0 ? line : { ...line, start: line.start + signs, text: line.text.slice(signs) });
  }
  return bare;
}

/** How many characters at the beginning of a line are signs of a block quote, blanks included; 0 for none. */
export function quoteSigns({ text }: Line): number {
  return QUOTE.exec(text)?.[0].length ?? 0;
}
