import path from 'node:path';
import type { Report, Statement } from '../report/model';
import { fold } from '../search/analyze';
import { type IndexEntry, indexEntriesKey } from '../search/index-entries';

/** Nobody types longer entries, or writes more of them. */
const LONGEST_ENTRY = 300;
const MOST_ENTRIES = 500;

/** Who may have written a row; where it does not say, an editor. */
const ROW_WRITERS = ['editor', 'machine'] as const;

/** Who wrote the entries of a row. */
export type RowWriter = (typeof ROW_WRITERS)[number];

/** Some index entries of one statement as they stand in `data/reports/ID.index.yml`. */
export interface IndexRow {
  /** The statement's id within its report. */
  statement: string;
  /**
   * The words it begins with, which show when the entries belong to another statement after a report was read
   * anew.
   */
  begins: string;
  /** Who wrote them; a statement may have a row of each. */
  written?: RowWriter;
  entries: string[];
}

/** The file of a report's index entries, beside the report, whether or not it is there. */
export function indexEntriesFile({ file, metadata }: Report): string {
  return path.join(path.dirname(file), `${metadata.id}.index.yml`);
}

/** The entries of a file, and a sentence for each part of it that fits no statement. */
export interface IndexEntriesOfReport {
  byStatement: Map<string, readonly IndexEntry[]>;
  problems: string[];
}

/**
 * Reads the index entries of a report: a YAML list of rows with `statement`, `begins`, `entries` and, where a machine
 * wrote them, `written: machine`. What cannot be read or fits no statement is left out and reported; nothing is thrown.
 * @param file its path, for the sentences
 */
export function parseIndexEntries(report: Report, file: string, bytes: Uint8Array): IndexEntriesOfReport {
  const byStatement = new Map<string, readonly IndexEntry[]>();
  const read = readYaml(bytes);
  const problem =
    'problem' in read
      ? read.problem
      : Array.isArray(read.value)
        ? null
        : 'must be a list of rows with statement, begins and entries';
  if ('problem' in read || problem !== null)
    return {
      byStatement,
      problems: [`${file}: ${problem}; statements are found without its index entries.`],
    };
  const rows = read.value as unknown[];
  const statements = statementsByName(report);
  const problems = rows.flatMap((row, at) => {
    const problem = isRow(row)
      ? (misfit(row, statements) ?? unknownWriter(row))
      : `needs statement, begins and entries, a list of at most ${MOST_ENTRIES} texts of ${LONGEST_ENTRY} characters`;
    if (problem !== null) return [`${file}: row ${at + 1} ${problem}; its entries are left out.`];
    const { statement, entries, written = 'editor' } = row as IndexRow;
    const key = indexEntriesKey(report.metadata.id, statement);
    const added = entries.map((text) => ({ text: inOneLine(text), by: written }));
    byStatement.set(key, [...(byStatement.get(key) ?? []), ...added]);
    return [];
  });
  return { byStatement, problems };
}

/** The statements of a report by their ids, with the report's id in front or without. */
export function statementsByName({ metadata, statements }: Report): ReadonlyMap<string, Statement> {
  return new Map(
    statements.flatMap((statement) => [
      [statement.id, statement],
      [indexEntriesKey(metadata.id, statement.id), statement],
    ]),
  );
}

/** What stands in a file of YAML, all of it texts; or what is wrong with it, as the rest of a sentence. */
export function readYaml(bytes: Uint8Array): { value: unknown } | { problem: string } {
  // 22 ms, on Node 20; what is compiled needs no YAML.
  const { parse } = require('yaml') as typeof import('yaml');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problem: 'not UTF-8; save it as UTF-8 text' };
  }
  try {
    // The failsafe schema knows only texts: `no` and `2007` are entries.
    return { value: parse(text, { schema: 'failsafe', logLevel: 'error' }) };
  } catch (error) {
    return { problem: `not valid YAML (${(error as Error).message.split(/:?\n/)[0]})` };
  }
}

function isRow(row: unknown): row is IndexRow {
  const { statement, begins, entries } = (row ?? {}) as Partial<IndexRow>;
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

/** Why nobody can have written a row; `null` where somebody can. */
export function unknownWriter({ written }: { written?: unknown }): string | null {
  if (written === undefined || ROW_WRITERS.some((one) => one === written)) return null;
  return `has written: ${typeof written === 'string' ? inOneLine(written) : 'something else'}; use ${ROW_WRITERS.join(' or ')}`;
}

/** Why a row fits no statement, as the rest of a sentence; `null` where it does. */
export function misfit(
  { statement: id, begins }: Pick<IndexRow, 'statement' | 'begins'>,
  statements: ReadonlyMap<string, Statement>,
): string | null {
  const text = statements.get(id)?.text;
  if (text === undefined) return `is of ${inOneLine(id)}, which the report does not have`;
  const wanted = inOneLine(begins);
  return fold(text).startsWith(fold(wanted)) ? null : `is of ${id}, which no longer begins “${wanted}”`;
}

/** A text in one line, with single blanks. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
