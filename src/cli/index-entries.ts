import type { Corpus } from '../corpus/open-corpus';
import type { Statement } from '../report/model';
import { ReportError } from '../report/source';
import type { Meaning, SearchIndex } from '../search/search-index';
import { count } from '../wording/receipt';
import { columns } from './columns';
import { EXIT } from './exit';
import { jsonText } from './json';
import { type Terminal, wrapped } from './terminal';

/**
 * An editor writes 20 to 60 for a statement that says something; with fewer than this, other words hardly
 * find it.
 */
const FEW = 10;

interface Row {
  statement: Statement;
  texts: readonly string[];
  areDrafted: boolean;
}

/** Which statements are listed, and how. */
export interface IndexEntriesOptions {
  /** Only statements that have few, or none that an editor wrote. */
  few?: boolean;
  json?: boolean;
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
  { few = false, json = false }: IndexEntriesOptions,
): number {
  const { reports } = index.library;
  const found = reports.find(({ metadata }) => metadata.id === report);
  if (found === undefined) {
    const ids = reports.map(({ metadata }) => metadata.id).join(', ');
    terminal.error(wrapped(`There is no report “${report}”; there is ${ids}.`, '', terminal));
    return EXIT.nothingFound;
  }
  if (index.meaning === null)
    throw new ReportError(warnings[0] ?? 'Without an encoder there are no index entries.');
  const rows = rowsOf(index, index.meaning, report);
  const shown = few ? rows.filter(hasFew) : rows;
  if (json) {
    for (const { statement, texts, areDrafted } of shown)
      terminal.out(jsonText({ id: statement.id, text: statement.text, drafted: areDrafted, entries: texts }));
    return EXIT.found;
  }
  for (const row of shown) printRow(terminal, row);
  const all = rows.reduce((sum, { texts }) => sum + texts.length, 0);
  const ids = rows.filter(hasFew).map(({ statement }) => statement.id);
  const summary = `${count(all, 'index entry', 'index entries')} for ${count(rows.length, 'statement')} of ${found.metadata.shortTitle}.`;
  const lacking =
    ids.length === 0
      ? `None has fewer than ${FEW}.`
      : `Fewer than ${FEW}, or drafted by machine only: ${ids.join(', ')}.`;
  terminal.out(wrapped(`${summary} ${lacking}`, '', terminal));
  return EXIT.found;
}

function rowsOf(index: SearchIndex, { indexEntries }: Meaning, report: string): Row[] {
  return index.entries.flatMap(({ places }, entry) => {
    const statement = places.find((place) => place.report === report);
    if (statement === undefined) return [];
    return [{ statement, texts: indexEntries.of(entry), areDrafted: indexEntries.areDrafted(entry) }];
  });
}

function hasFew({ texts, areDrafted }: Row): boolean {
  return areDrafted || texts.length < FEW;
}

function printRow(terminal: Terminal, { statement, texts, areDrafted }: Row): void {
  const drafted = areDrafted ? ', drafted by machine' : '';
  terminal.out(
    terminal.colours.bold(
      columns([`[${statement.id}]`], `${statement.text} (${texts.length}${drafted})`, '', terminal),
    ),
  );
  for (const text of texts) terminal.out(wrapped(`- ${text}`, '    ', terminal));
}
