import type { Report, Statement } from '../report/model';
import { fold } from '../search/analyze';
import { type IndexEntries, indexEntriesKey } from '../search/index-entries';

/** Nobody types longer entries, or writes more of them. */
const LONGEST_ENTRY = 300;
const MOST_ENTRIES = 500;

/** One statement's index entries as an editor writes them in `data/reports/ID.index.yml`. */
interface Row {
  /** The statement's id within its report. */
  statement: string;
  /**
   * The words it begins with, which show when the entries belong to another statement after a report was read
   * anew.
   */
  begins: string;
  entries: string[];
}

/** The entries of a file, and a sentence for each part of it that fits no statement. */
export interface IndexEntriesOfReport {
  byStatement: Map<string, IndexEntries>;
  problems: string[];
}

/**
 * Reads the index entries of a report: a YAML list of rows with `statement`, `begins` and `entries`. What
 * cannot be read or fits no statement is left out and reported; nothing is thrown.
 * @param file its path, for the sentences
 */
export function parseIndexEntries(report: Report, file: string, bytes: Uint8Array): IndexEntriesOfReport {
  const byStatement = new Map<string, IndexEntries>();
  const rows = rowsOf(bytes);
  if (typeof rows === 'string')
    return { byStatement, problems: [`${file}: ${rows}; statements are found without its index entries.`] };
  const { id: reportId } = report.metadata;
  const statements = new Map(
    report.statements.flatMap((statement) => [
      [statement.id, statement],
      [indexEntriesKey(reportId, statement.id), statement],
    ]),
  );
  const problems = rows.flatMap((row, at) => {
    const problem = isRow(row)
      ? misfit(row, statements)
      : `needs statement, begins and entries, a list of at most ${MOST_ENTRIES} texts of ${LONGEST_ENTRY} characters`;
    if (problem !== null) return [`${file}: row ${at + 1} ${problem}; its entries are left out.`];
    const { statement, entries } = row as Row;
    const key = indexEntriesKey(reportId, statement);
    const texts = [...(byStatement.get(key)?.texts ?? []), ...entries.map(inOneLine)];
    byStatement.set(key, { texts, areDrafted: false });
    return [];
  });
  return { byStatement, problems };
}

/** The rows, or one sentence on what is wrong with the whole file. */
function rowsOf(bytes: Uint8Array): unknown[] | string {
  // 22 ms, on Node 20; what is compiled needs no YAML.
  const { parse } = require('yaml') as typeof import('yaml');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'not UTF-8; save it as UTF-8 text';
  }
  try {
    // The failsafe schema knows only texts: `no` and `2007` are entries.
    const rows: unknown = parse(text, { schema: 'failsafe', logLevel: 'error' });
    return Array.isArray(rows) ? rows : 'must be a list of rows with statement, begins and entries';
  } catch (error) {
    return `not valid YAML (${(error as Error).message.split(/:?\n/)[0]})`;
  }
}

function isRow(row: unknown): row is Row {
  const { statement, begins, entries } = (row ?? {}) as Partial<Row>;
  return (
    typeof statement === 'string' &&
    typeof begins === 'string' &&
    fold(begins).trim() !== '' &&
    Array.isArray(entries) &&
    entries.length > 0 &&
    entries.length <= MOST_ENTRIES &&
    entries.every(
      (entry) => typeof entry === 'string' && entry.trim() !== '' && entry.length <= LONGEST_ENTRY,
    )
  );
}

/** Why a row fits no statement; `null` where it does. */
function misfit({ statement: id, begins }: Row, statements: ReadonlyMap<string, Statement>): string | null {
  const text = statements.get(id)?.text;
  if (text === undefined) return `is of ${inOneLine(id)}, which the report does not have`;
  const wanted = inOneLine(begins);
  return fold(text).startsWith(fold(wanted)) ? null : `is of ${id}, which no longer begins “${wanted}”`;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
