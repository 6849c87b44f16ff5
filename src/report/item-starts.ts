import { readMarker } from './enumerators';
import type { ItemStart } from './recognise';
import type { Line } from './source';

const FIRST_ENUMERATOR = /^\(?(?:1|a|i)[.)]$/;
/** A line that ends so may introduce an item or be one. */
const ENDED = /(?:[.;:,!?–—…]|(?<![\p{L}])(?:and|or))[)"'”’\]*_]*\s*$/u;
/** "in accordance with paragraph 15" and "(a) of the annex" below. */
const CITES =
  /(?:^|[^\p{L}])(?:(?:sub-?)?paragraphs?|paras?\.?|articles?|arts?\.?|sections?|rules?|principles?|regulations?|guidelines?|recommendations?|clauses?|annex|resolutions?)\s+(?:\d+[\d./]*|[IVX]+)(?:\s\(\w{1,4}\))*(?:,| and| or| to)?\s*$/iu;
const LINE_MARKER = /^\s*(\(\w{1,6}\))\s/;
/** So far below the second of a list stands. */
const REACH = 12;

/**
 * Whether a marker right below other text begins an item: not the dash of a line that happens to begin with one, nor a
 * number at the end of a sentence, `12. parts`, nor the part of a rule: "paragraph 15" and "(a) of the annex" below.
 * @param at the line's place among the lines
 * @param open the marker of the item that the line before belongs to; `null` outside of a list
 */
export function beginsItem(
  lines: readonly Line[],
  at: number,
  { marker, bullet }: ItemStart,
  open: string | null,
): boolean {
  if (bullet) return true;
  if (!FIRST_ENUMERATOR.test(marker) && (open === null || /^\d{2,}\.$/.test(marker))) return false;
  const before = lines[at - 1]?.text ?? '';
  if (marker.startsWith('(') && CITES.test(before)) return false;
  if (open !== null || ENDED.test(before) || !marker.startsWith('(')) return true;
  return lines
    .slice(at + 1, at + 1 + REACH)
    .some(({ text }) => follows(marker, LINE_MARKER.exec(text)?.[1] ?? ''));
}

function follows(one: string, other: string): boolean {
  if (!other.startsWith('(') || !one.startsWith('(')) return false;
  const readings = readMarker(other, null);
  return readMarker(one, other).some(({ kind, value }) =>
    readings.some((next) => next.kind === kind && next.value === (value ?? 0) + 1),
  );
}
