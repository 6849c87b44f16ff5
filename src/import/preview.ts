import type { Passage, Report, Section, Statement } from '../report/model';
import { splitLines } from '../report/source';

/** What a person looks over before a report is added. */
export interface Preview {
  outline: OutlineRow[];
  numbers: NumbersOfSection[];
  /** Sections without a text or a section of their own. */
  empty: Section[];
  suspicious: Suspicious[];
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

/** A statement that may have been read wrongly, with where. */
export interface Suspicious {
  statement: Statement;
  why: 'without an end' | 'very long' | 'a number only' | 'begins with a small letter';
  page: number | null;
  line: number;
}

/** Longer sentences are mostly two, or a table. */
const LONG = 900;
const ENDS = /[.?!:;…。！？][)\]"'”’»*]*$/;
/** Shorter ones without an end are headings of lists, names, captions: they are many, and harmless. */
const SHORT = 60;
const PAGE = /<!-- page (\d+) -->/g;
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
  const parents = new Set(report.sections.map(({ parent }) => parent));
  return {
    outline,
    numbers: numbersOf(report),
    empty: outline
      .filter(({ section, statements }) => statements === 0 && !parents.has(section.number))
      .map(({ section }) => section),
    suspicious: suspiciousOf(report.statements, markdown),
  };
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

function suspiciousOf(statements: readonly Statement[], markdown: string): Suspicious[] {
  const pages = [...markdown.matchAll(PAGE)].map(({ index, 1: page }) => ({ index, page: Number(page) }));
  const lines = splitLines(markdown);
  let line = 0;
  let page = -1;
  return statements.flatMap((statement) => {
    const { start } = statement.source;
    while ((lines[line]?.end ?? start) < start) line++;
    while ((pages[page + 1]?.index ?? Number.POSITIVE_INFINITY) < start) page++;
    const why = whatIsWrong(statement);
    return why === null ? [] : [{ statement, why, page: pages[page]?.page ?? null, line: line + 1 }];
  });
}

function whatIsWrong({ text, passage, id }: Statement): Suspicious['why'] | null {
  if (!/\p{L}/u.test(text)) return 'a number only';
  if (text.length > LONG) return 'very long';
  const isItem = passage.includes('-');
  if (!isItem && text.length > SHORT && !ENDS.test(text)) return 'without an end';
  return !isItem && id.endsWith('.1') && /^\p{Ll}/u.test(text) ? 'begins with a small letter' : null;
}
