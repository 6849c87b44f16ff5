import { blockText, type TextBlock } from './blocks';
import { CLOSING } from './sentences';

const SENTENCE_END = new RegExp(`[.?!:;…。！？｡]${CLOSING}*$`);
const ABBREVIATION_END =
  /(?:^|[\s("“‘])(?:i\.e|e\.g|cf|vs|etc|approx|incl|No|Dr|Mr|Ms|Mrs|St|para|paras|p|pp)\.$/;
/** Shorter than this, a line without an end mark is a caption, not the first half of a paragraph. */
const SHORTEST_HALF = 40;

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
 */
export function joinPageBreaks(source: string, blocks: readonly TextBlock[]): TextBlock[] {
  const joined: TextBlock[] = [];
  let head: Head | null = null;
  for (const block of blocks) {
    if (block.kind === 'apparatus') {
      joined.push(block);
      continue;
    }
    const text = blockText(source, block);
    const part = head !== null && block.kind === 'paragraph' && isPart(head, block, text);
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
