import { type Contents, missingSections } from './contents';
import type { DividedWord } from './hyphens';
import type { Passage, Report, Section, Span, Statement, Warning } from './model';
import type { RecurringLine } from './running-lines';

/** What the reading of a report found beside the report itself. */
export interface Findings {
  report: Report;
  contents: Contents | null;
  /** Where the cells and rows of tables stand, which are no statements. */
  tables: readonly Span[];
  divided: readonly DividedWord[];
  /** Lines that recur and were left in, since nothing shows where pages end. */
  recurring: readonly RecurringLine[];
  lineOf: (offset: number) => number;
}

/** A statement of more characters is seldom one sentence. */
const VERY_LONG = 1_200;
const ENDED = /[.?!;:…。！？,–—][)"'\]»’”）」』》】*]*$|\b(?:and|or)$/u;
/** Shorter, and without an end mark: a caption or a title. */
const CAPTION = 60;
const NUMBER_ONLY = /^[\s\d.,()[\]/:;–—-]+$/;
/** Of a paragraph's first sentence; `e.g.` and roman numerals may begin one. */
const SMALL_BEGINNING = /^(?!e\.g\.|i\.e\.|[ivx]+[.)])\p{Ll}/u;
/** A letter that is no word, before what is none elsewhere: "p eriod". */
const SPLIT = /(?<![\p{L}\p{N}'’.(-])(?<letter>[b-hj-z]) (?<rest>\p{Ll}{3,})(?![\p{L}])/gu;
const PIECES = /(?<![\p{L}\p{N}-])(?<first>\p{L}{2,}) (?<second>\p{Ll}{2,})(?![\p{L}-])/gu;

/**
 * What a person should look at before a report is cited: where the reader could not be sure, or where its result looks like
 * that of a damaged text. In order of line.
 */
export function warningsFor(findings: Findings, counts: ReadonlyMap<string, number>): Warning[] {
  const { report, contents, tables, divided, recurring, lineOf } = findings;
  const warnings: Warning[] = [
    ...report.statements.flatMap((one) => aboutStatement(one, counts, lineOf)),
    ...aboutNumbers(report.passages, lineOf),
    ...aboutSections(report, lineOf),
    ...aboutContents(report, contents),
    ...tables.slice(0, 1).map(({ start }) => ({
      line: lineOf(start),
      sentence: `Words in tables are not read (here${tables.length > 1 ? ` and in ${tables.length - 1} more places` : ''}).`,
    })),
    ...divided
      .filter(({ unsure }) => unsure)
      .map(({ start, word }) => ({
        line: lineOf(start),
        sentence: `“${word}” is broken at a line’s end; the hyphen was kept, since the word stands nowhere else.`,
      })),
    ...recurring.map(({ text, starts }) => ({
      line: lineOf(starts[0] as number),
      sentence: `“${text}” stands alone on ${starts.length} lines; if it is printed at the edge of each page, take it out.`,
    })),
  ];
  return warnings.sort((a, b) => a.line - b.line);
}

function aboutStatement(
  { id, passage, text, source, leadIn }: Statement,
  counts: ReadonlyMap<string, number>,
  lineOf: Findings['lineOf'],
): Warning[] {
  const line = lineOf(source.start);
  const about = (sentence: string) => [{ line, sentence: `${id}: ${sentence}` }];
  if (NUMBER_ONLY.test(text)) return about(`the statement is nothing but “${text}”.`);
  const split = splitWord(text, counts);
  const warnings = split === null ? [] : about(`“${split}” looks like one word in two pieces.`);
  if (text.length > VERY_LONG)
    warnings.push(
      ...about(`the statement is very long, ${text.length} characters; sentences may have run together.`),
    );
  else if (!ENDED.test(text) && leadIn === null && text.length > CAPTION)
    warnings.push(...about(`the statement does not end: “… ${text.slice(-40).trim()}”.`));
  if (leadIn === null && !passage.includes('-') && id.endsWith('.1') && SMALL_BEGINNING.test(text))
    warnings.push(...about(`the paragraph begins with a small letter: “${text.slice(0, 40).trim()} …”.`));
  return warnings;
}

/** Two pieces that are no words, and that together may be one; `null` where there are none. */
function splitWord(text: string, counts: ReadonlyMap<string, number>): string | null {
  const rare = (word: string) => (counts.get(word.toLowerCase()) ?? 0) <= 1;
  for (const { 0: whole, groups } of text.matchAll(SPLIT)) if (rare(groups?.['rest'] ?? '')) return whole;
  let at = 0;
  for (;;) {
    PIECES.lastIndex = at;
    const match = PIECES.exec(text);
    if (!match) return null;
    const { first = '', second = '' } = match.groups ?? {};
    const joined = (first + second).toLowerCase();
    if ((counts.get(joined) ?? 0) > 1 && rare(second) && (rare(first) || first.length < 3)) return match[0];
    at = match.index + first.length;
  }
}

/** Gaps and repeats in the numbers of paragraphs, which go on through the sections or begin anew with 1. */
function aboutNumbers(passages: readonly Passage[], lineOf: Findings['lineOf']): Warning[] {
  const warnings: Warning[] = [];
  let last: { section: string; number: number } | null = null;
  for (const { id, section, label, marker, source } of passages) {
    const line = lineOf(source.start);
    const found = /^(?<number>\d+)(?<time>x\d+)?$/.exec(label)?.groups;
    if (label.includes('x') && /^[\d.]+x\d+$/.test(label))
      warnings.push({
        line,
        sentence: `${id}: two paragraphs of this section have the number ${marker?.replace(/\.$/, '')}.`,
      });
    if (!found || marker === null || !marker.startsWith(found['number'] as string) || found['time']) continue;
    const number = Number(found['number']);
    const goesOn = last === null || number === last.number + 1 || (number === 1 && section !== last.section);
    if (!goesOn && last)
      warnings.push({
        line,
        sentence: `${id}: paragraph ${number} follows paragraph ${last.number}.`,
      });
    last = { section, number };
  }
  return warnings;
}

function aboutSections({ sections, passages }: Findings['report'], lineOf: Findings['lineOf']): Warning[] {
  const filled = new Set(passages.map(({ section }) => section));
  const parents = new Set(sections.map(({ parent }) => parent));
  const isEmpty = ({ number }: Section) => !filled.has(number) && !parents.has(number);
  return sections.filter(isEmpty).map(({ number, title, source }) => ({
    line: lineOf(source.start),
    sentence: `Section ${number} “${title}” has no text.`,
  }));
}

function aboutContents({ sections }: Report, contents: Contents | null): Warning[] {
  const missing = missingSections(contents, sections);
  if (contents === null || missing.length === 0 || missing.length === contents.entries.length) return [];
  const names = missing.map(({ place, title }) => `${place} “${title}”`).join(', ');
  return [
    {
      line: contents.from + 1,
      sentence: `The table of contents lists ${names}, whose heading was not found below it.`,
    },
  ];
}
