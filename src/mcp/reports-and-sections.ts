import { z } from 'zod';
import { queryOf } from '../browse/queries';
import { type ReportRow, reportsIn } from '../browse/reports';
import { mapSections, type SectionRow } from '../browse/sections';
import { sectionName } from '../report/citation';
import { type Library, sectionId } from '../report/library';
import { REPORT_KINDS } from '../report/report-kind';
import { REPORT_COUNTS, reportInWords, SECTION_COUNTS, typesInWords } from '../wording/browse';
import { count } from '../wording/receipt';
import { fitting } from './bounded';
import { reportsNamed } from './meant';
import { defineTool, REPORTS_INPUT } from './tool';
import { reportUri, sectionUri } from './uris';

const COUNTS = z.object({
  recommendation: z.int(),
  challenge: z.int(),
  finding: z.int(),
  context: z.int(),
  all: z.int(),
});

const REPORT = z.object({
  report: z.string().describe('Its id.'),
  shortTitle: z.string(),
  title: z.string(),
  kind: z.enum(REPORT_KINDS),
  cite: z.string().describe('The bibliographic line.'),
  sections: z.int(),
  statements: COUNTS.describe(
    'A text that stands twice counts once; an answer says how many were searched, repetitions and all.',
  ),
  uri: z.string().describe('The report as a resource.'),
  address: z.string().nullable(),
});

const LEFT_OUT = z.string().describe('What is not listed, and how to get it; empty for nothing.');

/** `list_reports`. */
export const listReports = defineTool({
  name: 'list_reports',
  title: 'The reports',
  description:
    'The reports that can be searched and quoted, each with its id, title, bibliographic line, and how many statements of each type it has. Nothing else is known here.',
  input: z.strictObject({}),
  output: z.object({ reports: z.array(REPORT), leftOut: LEFT_OUT }),
  answer({ index }) {
    const rows = reportsIn(index);
    const all = rows.map((row) => reportOf(index.library, row));
    const reports = fitting(all);
    const more = all.length - reports.length;
    const leftOut = more > 0 ? `${count(more, 'more report')}, which can be searched like these.` : '';
    const lines = rows
      .slice(0, reports.length)
      .flatMap((row) => [
        `${row.metadata.shortTitle}  [${row.metadata.id}]`,
        `  ${row.metadata.cite}`,
        `  ${reportInWords(row)}`,
      ]);
    return {
      text:
        all.length === 0
          ? 'There are no reports.'
          : [...lines, REPORT_COUNTS, leftOut].filter(Boolean).join('\n'),
      data: { reports, leftOut },
    };
  },
});

function reportOf({ reader }: Library, { metadata, kind, sections, counts }: ReportRow) {
  const { id, shortTitle, title, cite } = metadata;
  return {
    ...{ report: id, shortTitle, title, kind, cite, sections },
    statements: { ...counts },
    uri: reportUri(id),
    address: reader?.addressOf(id) ?? null,
  };
}

const SECTION = z.object({
  report: z.string(),
  number: z.string().describe('What it is called in a query: section:NUMBER.'),
  title: z.string(),
  depth: z.int().describe('0 at the top.'),
  statements: COUNTS.describe('Counted with subsections; a text that stands twice counts once.'),
  query: z.string().describe('A query for search_statements that lists them.'),
  uri: z.string().describe('The section’s text as a resource.'),
  address: z.string().nullable(),
});

/** `list_sections`. */
export const listSections = defineTool({
  name: 'list_sections',
  title: 'The outline of the reports',
  description:
    'The sections of the reports in order, with how many statements of each type stand in each. Shows where recommendations are; search_statements with section:NUMBER lists them.',
  input: z.strictObject({ reports: REPORTS_INPUT }),
  output: z.object({ sections: z.array(SECTION), leftOut: LEFT_OUT }),
  answer({ index }, { reports }) {
    const ids = reportsNamed(index, reports);
    const rows = mapSections(index).rows.filter(({ report }) => ids.length === 0 || ids.includes(report));
    const all = rows.map((row) => sectionOf(index.library, row));
    const sections = fitting(all);
    const [next] = all.slice(sections.length);
    const leftOut =
      next === undefined
        ? ''
        : `${count(all.length - sections.length, 'more section')}, from ${next.number} on; ask for one report at a time${ids.length === 1 ? '' : `, e.g. ${next.report}`}.`;
    const lines = rows
      .slice(0, sections.length)
      .flatMap((row, at) => [
        ...(rows[at - 1]?.report === row.report ? [] : [titleOf(index.library, row.report)]),
        `${'  '.repeat(row.depth + 1)}${sectionName(row.section)}: ${typesInWords(row.counts)}`,
      ]);
    return {
      text: [...lines, SECTION_COUNTS, leftOut].filter(Boolean).join('\n'),
      data: { sections, leftOut },
    };
  },
});

function sectionOf({ reader }: Library, { report, section, number, depth, counts }: SectionRow) {
  return {
    ...{ report, number, title: section.title, depth },
    statements: { ...counts },
    query: queryOf({ sections: number }),
    uri: sectionUri(report, section.number),
    address: reader?.addressOf(sectionId(report, section.number)) ?? null,
  };
}

function titleOf({ reports }: Library, report: string): string {
  const title = reports.find(({ metadata }) => metadata.id === report)?.metadata.title ?? '';
  return `${title}  [${report}]`;
}
