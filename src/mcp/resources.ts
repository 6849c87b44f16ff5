import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import { sectionName } from '../report/citation';
import { findSections, type Library, sectionId } from '../report/library';
import type { Report, Section, Statement } from '../report/model';
import { passagesInSection } from '../report/places';
import type { SearchIndex } from '../search/search-index';
import { quoted } from '../wording/receipt';
import { reportUri, sectionUri } from './uris';

/** Bytes of the text of a resource. */
const MOST_BYTES = 60_000;
/** Reports that are listed; the others are read by their ids all the same. */
const MOST_LISTED = 200;
const MOST_COMPLETED = 50;

const TEXT = 'text/plain';

/** Lets assistants read the text of a report or of a section as it stands there. */
export function addResources(server: McpServer, index: SearchIndex): void {
  const { library } = index;
  const ids = () => library.reports.map(({ metadata }) => metadata.id);
  const beginningWith = (names: readonly string[], typed: string) =>
    names.filter((name) => name.startsWith(typed)).slice(0, MOST_COMPLETED);
  const completeReport = (typed: string) => beginningWith(ids(), typed);
  server.registerResource(
    'report',
    new ResourceTemplate('peaceops://report/{id}', {
      list: () => ({
        resources: library.reports.slice(0, MOST_LISTED).map(({ metadata: { id, shortTitle, title } }) => ({
          uri: reportUri(id),
          name: id,
          title: shortTitle,
          description: title,
        })),
      }),
      complete: { id: completeReport },
    }),
    { title: 'A report', description: 'Its text as published, each passage behind its id.', mimeType: TEXT },
    (uri, { id }) => {
      const report = reportCalled(library, String(id));
      return textAt(uri, reportText(library, report));
    },
  );
  server.registerResource(
    'section',
    new ResourceTemplate('peaceops://section/{report}/{number}', {
      list: undefined,
      complete: {
        report: completeReport,
        number: (typed, context) => {
          const report = context?.arguments?.['report'];
          const sections = library.reports.filter(({ metadata }) => metadata.id === report);
          return beginningWith(
            sections.flatMap((one) => one.sections.map(({ number }) => number)),
            typed,
          );
        },
      },
    }),
    {
      title: 'A section of a report',
      description: 'Its own text as published, each passage behind its id, and the names of its subsections.',
      mimeType: TEXT,
    },
    (uri, { report: id, number }) => {
      const report = reportCalled(library, String(id));
      const place = sectionId(report.metadata.id, decoded(String(number)));
      const [found] = findSections(library, place);
      if (found === undefined)
        throw notThere(`no section ${quoted(place)}; list_sections shows the sections of each report`);
      const { section } = found;
      const below = report.sections.filter(({ parent }) => parent === section.number);
      const lines = [
        ...sectionLines(library, report, section),
        ...below.map((one) => `${sectionName(one)}: ${sectionUri(report.metadata.id, one.number)}`),
      ];
      return textAt(uri, bounded(lines, 'by search_statements, which finds its statements'));
    },
  );
}

function reportCalled({ reports }: Library, typed: string): Report {
  const id = decoded(typed);
  const found = reports.find(({ metadata }) => metadata.id === id);
  if (found === undefined) throw notThere(`no report ${quoted(id)}; list_reports shows the ids of all`);
  return found;
}

/** With a code, as the SDK's own; that puts the code into the sentence, where clients put it once more. */
function notThere(what: string): Error & { code: number } {
  return Object.assign(new Error(`There is ${what}.`), { code: ErrorCode.InvalidParams });
}

/** Names stand in an address as they are, or escaped. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function textAt(uri: URL, text: string) {
  return { contents: [{ uri: uri.href, mimeType: TEXT, text }] };
}

function reportText(library: Library, report: Report): string {
  const sections = report.sections.flatMap((section) => ['', ...sectionLines(library, report, section)]);
  return bounded(
    [report.metadata.cite, ...sections],
    'section by section: list_sections shows their addresses',
  );
}

/** A section's name, then its passages, each behind its id. */
function sectionLines(library: Library, { metadata }: Report, section: Section): string[] {
  const passages = passagesInSection(library, sectionId(metadata.id, section.number)).map((statements) => {
    const id = (statements[0] as Statement).id.replace(/\.\d+$/, '');
    return `[${id}] ${statements.map(({ text }) => text).join(' ')}`;
  });
  return [sectionName(section), ...passages];
}

/** As many lines as there is room for; where some are left out, the last says how to read them. */
function bounded(lines: readonly string[], how: string): string {
  let bytes = 0;
  const over = lines.findIndex((line) => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes > MOST_BYTES;
  });
  if (over < 0) return lines.join('\n');
  return [
    ...lines.slice(0, over),
    '',
    `[This is not all: ${lines.length - over} lines more. Read it ${how}.]`,
  ].join('\n');
}
