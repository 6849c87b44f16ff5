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

/** Pages differ by so many columns in where the same indent ends up. */
const INDENT_PLAY = 4;
const LEADS_ON = /[:–—]$|\b(?:following|follows|below|these)\b/i;

/**
 * Names the passages of a section: paragraphs as {@link paragraphLabels} does; the items of the list under
 * paragraph 6 `6-1`, `6-2`, ...; the items under item 2 of that list `6-2-1`, ...
 * @param indent where the report's numbered paragraphs begin, see {@link usualIndent}
 */
export function readPassages(
  source: string,
  section: Section,
  blocks: readonly TextBlock[],
  indent: number,
): ReadPassage[] {
  const { placed, printed } = placeBlocks(
    source,
    blocks.filter(({ kind }) => kind !== 'apparatus'),
    indent,
  );
  const labels = paragraphLabels(withoutLoneNumber(printed));
  return placed.map(({ block, introducesList, paragraph, positions, leadIn }) => {
    const label = [labels[paragraph] ?? '0', ...positions].join('-');
    const passage: Passage = {
      id: `${section.number}/${label}`,
      section: section.number,
      label,
      kind: positions.length > 0 || leadIn !== null ? 'item' : 'paragraph',
      marker: block.marker || null,
      leadIn,
      ...(block.speaker !== undefined && { speaker: block.speaker }),
      source: block.source,
    };
    return { passage, block, introducesList };
  });
}

/**
 * How far the numbered paragraphs of a report are indented, in columns: 0, unless most of those in a row stand further
 * right, as `pdftotext -layout` leaves them.
 */
export function usualIndent(blocks: readonly TextBlock[]): number {
  const times = new Map<number, number>();
  for (const { inRow, loose, indent } of blocks)
    if (inRow && loose) times.set(indent, (times.get(indent) ?? 0) + 1);
  const [usual] = [...times].sort(([a, one], [b, other]) => other - one || a - b);
  return usual?.[0] ?? 0;
}

/** One lone number numbers nothing: "2. We need to ..." in a speech, between paragraphs that have none. */
function withoutLoneNumber(printed: readonly (string | null)[]): (string | null)[] {
  const at = printed.findIndex((number) => number !== null);
  const isLone = printed.filter((number) => number !== null).length === 1;
  const isBetween = at > 0 && at < printed.length - 1;
  return isLone && isBetween && printed[at] !== '1' ? printed.map(() => null) : [...printed];
}

/** @returns with the number that each paragraph carries in the report, `null` for none */
function placeBlocks(
  source: string,
  blocks: readonly TextBlock[],
  usual: number,
): { placed: Placed[]; printed: (string | null)[] } {
  const placed: Placed[] = [];
  const printed: (string | null)[] = [];
  let lastPrinted: string | null = null;
  /** The sentence that introduces paragraphs numbered under another: 124.1 and on under 124. */
  let under: { number: string; leadIn: string } | null = null;
  /** The lists that the block before stands in, outermost first. */
  let levels: Level[] = [];
  /** Those that a paragraph without a number has interrupted: an item that goes on counting goes on with them. */
  let interrupted: Level[] = [];
  blocks.forEach((block, at) => {
    const before = placed.at(-1);
    const leadIn = before ? lastSentence(source, before.block) : null;
    if (block.kind === 'item' && levels.length === 0 && resumes(block, interrupted, lastPrinted))
      levels = interrupted;
    const number =
      block.kind === 'item' ? printedNumber(block, { leadIn, levels, last: lastPrinted, usual }) : null;
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
    interrupted = number === null ? levels : [];
    levels = [];
    if (number !== null) {
      if (!under || !isUnder(number, under.number)) under = null;
      if (
        before &&
        leadIn !== null &&
        /:$/.test(leadIn) &&
        lastPrinted !== null &&
        isUnder(number, lastPrinted)
      ) {
        before.introducesList = true;
        under = { number: lastPrinted, leadIn };
      }
      lastPrinted = number;
    }
    printed.push(number);
    const paragraph = printed.length - 1;
    const leadsIn = number === null ? null : (under?.leadIn ?? null);
    placed.push({ block, paragraph, positions: [], leadIn: leadsIn, introducesList: false });
  });
  return { placed, printed };
}

function isUnder(number: string, above: string): boolean {
  return number.startsWith(`${above}.`);
}

/** "3." behind a page's text or a note goes on with the list of which 2 was the last, unless paragraph 2 was. */
function resumes({ marker }: TextBlock, interrupted: readonly Level[], last: string | null): boolean {
  const number = Number(/^(?<number>\d+)\.$/.exec(marker)?.groups?.['number'] ?? 0);
  if (number < 2 || last === `${number - 1}`) return false;
  return interrupted.some(({ kind, value }) => kind === '1.' && value === number - 1);
}

/**
 * "12. The Panel heard ..." after a blank line is a numbered paragraph, not a list item, unless it begins or
 * continues a list. What could be either continues the paragraphs, because UN documents number these and
 * letter the lists under them; but no list ends after its first item. "124.1" is never an item.
 */
function printedNumber(
  { loose, indent, marker, inRow }: TextBlock,
  before: { leadIn: string | null; levels: readonly Level[]; last: string | null; usual: number },
): string | null {
  const { levels, last, usual } = before;
  const { name = '', more } = /^(?<name>[1-9]\d*(?<more>(?:\.\d+)*))\.?$/.exec(marker)?.groups ?? {};
  if (more) return inRow ? name : null;
  const number = Number(name);
  if (number === 0 || !marker.endsWith('.')) return null;
  const goesOn = levels.some(({ kind, value }) => kind === '1.' && value === number - 1);
  const comesNext = Number(last?.split('.')[0] ?? Number.NaN) === number - 1;
  // Right below other text, as converters leave them: a list in such a place begins with 1, or goes on with one.
  const isInList = number === 1 || levels.some(({ kind }) => kind === '1.');
  if (!loose) return inRow && !isInList ? name : null;
  const isFirst = last === null && number > 1 && levels.length === 0;
  if (
    indent > (usual > 0 ? usual + INDENT_PLAY : 0) &&
    !(inRow && isFirst) &&
    !(inRow && comesNext && !goesOn)
  )
    return null;
  const beginsList =
    number === 1 && (levels.length > 0 || (before.leadIn !== null && LEADS_ON.test(before.leadIn)));
  const isNext = comesNext && !(goesOn && number === 2);
  return isNext || !(goesOn || beginsList) ? name : null;
}

function lastSentence(source: string, block: TextBlock): string | null {
  const text = blockText(source, block);
  const last = splitSentences(text).at(-1);
  return last ? text.slice(last.start, last.end) : null;
}
