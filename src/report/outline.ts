import { type Block, blockText } from './blocks';
import type { Contents } from './contents';
import { followsInOutline, type HeadingText, parseHeading, sameTitle, slug } from './headings';
import { plainText } from './markup';
import type { Section } from './model';
import { splitSentences } from './sentences';

/** A section of the outline with the blocks that stand under its heading, subsections excluded. */
export interface OutlinedSection {
  section: Section;
  blocks: Block[];
}

export interface Outline {
  sections: OutlinedSection[];
  /** Before the first heading: the title page. */
  front: Block[];
}

const LONGEST_TITLE = 150;

/**
 * Sorts blocks under their headings. A report that marks its headings (`#`, underlining) is taken at its
 * word; in one that does not, a heading is a line of its own whose number comes next in the outline.
 */
export function readOutline(source: string, blocks: readonly Block[], contents: Contents | null): Outline {
  const headings = blocks.some((block) => block.kind === 'heading')
    ? markedHeadings(source, blocks)
    : plainHeadings(source, blocks, contents);
  const outline: Outline = { sections: [], front: [] };
  const levels: { level: number; number: string }[] = [];
  for (const block of blocks) {
    const heading = headings.get(block);
    if (!heading) {
      (outline.sections.at(-1)?.blocks ?? outline.front).push(block);
      continue;
    }
    while (levels.length > 0 && (levels.at(-1)?.level ?? 0) >= block.level) levels.pop();
    const known = new Set(outline.sections.map(({ section }) => section.number));
    const above = parentNumber(heading, known) ?? (block.level > 0 ? (levels.at(-1)?.number ?? null) : null);
    const number = unique(known, sectionNumber(heading, above));
    levels.push({ level: block.level, number });
    outline.sections.push({
      section: { number, title: heading.title, parent: above, source: { ...block.source } },
      blocks: [],
    });
  }
  return outline;
}

/** Every marked heading but the report's own title, which is alone at the top and has no number. */
function markedHeadings(source: string, blocks: readonly Block[]): Map<Block, HeadingText> {
  const marked = blocks.filter((block) => block.kind === 'heading');
  const read = new Map(marked.map((block) => [block, parseHeading(blockText(source, block))]));
  const [first] = marked;
  const alone = marked.filter((block) => block.level === first?.level).length === 1;
  if (first && alone && marked.length > 1 && read.get(first)?.number === null) read.delete(first);
  return read;
}

function plainHeadings(
  source: string,
  blocks: readonly Block[],
  contents: Contents | null,
): Map<Block, HeadingText> {
  const read = new Map<Block, HeadingText>();
  let previous: string | null = null;
  let listNumber: number | null = null;
  blocks.forEach((block, at) => {
    const heading = parseHeading(plainText(source, block.source));
    const { number } = heading;
    const listed = contents?.entries.some((e) => e.number === number && sameTitle(e.title, heading.title));
    const continuesList = listNumber !== null && Number(number) === listNumber + 1;
    const alone =
      block.parts.length === 1 && block.loose && block.indent === 0 && blocks[at + 1]?.loose !== false;
    if (number !== null && /^[\d.]+$/.test(number) && alone && !continuesList) {
      if (listed || (followsInOutline(previous, number) && looksLikeTitle(heading.title))) {
        read.set(block, heading);
        previous = number;
        listNumber = null;
        return;
      }
    }
    if (block.kind === 'item' && /^\d/.test(block.marker)) listNumber = Number.parseInt(block.marker, 10);
  });
  return read;
}

function looksLikeTitle(title: string): boolean {
  return (
    title.length <= LONGEST_TITLE &&
    /^[\p{Lu}\p{N}“"'‘(]/u.test(title) &&
    !/[,;:.!]$/.test(title) &&
    splitSentences(title).length === 1
  );
}

/** By its number: 5.1.2 stands under 5.1. */
function parentNumber(heading: HeadingText, known: ReadonlySet<string>): string | null {
  const above = heading.number?.replace(/\.[^.]+$/, '');
  return above !== undefined && above !== heading.number && known.has(above) ? above : null;
}

/** A letter alone names a section only together with the one above it: `IV.A`. */
function sectionNumber(heading: HeadingText, above: string | null): string {
  if (heading.number === null) return slug(heading.title);
  return above !== null && /^[A-Z]$/.test(heading.number) ? `${above}.${heading.number}` : heading.number;
}

function unique(known: ReadonlySet<string>, number: string): string {
  let candidate = number;
  for (let n = 2; known.has(candidate); n++) candidate = `${number}-${n}`;
  return candidate;
}
