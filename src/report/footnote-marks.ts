import type { TextBlock } from './blocks';
import type { Part } from './markup';
import type { Span } from './model';

/** Behind these a figure is no mark: "art.12". */
const ABBREVIATED =
  /(?:^|[^\p{L}])(?:nos?|pp?|paras?|arts?|chap|sect?|vol|figs?|annex|res|rev|add|corr|docs?|ser|suppl|ibid)\.$/iu;
/**
 * A figure behind the end of a sentence or of a quotation, where another sentence begins or the paragraph ends: so
 * converters leave a note's raised mark, "the team.144 In 2022". Not in a symbol ("A/C.6") nor in a decimal number.
 */
const MARK =
  /(?<=(?:\p{Ll}{2}|\p{Lu}{3}|[)”’»"]|\d{4})[.!?…]|[.,!?…\p{L}][”’»]|[.!?…]")\d{1,3}(?=\s*$|\s+["“‘«(]?[\p{Lu}\p{N}])/gu;
const MOST_BEFORE = 12;

/**
 * Takes the marks of footnotes that stand as plain figures out of a block.
 * @param block its parts are changed
 * @returns where the marks stand in the file
 */
export function takeOutMarks(source: string, block: TextBlock): Span[] {
  const marks: Span[] = [];
  block.parts = block.parts.flatMap((part) => {
    const raw = source.slice(part.start, part.end);
    const pieces: Part[] = [];
    let start = part.start;
    for (const { 0: figure, index } of raw.matchAll(MARK)) {
      if (ABBREVIATED.test(raw.slice(Math.max(0, index - MOST_BEFORE), index))) continue;
      const mark = { start: part.start + index, end: part.start + index + figure.length };
      pieces.push({ start, end: mark.start });
      marks.push(mark);
      start = mark.end;
    }
    return start < part.end || pieces.length === 0 ? [...pieces, { ...part, start }] : pieces;
  });
  return marks;
}
