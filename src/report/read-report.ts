import { readBlocks } from './blocks';
import { type Contents, findContents, missingSections } from './contents';
import { takeOutMarks } from './footnote-marks';
import { markFootnotes, noteNumbers } from './footnotes';
import { parseHeading, sameTitle } from './headings';
import { partHeadings } from './headings-above-text';
import { cutAtTags } from './html-lines';
import { countWords, type DividedWord, mendHyphens } from './hyphens';
import { kindOfReport } from './kind-of-report';
import { prepareActors } from './labels/actor-mentions';
import type { ActorRow } from './labels/actor-rows';
import { labelStatement } from './labels/label';
import type { LabelInput, LabelledText } from './labels/label-input';
import { cleanText, sourceSpan } from './markup';
import type { Report, ReportMetadata, Section, Span, Statement } from './model';
import { readOutline } from './outline';
import { joinPageBreaks, numbersAll } from './page-breaks';
import { type ReadPassage, readPassages, usualIndent } from './passages';
import { prepareLines } from './prepare-lines';
import { markPrintedNumbers } from './printed-numbers';
import { markRunningLines } from './running-lines';
import { splitSentences } from './sentences';
import { type Line, lineNumbers, ReportError, splitLines } from './source';
import { nameSpeakers } from './speakers';
import { warningsFor } from './warnings';

/**
 * Reads a report: outline, passages, statements and their labels.
 * @example
 * const metadata = { id: 'lakeside', title: 'Lakeside', shortTitle: 'Lakeside', cite: 'Lakeside.' };
 * const source = '# 1. Police\n\nIt was agreed that the mission should train the police.\n';
 * const actors = [{ name: 'Mission', kind: 'mission-part', patterns: ['mission'] }];
 * const [statement] = readReport(source, metadata, { file: 'lakeside.md', actors }).statements;
 * statement.id; // '1/1.1'
 * statement.type; // 'recommendation'
 * statement.addressees; // ['Mission']
 * @param source the file's text, Markdown or plain text converted from PDF
 * @param metadata what is known about the report
 * @param given `file`: path to name in errors and as the statements' source; `actors`: who can be named in any report
 * @throws {ReportError} when no heading or no statement is found, or when the text ends before the sections
 *   that its table of contents lists.
 */
export function readReport(
  source: string,
  metadata: ReportMetadata,
  { file, actors }: { file: string; actors: readonly ActorRow[] },
): Report {
  const { lines, comments } = prepareLines(source, splitLines(source));
  const { lines: paged, recurring } = markRunningLines(source, cutAtTags(lines));
  const noted = markFootnotes(source, paged);
  const contents = findContents(noted);
  const numbered = markPrintedNumbers(withoutContents(noted, contents));
  const blocks = nameSpeakers(source, readBlocks(partHeadings(numbered, contents)));
  const marks = takeOutMarks(
    source,
    blocks.filter(({ kind }) => kind !== 'apparatus' && kind !== 'heading'),
    noteNumbers(noted),
  );
  const outline = readOutline(source, blocks, contents);
  const indent = usualIndent(blocks);
  const allNumbered = numbersAll(source, blocks);
  const report: Report = {
    metadata,
    file,
    sections: outline.sections.map(({ section }) => section),
    passages: [],
    statements: [],
    apparatus: [],
  };
  const [first, last] = [noted[contents?.from ?? -1], noted[(contents?.to ?? 0) - 1]];
  report.apparatus = besideText(report.sections, [
    ...[...outline.titlePage, ...blocks.filter(({ kind }) => kind === 'apparatus')].map(
      ({ source }) => source,
    ),
    ...(first && last ? [{ start: first.start, end: last.end }] : []),
    ...comments,
    ...marks,
  ]);
  const counts = countWords(source);
  const divided: DividedWord[] = [];
  const kind = kindOfReport(metadata);
  const names = prepareActors([...(metadata.actors ?? []), ...actors], kind);
  for (const outlined of outline.sections) {
    const byPassage = new Map<string, LabelledText>();
    const blocksOfSection = joinPageBreaks(source, outlined.blocks, allNumbered);
    for (const block of blocksOfSection) divided.push(...mendHyphens(source, block, counts));
    for (const read of readPassages(source, outlined.section, blocksOfSection, indent)) {
      const statements = readStatements(read, {
        source,
        report: { id: metadata.id, kind, names },
        section: outlined.section,
        labelled: byPassage,
      });
      report.passages.push(read.passage);
      report.statements.push(...statements);
      for (const statement of statements)
        byPassage.set(statement.text, { text: statement.text, labels: statement });
    }
  }
  const tables = [
    ...numbered.filter(({ role }) => role === 'cell'),
    ...report.apparatus.filter(({ start, end }) => isTable(source.slice(start, end))),
  ].sort((a, b) => a.start - b.start);
  const lineOf = lineNumbers(source);
  checkWhole(source, report, contents, lineOf);
  return {
    ...report,
    warnings: warningsFor({ report, contents, tables, divided, recurring, lineOf }, counts),
  };
}

/** Whether a piece of apparatus is a table: bars around its first row, or below that a row of dashes. */
function isTable(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  return /^(?:\||\+[-=])/.test(first) || /^[|:\s-]*--[|:\s-]*$/.test(second);
}

/** Replaces the table of contents by blank lines, which separate what stands before and after it. */
function withoutContents(lines: readonly Line[], contents: Contents | null): Line[] {
  if (!contents) return [...lines];
  return lines.map((line, at) => (at >= contents.from && at < contents.to ? { ...line, text: '' } : line));
}

/**
 * The spans that no other span or heading contains, in order: a comment in a footnote belongs to the
 * footnote.
 */
function besideText(sections: readonly Section[], spans: readonly Span[]): Span[] {
  const headings = new Set(sections.map(({ source }) => source));
  const outermost: Span[] = [];
  const sorted = [...headings, ...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of sorted) if (span.end > (outermost.at(-1)?.end ?? 0)) outermost.push(span);
  return outermost.filter((span) => !headings.has(span));
}

/** What a passage stands in. */
interface Around {
  source: string;
  report: LabelInput['report'] & { id: string };
  section: Section;
  /** The section's statements so far, by their text, to find a lead-in's labels. */
  labelled: ReadonlyMap<string, LabelledText>;
}

function readStatements(
  { passage, block, introducesList }: ReadPassage,
  { source, report, section, labelled }: Around,
): Statement[] {
  const clean = cleanText(source, block.parts);
  const sentences = splitSentences(clean.text);
  const leadIn = passage.leadIn === null ? null : (labelled.get(passage.leadIn) ?? null);
  let previous: LabelledText | null = null;
  return sentences.map((sentence: Span, at): Statement => {
    const text = clean.text.slice(sentence.start, sentence.end);
    const labels = labelStatement({
      text,
      report,
      kind: passage.kind,
      sectionTitle: section.title,
      leadIn,
      previous,
      speaker: passage.speaker,
      introducesList: introducesList && at === sentences.length - 1,
    });
    previous = { text, labels };
    return {
      id: `${passage.id}.${at + 1}`,
      report: report.id,
      section: { number: section.number, title: section.title },
      passage: passage.label,
      leadIn: passage.leadIn,
      text,
      source: sourceSpan(clean, sentence.start, sentence.end),
      ...(passage.speaker !== undefined && { speaker: passage.speaker }),
      ...labels,
    };
  });
}

function checkWhole(
  source: string,
  report: Report,
  contents: Contents | null,
  lineOf: (offset: number) => number,
): void {
  if (report.sections.length === 0)
    throw new ReportError(
      `${report.file}: no heading found; number the headings (1. Title) or mark them (# Title).`,
    );
  if (report.statements.length === 0)
    throw new ReportError(`${report.file}: headings but no text under them; is the file complete?`);
  const missing = missingSections(contents, report.sections);
  const listed = (contents?.entries ?? []).filter(({ number }) => number !== null);
  const last = listed.at(-1);
  if (!last || !missing.includes(last) || missing.length === listed.length) return;
  // Its title further down shows that the text may be there, and only its heading was not recognised.
  const end = report.sections[0]?.source.end ?? 0;
  const bare = (text: string) => parseHeading(text.replace(/^[\s#*_]+/, '')).title;
  // An entry may have the next one on its line.
  const isTitle = (title: string) =>
    sameTitle(title, last.title) || (title.length > 10 && last.title.startsWith(`${title} `));
  if (splitLines(source).some(({ text, start }) => start > end && isTitle(bare(text)))) return;
  throw new ReportError(
    `${report.file}:${lineOf(source.trimEnd().length)}: the text ends before section ${last.place}, which its table of contents lists; restore the whole file.`,
  );
}
