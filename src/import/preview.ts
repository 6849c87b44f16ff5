import type { Passage, Report, Section, Warning } from '../report/model';

/** What a person looks over before a report is added. */
export interface Preview {
  outline: OutlineRow[];
  numbers: NumbersOfSection[];
  /** What the reader could not be sure of, in order of line. */
  doubts: Doubt[];
}

/** A section, how deep it stands, and how many statements it has. */
export interface OutlineRow {
  section: Section;
  depth: number;
  statements: number;
}

/** The paragraph numbers that a section's paragraphs are printed with. */
export interface NumbersOfSection {
  section: string;
  /** `1–12, 14` */
  ranges: string;
  /** Numbers that are missing before those of this section, or among them. */
  gaps: string[];
  /** Numbers that stood before. */
  repeats: string[];
}

/** A warning of the reader's, with the page of the original, as far as that has pages. */
export interface Doubt extends Warning {
  page: number | null;
}

const PAGE = /<!-- page (\d+) -->/;
const PRINTED = /^(?<number>\d+(?:\.\d+)*)(?<again>x\d+)?$/;

/** Looks over a report as it was read from Markdown. */
export function previewOf(report: Report, markdown: string): Preview {
  const perSection = new Map<string, number>();
  for (const { section } of report.statements)
    perSection.set(section.number, (perSection.get(section.number) ?? 0) + 1);
  const depths = new Map<string, number>();
  const outline = report.sections.map((section) => {
    const depth = section.parent === null ? 0 : (depths.get(section.parent) ?? 0) + 1;
    depths.set(section.number, depth);
    return { section, depth, statements: perSection.get(section.number) ?? 0 };
  });
  return { outline, numbers: numbersOf(report), doubts: withPages(report.warnings ?? [], markdown) };
}

function numbersOf({ sections, passages }: Report): NumbersOfSection[] {
  const seen = new Set<string>();
  let last: number[] | null = null;
  return sections.flatMap(({ number: section }) => {
    const printed = passages.filter((passage) => passage.section === section).flatMap(printedNumber);
    if (printed.length === 0) return [];
    const gaps: string[] = [];
    const repeats: string[] = [];
    // Where numbers begin anew with each section, they are the same in all.
    if (printed[0] === '1') {
      seen.clear();
      last = null;
    }
    for (const number of printed) {
      const parts = number.split('.').map(Number);
      if (seen.has(number)) repeats.push(number);
      else if (last) gaps.push(...missing(last, parts));
      seen.add(number);
      last = parts;
    }
    return [{ section, ranges: inRanges(printed), gaps, repeats }];
  });
}

/** The number in front of a paragraph; none where paragraphs are counted. */
function printedNumber({ kind, marker, label }: Passage): string[] {
  const number =
    kind === 'paragraph' && marker !== null ? PRINTED.exec(label)?.groups?.['number'] : undefined;
  return number === undefined ? [] : [number];
}

/** Numbers between two that follow one another: between 12 and 15, or 124.1 and 124.3. */
function missing(last: readonly number[], next: readonly number[]): string[] {
  if (last.length !== next.length || last.slice(0, -1).join() !== next.slice(0, -1).join()) return [];
  const [from, to] = [last.at(-1) ?? 0, next.at(-1) ?? 0];
  if (to <= from + 1) return to < from ? [`after ${last.join('.')} comes ${next.join('.')}`] : [];
  const name = (value: number) => [...next.slice(0, -1), value].join('.');
  return [to === from + 2 ? name(from + 1) : `${name(from + 1)}–${name(to - 1)}`];
}

function inRanges(numbers: readonly string[]): string {
  const ranges: { from: string; to: string }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    const before = range?.to.split('.').map(Number) ?? [];
    const parts = number.split('.').map(Number);
    const isNext =
      before.length === parts.length &&
      before.slice(0, -1).join() === parts.slice(0, -1).join() &&
      parts.at(-1) === (before.at(-1) ?? 0) + 1;
    if (range && isNext) range.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ');
}

function withPages(warnings: readonly Warning[], markdown: string): Doubt[] {
  const pages = markdown.split(/\r\n|\n|\r/).map((line) => PAGE.exec(line)?.[1]);
  return warnings.map((warning) => ({
    ...warning,
    page: Number(pages.slice(0, warning.line).findLast((page) => page !== undefined) ?? Number.NaN) || null,
  }));
}
