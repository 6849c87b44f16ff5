import { blockText, type TextBlock } from './blocks';
import { enterItem, type Level } from './lists';
import type { Passage, Section } from './model';
import { paragraphLabels } from './paragraph-labels';
import { splitSentences } from './sentences';

/** A passage with the block it was made of. */
export interface ReadPassage {
  passage: Passage;
  block: TextBlock;
  /** A list that this passage introduces begins right after it. */
  introducesList: boolean;
}

/** A block with its place: under which paragraph, and where in its lists. */
interface Placed extends Omit<ReadPassage, 'passage'> {
  /** Index of its paragraph in the section; -1 before the first. */
  paragraph: number;
  /** For an item: its lists, outermost first; empty for a paragraph. */
  positions: number[];
  leadIn: string | null;
}

const LEADS_ON = /[:–—]$|\b(?:following|follows|below|these)\b/i;

/**
 * Names the passages of a section: paragraphs as {@link paragraphLabels} does; the items of the list under
 * paragraph 6 `6-1`, `6-2`, ...; the items under item 2 of that list `6-2-1`, ...
 */
export function readPassages(source: string, section: Section, blocks: readonly TextBlock[]): ReadPassage[] {
  const { placed, printed } = placeBlocks(
    source,
    blocks.filter(({ kind }) => kind !== 'apparatus'),
  );
  const labels = paragraphLabels(printed);
  return placed.map(({ block, introducesList, paragraph, positions, leadIn }) => {
    const label = [labels[paragraph] ?? '0', ...positions].join('-');
    const passage: Passage = {
      id: `${section.number}/${label}`,
      section: section.number,
      label,
      kind: positions.length > 0 ? 'item' : 'paragraph',
      marker: block.marker || null,
      leadIn,
      source: block.source,
    };
    return { passage, block, introducesList };
  });
}

/** @returns with the number that each paragraph carries in the report, `null` for none */
function placeBlocks(
  source: string,
  blocks: readonly TextBlock[],
): { placed: Placed[]; printed: (number | null)[] } {
  const placed: Placed[] = [];
  const printed: (number | null)[] = [];
  let lastPrinted: number | null = null;
  /** The lists that the block before stands in, outermost first. */
  let levels: Level[] = [];
  blocks.forEach((block, at) => {
    const before = placed.at(-1);
    const leadIn = before ? lastSentence(source, before.block) : null;
    const number = block.kind === 'item' ? printedNumber(block, leadIn, levels, lastPrinted) : null;
    if (block.kind === 'item' && number === null) {
      const first = enterItem(levels, blocks, at);
      const level = levels.at(-1) as Level;
      if (first && before && leadIn !== null && (levels.length > 1 ? /:$/ : LEADS_ON).test(leadIn)) {
        before.introducesList = true;
        level.leadIn = leadIn;
      }
      const positions = levels.map(({ position }) => position);
      const paragraph = printed.length - 1;
      placed.push({ block, paragraph, positions, leadIn: level.leadIn, introducesList: false });
      return;
    }
    levels = [];
    lastPrinted = number ?? lastPrinted;
    printed.push(number);
    const paragraph = printed.length - 1;
    placed.push({ block, paragraph, positions: [], leadIn: null, introducesList: false });
  });
  return { placed, printed };
}

/**
 * "12. The Panel heard ..." after a blank line is a numbered paragraph, not a list item, unless it begins or
 * continues a list. What could be either continues the paragraphs, because UN documents number these and
 * letter the lists under them; but no list ends after its first item.
 */
function printedNumber(
  { loose, indent, marker }: TextBlock,
  before: string | null,
  levels: readonly Level[],
  last: number | null,
): number | null {
  const number = Number(/^(?<number>[1-9]\d*)\.$/.exec(marker)?.groups?.['number'] ?? 0);
  if (!loose || indent > 0 || number === 0) return null;
  const goesOn = levels.some(({ kind, value }) => kind === '1.' && value === number - 1);
  const beginsList = number === 1 && (levels.length > 0 || (before !== null && LEADS_ON.test(before)));
  const isNext = last === number - 1 && !(goesOn && number === 2);
  return isNext || !(goesOn || beginsList) ? number : null;
}

function lastSentence(source: string, block: TextBlock): string | null {
  const text = blockText(source, block);
  const last = splitSentences(text).at(-1);
  return last ? text.slice(last.start, last.end) : null;
}
