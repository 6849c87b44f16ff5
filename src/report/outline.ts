import type { TextBlock } from './blocks';
import type { Contents } from './contents';
import { findHeadings } from './find-headings';
import { splitFront } from './front-matter';
import { type HeadingText, slug } from './headings';
import type { Section } from './model';

/** A section of the outline with the blocks that stand under its heading, subsections excluded. */
export interface OutlinedSection {
  section: Section;
  blocks: TextBlock[];
}

/** A report's blocks, sorted under its headings. */
export interface Outline {
  sections: OutlinedSection[];
  /** What stands before the first heading and is no text. */
  titlePage: TextBlock[];
}

/** Sorts blocks under their headings. */
export function readOutline(
  source: string,
  blocks: readonly TextBlock[],
  contents: Contents | null,
): Outline {
  const headings = findHeadings(source, blocks, contents);
  const sections: OutlinedSection[] = [];
  const front: TextBlock[] = [];
  const levels: { level: number; number: string }[] = [];
  const known = new Set<string>();
  const unique = uniqueIn(known);
  for (const block of blocks) {
    const heading = headings.get(block);
    if (!heading) {
      (sections.at(-1)?.blocks ?? front).push(block);
      continue;
    }
    while (levels.length > 0 && (levels.at(-1)?.level ?? 0) >= heading.level) levels.pop();
    const parent =
      parentNumber(heading, known) ?? (heading.level > 0 ? (levels.at(-1)?.number ?? null) : null);
    const number = unique(sectionNumber(heading, parent));
    levels.push({ level: heading.level, number });
    sections.push({
      section: { number, title: heading.title, parent, source: { ...block.source } },
      blocks: [],
    });
  }
  const { titlePage, text } = splitFront(source, front);
  const [first] = text;
  if (!first || sections.length === 0) return { sections, titlePage: front };
  const { start } = first.source;
  const section = {
    number: unique('front-matter'),
    title: 'Front matter',
    parent: null,
    source: { start, end: start },
  };
  return { sections: [{ section, blocks: text }, ...sections], titlePage };
}

/** By its number: 5.1.2 stands under 5.1. */
function parentNumber(heading: HeadingText, known: ReadonlySet<string>): string | null {
  const above = heading.number?.replace(/\.[^.]+$/, '');
  return above !== undefined && above !== heading.number && known.has(above) ? above : null;
}

/** A letter alone, or a number under one, names a section only together with the one above it: `IV.A`, `IV.A.1`. */
function sectionNumber(heading: HeadingText, above: string | null): string {
  if (heading.number === null) return slug(heading.title);
  if (above === null) return heading.number;
  const isNumbered = /^(?:[\d.]+|[IVXLC]+)(?:\.[A-Z])?(?:-\d+)?$/.test(above);
  const isLetter = /^[A-Z]$/i.test(heading.number) && (isNumbered || !/[IVXLC]/.test(heading.number));
  const isUnderLetter = /^\d{1,3}$/.test(heading.number) && /^[IVXLC]+(?:\.[A-Z])?$/.test(above);
  return isLetter || isUnderLetter ? `${above}.${heading.number}` : heading.number;
}

/** Numbers a second `summary` as `summary-2`; each call makes its result known. */
function uniqueIn(known: Set<string>): (number: string) => string {
  const times = new Map<string, number>();
  return (number) => {
    let time = times.get(number) ?? 1;
    const named = () => (time === 1 ? number : `${number}-${time}`);
    while (known.has(named())) time++;
    times.set(number, time);
    known.add(named());
    return named();
  };
}
