import type { Report, Span } from '../../src/report/model';

/** Signs that Markdown puts around words, and nothing else: what may belong to nobody. */
const MARKUP_ONLY =
  /^(?:\s|[*_`\\>]|<!--[\s\S]*?-->|\[\^[^\]\s]+\]|<sup>\d+<\/sup>|[¹²³⁰⁴-⁹]|<\/?[A-Za-z][^<>]*>|&nbsp;|!?\[|\]\((?:[^()]|\([^()]*\))*\))*$/;
const LIST_MARKER = /^\s*(?:[-*+•]\s+)?(?:\(?[\da-z]{1,6}[.)]\s+|(?<=[-*+•]\s+))/;

/** A text without white space and without the signs of Markdown. */
export function bare(text: string): string {
  return text
    .replace(/^\s*(?:>\s?)+/gm, '')
    .replace(/\[\^[^\]\s]+\]|<br>|<!--[\s\S]*?-->|\]\((?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/[\s*_`[\]\\¹²³]/gu, '');
}

/**
 * The law of a report's reading: every character that is neither blank nor markup nor a list marker belongs
 * to exactly one statement, heading or piece of apparatus. Apparatus inside a statement (the page number at
 * which a page break cut it in two) belongs to the apparatus alone.
 * @returns where the law is broken, one line a place; empty when it holds
 */
export function breaches(source: string, report: Report): string[] {
  const owners: (string | undefined)[] = new Array(source.length);
  const found: string[] = [];
  const claim = (owner: string, { start, end }: Span, free: (other: string) => boolean) => {
    if (!(0 <= start && start < end && end <= source.length)) found.push(`${owner}: no span ${start}-${end}`);
    for (let at = start; at < end; at++) {
      const other = owners[at];
      if (/\s/.test(source[at] ?? '') || (other !== undefined && free(other))) continue;
      if (other !== undefined) {
        found.push(`${owner} and ${other} share ${JSON.stringify(source.slice(at, at + 30))}`);
        return;
      }
      owners[at] = owner;
    }
  };
  const never = () => false;
  for (const span of report.apparatus) claim(`apparatus ${span.start}`, span, never);
  for (const { number, source: span } of report.sections)
    if (span.start < span.end || !number.startsWith('front-matter')) claim(`heading ${number}`, span, never);
  for (const { id, source: span } of report.statements) {
    const inside = new Set(
      report.apparatus
        .filter((one) => span.start <= one.start && one.end <= span.end)
        .map(({ start }) => start),
    );
    claim(`statement ${id}`, span, (other) => inside.has(Number(other.replace('apparatus ', ''))));
  }
  for (const { source: span, marker } of report.passages) {
    const width =
      marker === null ? 0 : (LIST_MARKER.exec(source.slice(span.start, span.end))?.[0].length ?? 0);
    for (let at = span.start; at < span.start + width; at++) owners[at] ??= 'marker';
  }
  for (let at = 0; at < source.length; at++) {
    if (owners[at] !== undefined) continue;
    let end = at;
    while (end < source.length && owners[end] === undefined) end++;
    const left = source.slice(at, end).replace(/^\ufeff/, '');
    if (!MARKUP_ONLY.test(left)) found.push(`nobody has ${JSON.stringify(left.trim().slice(0, 60))}`);
    at = end;
  }
  return found;
}

/** What a statement's span holds in the file, without the apparatus in between. */
export function sliceOf(source: string, report: Report, { start, end }: Span): string {
  const inside = report.apparatus.filter((one) => start <= one.start && one.end <= end);
  let slice = '';
  let at = start;
  for (const one of inside.sort((a, b) => a.start - b.start)) {
    slice += source.slice(at, Math.max(at, one.start));
    at = Math.max(at, one.end);
  }
  return slice + source.slice(at, end);
}

/** Whether the characters of `part` stand in `whole` in the same order, blanks aside. */
export function standsIn(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part.replace(/\s+/g, '')) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}
