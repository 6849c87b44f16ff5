import { blockText, type TextBlock } from './blocks';
import type { Contents } from './contents';
import { followsInOutline, type HeadingText, parseHeading, sameTitle } from './headings';
import { plainText } from './markup';
import { CLOSING, splitSentences } from './sentences';

const LONGEST_TITLE = 150;
const STOPPED = new RegExp(`[,;:.!…。！]${CLOSING}*$`);

/**
 * The blocks that are headings. A report that marks its headings (`#`, underlining) is taken at its word; in
 * one that does not, a heading is a line of its own whose number comes next in the outline, or which the table
 * of contents lists.
 */
export function findHeadings(
  source: string,
  blocks: readonly TextBlock[],
  contents: Contents | null,
): Map<TextBlock, HeadingText> {
  const marked = blocks.filter((block) => block.kind === 'heading');
  return marked.length > 0 ? markedHeadings(source, marked) : plainHeadings(source, blocks, contents);
}

/** Every marked heading but the report's own title, which is alone at the top and has no number. */
function markedHeadings(source: string, marked: readonly TextBlock[]): Map<TextBlock, HeadingText> {
  const read = new Map(marked.map((block) => [block, parseHeading(blockText(source, block))]));
  const [first] = marked;
  const alone = marked.filter((block) => block.level === first?.level).length === 1;
  if (first && alone && marked.length > 1 && read.get(first)?.number === null) read.delete(first);
  return read;
}

function plainHeadings(
  source: string,
  blocks: readonly TextBlock[],
  contents: Contents | null,
): Map<TextBlock, HeadingText> {
  const read = new Map<TextBlock, HeadingText>();
  const listed = new Map(contents?.entries.map(({ number, title }) => [number, title]));
  let previous: string | null = null;
  let listNumber: number | null = null;
  blocks.forEach((block, at) => {
    const alone = block.parts.length === 1 && block.loose && block.indent === 0;
    if (alone && block.kind !== 'apparatus' && blocks[at + 1]?.loose !== false) {
      const text = plainText(source, block.source);
      const heading = parseHeading(text);
      const { number, title } = heading;
      if (number !== null && /^[\d.]+$/.test(number)) {
        const isListed = listed.has(number) && sameTitle(listed.get(number) ?? '', title);
        const comesNext = followsInOutline(previous, number) && Number(number) - 1 !== listNumber;
        if (isListed || (comesNext && looksLikeTitle(title, text))) {
          read.set(block, heading);
          previous = number;
          listNumber = null;
          return;
        }
      }
    }
    if (block.kind === 'item' && /^\d/.test(block.marker)) listNumber = Number.parseInt(block.marker, 10);
  });
  return read;
}

/** @param text with number and end mark: what ends like a sentence is one, unless the contents list it */
function looksLikeTitle(title: string, text: string): boolean {
  return (
    title.length <= LONGEST_TITLE &&
    /^[\p{Lu}\p{N}“"'‘(]/u.test(title) &&
    !STOPPED.test(text) &&
    splitSentences(title).length === 1
  );
}
