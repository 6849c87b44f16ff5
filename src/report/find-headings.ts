import { blockText, type TextBlock } from './blocks';
import { type Contents, listedIn } from './contents';
import { type HeadingText, isCustomaryHeading, parseHeading, sameTitle } from './headings';
import { plainText } from './markup';
import { isInCapitals, laterStep, nextStep, type Step } from './outline-steps';
import { CLOSING, splitSentences } from './sentences';

/** A heading with its level in the outline; 0 where its number alone tells it. */
export interface FoundHeading extends HeadingText {
  level: number;
}

const LONGEST_TITLE = 150;
const STOPPED = new RegExp(`[,;:.!…。！]${CLOSING}*$`);

/**
 * The blocks that are headings. A report that marks its headings (`#`, underlining) is taken at its word; in
 * one that does not, a heading is a line of its own whose number comes next in the outline (`1.1`, `IV.`, `B.`, `Chapter 2`),
 * or which the table of contents lists.
 */
export function findHeadings(
  source: string,
  blocks: readonly TextBlock[],
  contents: Contents | null,
): Map<TextBlock, FoundHeading> {
  const marked = blocks.filter((block) => block.kind === 'heading');
  if (marked.length === 0) return plainHeadings(source, blocks, contents);
  const read = markedHeadings(source, marked);
  const isOnlyTitle =
    marked.length <= MOST_TITLES && [...read.values()].every(({ number }) => number === null);
  if (!isOnlyTitle) return read;
  const below = new Map([...plainHeadings(source, blocks, contents)].filter(([, { level }]) => level > 0));
  if ([...below.values()].filter(({ number }) => number !== null && /^[A-Z]+$/.test(number)).length < 2)
    return read;
  const deepest = Math.max(...marked.map(({ level }) => level));
  for (const [block, heading] of below) read.set(block, { ...heading, level: heading.level + deepest });
  return new Map(
    blocks.flatMap((block) => (read.has(block) ? [[block, read.get(block) as FoundHeading]] : [])),
  );
}

/** Every marked heading but the report's own title, which is alone at the top and has no number. */
function markedHeadings(source: string, marked: readonly TextBlock[]): Map<TextBlock, FoundHeading> {
  const read = new Map(
    marked.map((block) => [block, { ...parseHeading(blockText(source, block)), level: block.level }]),
  );
  const [first] = marked;
  const alone = marked.filter((block) => block.level === first?.level).length === 1;
  if (first && alone && marked.length > 1 && read.get(first)?.number === null) read.delete(first);
  return read;
}

function plainHeadings(
  source: string,
  blocks: readonly TextBlock[],
  contents: Contents | null,
): Map<TextBlock, FoundHeading> {
  const read = new Map<TextBlock, FoundHeading>();
  const listed = listedIn(contents);
  const candidates = candidatesIn(source, blocks);
  const outline: Step[] = [];
  let listNumber: number | null = null;
  let inRow = false;
  blocks.forEach((block, at) => {
    const candidate = candidates.get(block);
    inRow = candidate !== undefined && isInRow({ blocks, at, candidates, inRow });
    // In a list of chapters the numbers are those of chapters, not of paragraphs.
    if (inRow) block.inRow = false;
    const isItem = candidate?.isIndented && outline.every(({ style }) => style === 'decimal');
    if (candidate && !inRow && !isItem) {
      const { heading, text, number } = candidate;
      const isListed = listed(heading);
      const isEvident = isListed || hasEvidence(candidates, block, isBelowHeading(blocks, at, read));
      const step =
        nextStep(outline, heading, isEvident || (candidate.isAboveNumber && isInCapitals(heading.title))) ??
        (candidate.isAboveNumber ? laterStep(outline, heading) : null);
      const goesOnList = Number(number) - 1 === listNumber;
      if (isListed || (step && !goesOnList && looksLikeTitle(heading.title, text))) {
        const style = step?.style ?? 'decimal';
        const above = outline.findIndex((one) => one.style === style);
        if (above >= 0) outline.length = above;
        outline.push({ style, number });
        const isPlain = outline.every((one) => one.style === 'decimal');
        read.set(block, { ...heading, level: isPlain ? 0 : outline.length });
        listNumber = null;
        return;
      }
    }
    if (isUnnumberedHeading(source, block, candidates)) {
      if (outline.length === 0 || /^\s*annex/i.test(plainText(source, block.source))) {
        outline.length = 0;
        read.set(block, { ...parseHeading(plainText(source, block.source)), level: 1 });
      }
    }
    if (block.kind === 'item' && /^\d+\D?$/.test(block.marker))
      listNumber = Number.parseInt(block.marker, 10);
  });
  return read;
}

/** "Introduction" before "I. Mandate": a customary title on a line of its own, in a report with roman numerals. */
function isUnnumberedHeading(
  source: string,
  { kind, parts, loose, source: span }: TextBlock,
  candidates: ReadonlyMap<TextBlock, Candidate>,
): boolean {
  if (kind !== 'paragraph' || parts.length > 1 || !loose || !isCustomaryHeading(plainText(source, span)))
    return false;
  const numbers = new Set([...candidates.values()].map(({ number }) => number));
  return numbers.has('I') && (numbers.has('II') || numbers.has('A'));
}

/** A block that could be a heading, by its form alone. */
interface Candidate {
  heading: HeadingText;
  number: string;
  /** With number and end mark. */
  text: string;
  /** A heading only under a roman numeral or a letter: else an item of a list. */
  isIndented: boolean;
  /** A numbered paragraph stands right below it. */
  isAboveNumber: boolean;
}

/** So many marked headings may be a title that somebody has put above a converted text. */
const MOST_TITLES = 2;
/** More lines than these no title takes. */
const MOST_LINES = 3;

/** Numbered blocks that stand alone: one line, or a few where a roman numeral, a letter or "Chapter" begins them. */
function candidatesIn(source: string, blocks: readonly TextBlock[]): Map<TextBlock, Candidate> {
  const candidates = new Map<TextBlock, Candidate>();
  blocks.forEach((block, at) => {
    if (block.kind === 'apparatus' || !block.loose || blocks[at + 1]?.loose === false) return;
    if (block.parts.length > MOST_LINES) return;
    const text = plainText(source, block.source);
    const heading = parseHeading(text);
    const { number } = heading;
    if (number === null) return;
    const isDecimal = /^[\d.]+$/.test(number) && !/^chapter|^part/i.test(text);
    if (isDecimal && block.parts.length > 1) return;
    const isIndented = isDecimal && block.indent > 0 && !block.inRow;
    const below = blocks.slice(at + 1, at + 1 + MOST_LINES).find(({ kind }) => kind !== 'apparatus');
    const isAboveNumber = below !== undefined && isNumberedParagraph(below);
    // "I. Boats" above "A. Old boats", above a numbered paragraph.
    const above = candidates.get(blocks[at - 1] as TextBlock);
    if (above && isAboveNumber && /^[A-Z]$/.test(number) && /^[IVX]+$/.test(above.number))
      above.isAboveNumber = true;
    if (/^[a-z]$/.test(number) && !(isAboveNumber || standsAboveText(source, blocks, at))) return;
    candidates.set(block, { heading, number, text, isIndented, isAboveNumber });
  });
  return candidates;
}

function isNumberedParagraph({ kind, inRow, loose, marker }: TextBlock): boolean {
  return kind === 'item' && loose && (inRow || /^(?:[2-9]|\d{2,3})\.$/.test(marker));
}

/** "a. Boats" on a line of its own above a paragraph, and no item of a list that the text before it introduces. */
function standsAboveText(source: string, blocks: readonly TextBlock[], at: number): boolean {
  const [before, below] = [blocks[at - 1], blocks[at + 1]];
  if (below?.kind !== 'paragraph' || below.underItem || !below.loose) return false;
  return before === undefined || !/[:;]$/.test(blockText(source, before));
}

/**
 * Headings in a row without text between are a list, unless each stands under the one before: 5, 5.1, 5.1.1. The row
 * begins with one whose number goes on in the next, and ends before the one that has text.
 */
function isInRow({
  blocks,
  at,
  candidates,
  inRow,
}: {
  blocks: readonly TextBlock[];
  at: number;
  candidates: ReadonlyMap<TextBlock, Candidate>;
  /** Whether the block before is in a row. */
  inRow: boolean;
}): boolean {
  const own = candidates.get(blocks[at] as TextBlock);
  const next = blocks.slice(at + 1, at + 4).find(({ kind }) => kind !== 'apparatus');
  const follower = next && candidates.get(next);
  if (!own || !follower || !/^[\d.]+$/.test(own.number) || !/^[\d.]+$/.test(follower.number)) return false;
  if (!looksLikeTitle(follower.heading.title, follower.text)) return false;
  if (follower.number.startsWith(`${own.number}.`)) return false;
  // Two alone may be a heading and the number of the paragraph below it.
  const isListOfChapters = () => {
    const third = candidates.get(
      blocks.slice(blocks.indexOf(next) + 1).find(({ kind }) => kind !== 'apparatus') as TextBlock,
    );
    const isThere = ({ number, heading }: Candidate) =>
      number === own.number && heading !== own.heading && sameTitle(heading.title, own.heading.title);
    return (third && goesOn(third.number, follower.number)) || [...candidates.values()].some(isThere);
  };
  return inRow || (goesOn(follower.number, own.number) && isListOfChapters());
}

/** 9 goes on from 8 and from 8.4; so does 10, as lists leave chapters out, and 12 from neither. */
function goesOn(number: string, other: string): boolean {
  const [one, two] = [number.split('.').map(Number), other.split('.').map(Number)];
  const level = one.findIndex((part, index) => part !== two[index]);
  const step = (one[level] ?? 0) - (two[level] ?? 0);
  return level >= 0 && step > 0 && step <= 2;
}

/**
 * The second of its kind must follow somewhere before the first is believed, or it must stand right below a heading:
 * "A. Smith" alone is a name.
 */
function hasEvidence(
  candidates: ReadonlyMap<TextBlock, Candidate>,
  block: TextBlock,
  isBelowHeading: boolean,
): boolean {
  const own = candidates.get(block)?.number;
  // A list of small letters may begin right below a heading as well.
  if (isBelowHeading && own !== 'a') return true;
  const next = own === 'I' ? 'II' : own === 'A' ? 'B' : own === 'a' ? 'b' : null;
  let behind = false;
  for (const [other, { number }] of candidates) {
    if (behind && number === next) return true;
    behind ||= other === block;
  }
  return false;
}

function isBelowHeading(
  blocks: readonly TextBlock[],
  at: number,
  read: ReadonlyMap<TextBlock, FoundHeading>,
): boolean {
  let before = at - 1;
  while (blocks[before]?.kind === 'apparatus') before--;
  const block = blocks[before];
  return block !== undefined && read.has(block);
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
