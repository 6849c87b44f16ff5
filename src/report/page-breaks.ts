import { type Block, blockText } from './blocks';

const SENTENCE_END = /[.?!:;…][)"'\]»’”]*$/;
const ABBREVIATION_END =
  /(?:^|[\s("“‘])(?:i\.e|e\.g|cf|vs|etc|approx|incl|No|Dr|Mr|Ms|Mrs|St|para|paras|p|pp)\.$/;
/** Shorter than this, a line without an end mark is a caption, not the first half of a paragraph. */
const SHORTEST_HALF = 40;

/**
 * Joins what a page break cut in two: a paragraph or list item that stops without an end mark and the
 * paragraph that goes on with it, page numbers and footnotes in between notwithstanding.
 */
export function joinPageBreaks(source: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.findLast((other) => other.kind !== 'apparatus');
    if (before && block.kind === 'paragraph' && goesOn(source, before, block)) {
      before.parts.push(...block.parts);
      before.source.end = block.source.end;
    } else joined.push(block);
  }
  return joined;
}

function goesOn(source: string, first: Block, second: Block): boolean {
  if (first.kind === 'heading') return false;
  const head = blockText(source, first);
  const tail = blockText(source, second);
  const open =
    !SENTENCE_END.test(head) ||
    ABBREVIATION_END.test(head) ||
    (head.endsWith(';') && first.kind === 'paragraph');
  if (!open) return false;
  if (/^[\p{Ll},;)\]]/u.test(tail)) return true;
  return first.kind === 'paragraph' && head.length >= SHORTEST_HALF && !SENTENCE_END.test(head);
}
