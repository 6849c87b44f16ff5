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
/** The same with a blank before, which may as well be a figure of the text: "the racism. 15 The Committee", "Rights 4 and". */
const SPACED = /(?<=[\p{L})][.!?;,]?[”’»")]?)\s{1,2}(?<figure>\d{1,3})(?=\s*$|\s+["“‘«(]?\p{L})/gu;
const ENDS = /[.!?;][”’»")]?$/u;
const MOST_BEFORE = 12;

interface Mark extends Span {
  figure: number;
  block: TextBlock;
  /** `glued` to a sentence's end, behind it with a blank, or in the middle of a sentence. */
  place: 'glued' | 'behind' | 'within';
}

/**
 * Takes the marks of footnotes that stand as plain figures out of blocks. What stands right behind a sentence's end is one;
 * what stands apart only where the marks before and after it are its neighbours in number, and, in the middle of a
 * sentence, where the text has a note of that number: "on 9 and 10 June" says something else without its figures.
 * @param blocks their parts are changed
 * @param notes the numbers of the notes that the text has
 * @returns where the marks stand in the file
 */
export function takeOutMarks(
  source: string,
  blocks: readonly TextBlock[],
  notes: ReadonlySet<number>,
): Span[] {
  const found = blocks.flatMap((block) => marksIn(source, block));
  const isNext = (mark: Mark, others: readonly Mark[], step: number) => {
    const at = others.indexOf(mark);
    return others
      .slice(...(step > 0 ? [at + 1, at + 3] : [Math.max(0, at - 2), at]))
      .some(({ figure }) => figure === mark.figure + step);
  };
  const marks = found.filter((mark) => {
    if (mark.place === 'glued') return true;
    const { figure, place } = mark;
    const counts = [1, -1].map((step) => isNext(mark, found, step));
    if (!notes.has(figure)) return place === 'behind' && counts.every(Boolean);
    // The first note has none before it, the last none behind.
    const all = counts.every((is, at) => is || !notes.has(figure + (at === 0 ? 1 : -1)));
    return counts.some(Boolean) && (place === 'behind' || all);
  });
  for (const mark of marks) cutOut(mark);
  return marks.map(({ start, end }) => ({ start, end }));
}

function marksIn(source: string, block: TextBlock): Mark[] {
  return block.parts.flatMap((part) => {
    const raw = source.slice(part.start, part.end);
    const before = (index: number) => raw.slice(Math.max(0, index - MOST_BEFORE), index);
    const mark = (figure: string, index: number, place: Mark['place']): Mark => {
      const start = part.start + index;
      return { block, figure: Number(figure), start, end: start + figure.length, place };
    };
    const glued = [...raw.matchAll(MARK)].map(({ 0: figure, index }) => mark(figure, index, 'glued'));
    const spaced = [...raw.matchAll(SPACED)].map(({ 0: whole, index, groups }) => {
      const { figure = '' } = groups ?? {};
      const place = ENDS.test(before(index)) ? 'behind' : 'within';
      return mark(figure, index + whole.length - figure.length, place);
    });
    return [...glued, ...spaced]
      .filter(({ start }) => !ABBREVIATED.test(before(start - part.start).trimEnd()))
      .sort((a, b) => a.start - b.start);
  });
}

function cutOut({ block, start, end }: Mark): void {
  block.parts = block.parts.flatMap((part) => {
    if (start < part.start || end > part.end) return [part];
    const pieces: Part[] = [{ start: part.start, end: start }];
    if (end < part.end) pieces.push({ ...part, start: end });
    return pieces;
  });
}
