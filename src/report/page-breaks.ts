import { blockText, type TextBlock } from './blocks';
import { CLOSING } from './sentences';

const SENTENCE_END = new RegExp(`[.?!:;…。！？｡]${CLOSING}*$`);
const ABBREVIATION_END =
  /(?:^|[\s("“‘])(?:i\.e|e\.g|cf|vs|etc|approx|incl|No|Dr|Mr|Ms|Mrs|St|para|paras|p|pp)\.$/;
/** Shorter than this, a line without an end mark is a caption, not the first half of a paragraph. */
const SHORTEST_HALF = 40;

/** A page's end as a form feed or as what `peaceops import` writes. */
const PAGE_END = /\f|<!-- page \d+ -->/;
/** With fewer numbered paragraphs a report may number only some. */
const FEWEST_NUMBERED = 3;

/** What is kept of a block: enough to tell whether it goes on, however often something was joined to it. */
interface Head {
  block: TextBlock;
  /** Its last words, at least {@link SHORTEST_HALF} characters if it has as many. */
  end: string;
}

/**
 * Joins what a page break cut in two: a paragraph or list item that stops without an end mark, and the
 * paragraph that continues it, despite page numbers and footnotes in between. Also joins a list item and the
 * indented paragraphs under it.
 * @param allNumbered whether the report numbers its paragraphs throughout, see {@link numbersAll}: then one without a number
 *   at a page's top goes on with the one before, though a sentence ends there
 */
export function joinPageBreaks(
  source: string,
  blocks: readonly TextBlock[],
  allNumbered = false,
): TextBlock[] {
  const joined: TextBlock[] = [];
  let head: Head | null = null;
  for (const block of blocks) {
    if (block.kind === 'apparatus') {
      joined.push(block);
      continue;
    }
    const text = blockText(source, block);
    const part =
      head !== null &&
      block.kind === 'paragraph' &&
      (isPart(head, block, text) || (allNumbered && goesOnBehindPage(source, head.block, block)));
    if (head && part) {
      head.block.parts.push(...block.parts);
      head.block.source.end = block.source.end;
    } else {
      joined.push(block);
      head = { block, end: '' };
    }
    if (head) head.end = `${head.end} ${text}`.trim().slice(-2 * SHORTEST_HALF);
  }
  return joined;
}

/** Whether each paragraph of a report is numbered but for what stands at the top of a page. */
export function numbersAll(source: string, blocks: readonly TextBlock[]): boolean {
  const texts = blocks.filter(({ kind }) => kind !== 'apparatus');
  const others = texts.filter((block, at) => {
    const before = texts[at - 1];
    return (
      before && isNumbered(before) && isSentence(source, block) && !goesOnBehindPage(source, before, block)
    );
  });
  return others.length === 0 && texts.filter(isNumbered).length >= FEWEST_NUMBERED;
}

function isNumbered({ kind, inRow, marker }: TextBlock): boolean {
  return kind === 'item' && (inRow || /^\d+\.$/.test(marker));
}

function isSentence(source: string, block: TextBlock): boolean {
  if (block.kind !== 'paragraph' || block.underItem) return false;
  const text = blockText(source, block);
  return text.length >= SHORTEST_HALF && SENTENCE_END.test(text);
}

function goesOnBehindPage(source: string, before: TextBlock, block: TextBlock): boolean {
  if (!isNumbered(before) || before.speaker !== block.speaker || !isSentence(source, block)) return false;
  // A small letter begins no sentence, and a number before a symbol is a note's: "2. A/55/305."
  if (/^\P{L}*\p{Ll}/u.test(blockText(source, block)) || !/\p{Ll}{2}/u.test(blockText(source, before)))
    return false;
  return PAGE_END.test(source.slice(before.source.end, block.source.start));
}

function isPart({ block, end }: Head, next: TextBlock, text: string): boolean {
  if (next.speaker !== block.speaker) return false;
  if (next.underItem && block.kind === 'item') return true;
  if (block.kind === 'heading') return false;
  const isParagraph = block.kind === 'paragraph' || block.inRow;
  const ends = SENTENCE_END.test(end);
  if (ends && !ABBREVIATION_END.test(end) && !(end.endsWith(';') && isParagraph)) return false;
  if (/^[\p{Ll},;)\]]/u.test(text)) return true;
  return isParagraph && end.length >= SHORTEST_HALF && !ends;
}
