import type { Corpus } from '../corpus/open-corpus';
import type { Library } from '../report/library';
import type { Report, Statement } from '../report/model';
import { ReportError } from '../report/source';
import { FEW_ENTRIES, hasFew, type IndexEntry } from '../search/index-entries';
import type { Meaning, SearchIndex } from '../search/search-index';
import { listedInPart } from '../wording/listed';
import { count } from '../wording/receipt';
import { columns } from './columns';
import { EXIT } from './exit';
import { inPart } from './in-part';
import { jsonText } from './json';
import { type Terminal, wrapped } from './terminal';

/** On a screen nobody reads the ids of a thousand statements. */
const MOST_IDS = 40;

interface Row {
  statement: Statement;
  entries: readonly IndexEntry[];
}

/** Which statements are listed, and how. */
export interface IndexEntriesOptions {
  /** Only statements that have few, drafted ones aside. */
  few?: boolean;
  json?: boolean;
  /** Whether a screen is to have it whole too. */
  all?: boolean;
}

/**
 * Lists the index entries of a report by statement, and at the end the statements that have few.
 * @param report its id
 * @returns the exit code: 1 where there is no such report
 */
export function listIndexEntries(
  terminal: Terminal,
  { index, warnings }: Corpus,
  report: string,
  { few = false, json = false, all: isWhole = false }: IndexEntriesOptions,
): number {
  const found = reportCalled(terminal, index.library, report);
  if (found === null) return EXIT.nothingFound;
  if (index.meaning === null)
    throw new ReportError(warnings[0] ?? 'Without an encoder there are no index entries.');
  const rows = rowsOf(index, index.meaning, report);
  const shown = few ? rows.filter(({ entries }) => hasFew(entries)) : rows;
  if (json) {
    for (const row of shown) terminal.out(jsonText(rowAsJson(row)));
    return EXIT.found;
  }
  const part = inPart(
    terminal,
    few ? 'write them into a file' : 'see those that have few with --few',
    isWhole,
  );
  for (const row of shown) printRow(part, row);
  part.end();
  const all = rows.reduce((sum, { entries }) => sum + entries.length, 0);
  const ids = rows.filter(({ entries }) => hasFew(entries)).map(({ statement }) => statement.id);
  const summary = `${count(all, 'index entry', 'index entries')} for ${count(rows.length, 'statement')} of ${found.metadata.shortTitle}.`;
  const lacking =
    ids.length === 0
      ? `None has fewer than ${FEW_ENTRIES}.`
      : `Fewer than ${FEW_ENTRIES}, or drafted from the thesaurus only: ${terminal.isScreen && !isWhole ? listedInPart(ids, MOST_IDS) : ids.join(', ')}.`;
  terminal.out(wrapped(`${summary} ${lacking}`, '', terminal));
  return EXIT.found;
}

/** The report with an id; where there is none, says which there are. */
export function reportCalled(terminal: Terminal, { reports }: Library, id: string): Report | null {
  const found = reports.find(({ metadata }) => metadata.id === id);
  if (found !== undefined) return found;
  const ids = reports.map(({ metadata }) => metadata.id).join(', ');
  terminal.error(wrapped(`There is no report “${id}”; there is ${ids}.`, '', terminal));
  return null;
}

function rowsOf(index: SearchIndex, { indexEntries }: Meaning, report: string): Row[] {
  return index.entries.flatMap(({ places }, entry) => {
    const statement = places.find((place) => place.report === report);
    if (statement === undefined) return [];
    return [{ statement, entries: indexEntries.of(entry) }];
  });
}

/** Drafts stand only where there is nothing else; `byMachine` only where a machine wrote some. */
function rowAsJson({ statement: { id, text }, entries }: Row) {
  const byMachine = writtenByMachine(entries);
  return {
    id,
    text,
    drafted: areDrafted(entries),
    entries: entries.map((entry) => entry.text),
    ...(byMachine.length > 0 && { byMachine: byMachine.map((entry) => entry.text) }),
  };
}

function printRow(terminal: Terminal, { statement, entries }: Row): void {
  const byMachine = writtenByMachine(entries).length;
  const how = areDrafted(entries)
    ? ', drafted from the thesaurus'
    : byMachine === 0
      ? ''
      : `, ${byMachine === entries.length ? '' : `${byMachine} `}written by a machine`;
  terminal.out(
    terminal.colours.bold(
      columns([`[${statement.id}]`], `${statement.text} (${entries.length}${how})`, '', terminal),
    ),
  );
  for (const { text } of entries) terminal.out(wrapped(`- ${text}`, '    ', terminal));
}

function areDrafted(entries: readonly IndexEntry[]): boolean {
  return entries.some(({ by }) => by === 'draft');
}

function writtenByMachine(entries: readonly IndexEntry[]): IndexEntry[] {
  return entries.filter(({ by }) => by === 'machine');
}
