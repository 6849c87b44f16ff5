import { queryOf } from '../../browse/queries';
import { type ReportRow, reportsIn } from '../../browse/reports';
import { REPORT_COUNTS, reportInWords } from '../../wording/browse';
import { EXIT } from '../exit';
import { jsonText } from '../json';
import { type Terminal, wrapped } from '../terminal';
import type { Narrowed } from './narrowed';
import { printNote } from './sections';

/** Prints the reports, each with its id, its kind, and how many statements it has of each type. @returns the exit code */
export function listReports(terminal: Terminal, { index, json }: Narrowed): number {
  const rows = reportsIn(index);
  if (json) {
    terminal.out(jsonText({ reports: rows.map(reportAsJson) }, 2));
    return EXIT.found;
  }
  for (const row of rows) {
    const { id, shortTitle, title } = row.metadata;
    terminal.out(terminal.colours.bold(wrapped(`${shortTitle}  [${id}]`, '', terminal)));
    terminal.out(wrapped(title, '  ', terminal));
    terminal.out(terminal.colours.dim(wrapped(reportInWords(row), '  ', terminal)));
  }
  const [first] = rows;
  if (first)
    printNote(
      terminal,
      `${REPORT_COUNTS} Only of one of them: peaceops sections --report ${first.metadata.id}; so also ask.`,
    );
  return EXIT.found;
}

function reportAsJson({ metadata: { id, shortTitle, title }, kind, sections, counts }: ReportRow) {
  const { all, ...types } = counts;
  return {
    report: id,
    shortTitle,
    title,
    kind,
    sections,
    statements: all,
    types,
    query: queryOf({ reports: id }),
  };
}
