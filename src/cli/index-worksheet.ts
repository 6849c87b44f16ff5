import { readFileSync, writeFileSync } from 'node:fs';
import { statementsInContext, writtenEntries } from '../indexing/in-context';
import { addToIndexFile, IndexFileError } from '../indexing/index-file';
import { type Addition, type CheckedWorksheet, checkWorksheet } from '../indexing/take';
import { worksheetOf } from '../indexing/worksheet';
import { FEW_ENTRIES } from '../search/index-entries';
import { count } from '../wording/receipt';
import { columns } from './columns';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { reportCalled } from './index-entries';
import { printable, type Terminal, wrapped } from './terminal';

type Surroundings = Pick<CommandOptions, 'terminal' | 'open'>;

const STANDARD_INPUT = '-';

/**
 * Writes a worksheet for the index entries of a report, see `worksheetOf`.
 * @param options `to`: a file that is not there yet, `null` for standard output; `few`: only statements that have few
 *   entries
 * @returns the exit code: 1 where there is no such report, or no statement to fill in; 2 where it cannot be written
 */
export function draftWorksheet(
  { terminal, open }: Surroundings,
  id: string,
  { to, few = false }: { to: string | null; few?: boolean },
): number {
  const { library } = open();
  const report = reportCalled(terminal, library, id);
  if (report === null) return EXIT.nothingFound;
  const { byStatement, problems } = writtenEntries(report);
  for (const problem of problems) terminal.error(printable(`peaceops: ${problem}`));
  const rows = statementsInContext(library, report, byStatement, { few });
  if (rows.length === 0) {
    terminal.error(
      wrapped(`No statement of ${id} has fewer than ${FEW_ENTRIES} index entries.`, '', terminal),
    );
    return EXIT.nothingFound;
  }
  const worksheet = worksheetOf(report, rows);
  if (to === null) {
    terminal.out(worksheet.trimEnd());
    return EXIT.found;
  }
  try {
    writeFileSync(to, worksheet, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'EEXIST' ? 'is there already; name a new file' : `cannot be written (${code})`;
    return wrongUse(terminal, `${to} ${problem}.`);
  }
  const next = `Fill it in, then: npx peaceops index ${id} --take ${to}`;
  terminal.out(
    wrapped(`Wrote a worksheet for ${count(rows.length, 'statement')} into ${to}. ${next}`, '', terminal),
  );
  return EXIT.found;
}

/**
 * Checks a worksheet that was filled in, says what it brings, and takes it into the file beside the report. A person is
 * asked first, unless told otherwise; where nobody can be asked, one with problems is taken only if told so.
 * @param file `-` for standard input
 * @param options `yes`: takes what can be taken, and asks nothing
 * @returns the exit code: 0 where all of it is taken or was there, 1 where something is left out or there is nothing to
 *   take, 2 where a file cannot be read or written
 */
export async function takeWorksheet(
  { terminal, open }: Surroundings,
  id: string,
  file: string,
  { yes = false }: { yes?: boolean },
): Promise<number> {
  const read = file === STANDARD_INPUT ? await inputOf(terminal) : bytesToTake(file);
  if (typeof read === 'string') return wrongUse(terminal, read);
  const report = reportCalled(terminal, open().library, id);
  if (report === null) return EXIT.nothingFound;
  const shown = file === STANDARD_INPUT ? 'standard input' : file;
  const checked = checkWorksheet(report, writtenEntries(report).byStatement, shown, read);
  const { additions, problems } = checked;
  for (const problem of problems) terminal.error(printable(`peaceops: ${problem}`));
  printChanges(terminal, checked);
  if (additions.length === 0)
    return problems.length === 0 && checked.known > 0 ? EXIT.found : EXIT.nothingFound;
  if (!yes && !(await mayTake(terminal, problems.length > 0))) return EXIT.nothingFound;
  return inSentence(terminal, () => {
    const to = addToIndexFile(report, additions);
    terminal.out(wrapped(`Added ${inTotal(additions)} to ${to}. ${WHAT_NEXT}`, '', terminal));
    return problems.length === 0 ? EXIT.found : EXIT.nothingFound;
  });
}

/** What is done with a file that has changed. */
export const WHAT_NEXT =
  'Questions in the terminal find them from now on, after "npm run build" as fast as before; a service when it is started anew.';

/** Runs what writes the file, and says in a sentence why it cannot. */
export async function inSentence(terminal: Terminal, work: () => number | Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof IndexFileError)) throw error;
    return wrongUse(terminal, error.message);
  }
}

/** Without `with-store.ts`, which would load settings and stores. */
function wrongUse(terminal: Terminal, sentence: string): number {
  terminal.error(printable(`peaceops: ${sentence}`));
  return EXIT.wrongUse;
}

async function mayTake(terminal: Terminal, hasProblems: boolean): Promise<boolean> {
  if (terminal.confirm === null) {
    if (hasProblems)
      terminal.error('peaceops: nothing is taken; mend what is named above, or take the rest with --yes.');
    return !hasProblems;
  }
  const isWanted = await terminal.confirm(hasProblems ? 'Take the rest?' : 'Take them?');
  if (!isWanted) terminal.out('Nothing is taken.');
  return isWanted;
}

function printChanges(terminal: Terminal, { additions, known, unfilled }: CheckedWorksheet): void {
  for (const { statement, written, entries } of additions) {
    const by = written === 'machine' ? ', written by a machine' : '';
    terminal.out(columns([`[${statement.id}]`], `${statement.text} (+${entries.length}${by})`, '', terminal));
  }
  const parts = [
    additions.length === 0 ? 'Nothing new.' : `New: ${inTotal(additions)}.`,
    known === 0 ? '' : `There already: ${known}.`,
    unfilled === 0 ? '' : `Not filled in: ${count(unfilled, 'statement')}.`,
  ];
  terminal.out(wrapped(parts.filter(Boolean).join(' '), '', terminal));
}

/** `12 index entries for 3 statements`. */
function inTotal(additions: readonly Addition[]): string {
  const entries = additions.reduce((sum, one) => sum + one.entries.length, 0);
  const statements = new Set(additions.map(({ statement }) => statement.id)).size;
  return `${count(entries, 'index entry', 'index entries')} for ${count(statements, 'statement')}`;
}

/** The bytes of a file, or a sentence on why there are none. */
function bytesToTake(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch (error) {
    return `${file} cannot be read (${(error as NodeJS.ErrnoException).code}); name a worksheet that is filled in.`;
  }
}

async function inputOf(terminal: Terminal): Promise<Buffer> {
  const lines: string[] = [];
  for await (const line of terminal.lines()) lines.push(line);
  return Buffer.from(lines.join('\n'));
}
