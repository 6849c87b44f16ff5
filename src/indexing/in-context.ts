import { readFileSync } from 'node:fs';
import { type IndexEntriesOfReport, indexEntriesFile, parseIndexEntries } from '../corpus/index-entry-files';
import { antecedentsOf } from '../report/antecedent';
import type { Library } from '../report/library';
import type { Report, Section, Statement } from '../report/model';
import { textKey } from '../search/analyze';
import {
  hasFew,
  type IndexEntriesByStatement,
  type IndexEntry,
  indexEntriesKey,
} from '../search/index-entries';

/** A statement with all that somebody has to read who writes index entries for it. */
export interface StatementInContext {
  statement: Statement;
  /** Its section and those around it, outermost first: `6 Ownership > 6.1 Local Ownership`. */
  section: string;
  /** The sentences before it, where it cannot be understood without them. */
  before: string | null;
  /** What was written for it already, drafts aside. */
  has: readonly IndexEntry[];
}

/**
 * The statements of a report, in its order; of those with the same words the first, as entries of one are found for all.
 * @param options `few`: only those that have few index entries
 */
export function statementsInContext(
  library: Library,
  report: Report,
  written: IndexEntriesByStatement,
  { few = false }: { few?: boolean } = {},
): StatementInContext[] {
  const byText = new Map<string, Statement[]>();
  for (const statement of report.statements) {
    const key = textKey(statement.text);
    byText.set(key, [...(byText.get(key) ?? []), statement]);
  }
  return [...byText.values()].flatMap((places) => {
    const [statement] = places as [Statement];
    const has = places.flatMap(({ id }) => written.get(indexEntriesKey(report.metadata.id, id)) ?? []);
    if (few && !hasFew(has)) return [];
    const before = antecedentsOf(library, statement).map(({ text }) => text);
    return [
      {
        statement,
        section: pathOf(report, statement),
        before: before.length > 0 ? before.join(' ') : null,
        has,
      },
    ];
  });
}

/** What was written for a report, as it stands on disk now; nothing where there is no file. */
export function writtenEntries(report: Report): IndexEntriesOfReport {
  const file = indexEntriesFile(report);
  const bytes = bytesOf(file);
  return bytes === null ? { byStatement: new Map(), problems: [] } : parseIndexEntries(report, file, bytes);
}

/** `null` where there is no such file. */
export function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function pathOf({ sections }: Report, { section }: Statement): string {
  const names = [`${section.number} ${section.title}`.trim()];
  let one: Section | undefined = sections.find(({ number }) => number === section.number);
  while (one?.parent != null) {
    const { parent } = one;
    one = sections.find(({ number }) => number === parent);
    if (one) names.unshift(`${one.number} ${one.title}`.trim());
  }
  return names.join(' > ');
}
