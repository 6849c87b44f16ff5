import type { SearchIndex } from '../../search/search-index';
import { type WithinReports, withinReports } from '../../search/within-reports';
import { missingValuesLine, narrowingLine } from '../../wording/filter';
import { inPart } from '../in-part';
import { narrowedQuery } from '../narrowing';
import { notFound } from '../not-found';
import { type Terminal, wrapped } from '../terminal';

const HINT = 'narrow it with --report ID ("peaceops reports" lists them)';

/** The arguments of a list, as they were typed. */
interface Typed {
  words: readonly string[];
  /** Of `--report`. */
  report?: readonly string[];
  json?: boolean;
  /** Whether programs read its lines too, so that nothing is printed beside them. */
  isLines?: boolean;
  /** Whether a screen is to have it whole too. */
  all?: boolean;
}

/** What a list is to show: rows of these reports alone, with the words in their names; all without words. */
export interface Narrowed extends WithinReports {
  /** As JSON, for programs. */
  json: boolean;
}

/**
 * Prints a list, narrowed to the reports that are named, and says so.
 * @returns the exit code: that of the list, or 1 where there is no such report
 */
export function printNarrowed(
  terminal: Terminal,
  index: SearchIndex,
  { words, report = [], json = false, isLines = false, all = false }: Typed,
  print: (terminal: Terminal, narrowed: Narrowed) => number,
): number {
  const within = withinReports(index, narrowedQuery(words.join(' '), { report }));
  const missing = missingValuesLine(index.library, within);
  if (missing !== '') return notFound(terminal, missing);
  const note = narrowingLine(index.library, within);
  const part = inPart(terminal, HINT, all || json);
  if (note !== '' && !json && !isLines) part.out(`${wrapped(note, '', terminal)}\n`);
  const exit = print(part, { ...within, json });
  part.end();
  return exit;
}
