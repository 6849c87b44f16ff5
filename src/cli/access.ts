import { readAccess, writeAccess } from '../corpus/access-file';
import { ReportError } from '../report/source';
import { reportsDirectoryIn } from '../reports-directory';
import { listed } from '../wording/listed';
import { quoted } from '../wording/receipt';
import type { CommandOptions } from './command-options';
import { EXIT } from './exit';
import { wrapped } from './terminal';
import { wrongUse } from './with-store';

const TEAM_ID = /^[TE][A-Z\d]{1,40}$/;

/** What is to be changed; nothing: it is only shown. */
export interface AccessOptions {
  /** Ids of reports, with commas between them. */
  allow?: string;
  allowAll?: boolean;
}

/**
 * Shows which workspaces may see which reports, or says it for one.
 * @param team id of a workspace; `undefined` for all that are restricted
 * @returns the exit code: 2 where it names what there is not
 */
export function access(
  options: Pick<CommandOptions, 'terminal' | 'open' | 'environment'>,
  team: string | undefined,
  { allow, allowAll = false }: AccessOptions,
): number {
  const { terminal, open, environment } = options;
  const directory = reportsDirectoryIn(environment());
  const before = readAccess(directory);
  const say = (sentence: string) => terminal.out(wrapped(sentence, '', terminal));
  if (team === undefined) {
    if (allow !== undefined || allowAll)
      return wrongUse(options, 'say whose: peaceops access T012ABCDE --allow ID.');
    for (const [id, reports] of before) say(`${id} sees ${inWords(reports)}.`);
    say(before.size === 0 ? 'Every workspace sees all reports.' : 'Every other workspace sees all reports.');
    return EXIT.found;
  }
  if (!TEAM_ID.test(team))
    return wrongUse(options, `${quoted(team)} is no workspace id; use for example T012ABCDE.`);
  const after = new Map(before);
  if (allowAll) after.delete(team);
  else if (allow !== undefined) {
    const wanted = allow.split(',').map((id) => id.trim());
    const there = open().library.reports.map(({ metadata }) => metadata.id);
    const missing = wanted.filter((id) => !there.includes(id));
    if (missing.length > 0)
      return wrongUse(
        options,
        `there is no report ${listed(missing.map(quoted), 'or')}; choose ${listed(there, 'or')}.`,
      );
    after.set(team, wanted);
  }
  if (allowAll || allow !== undefined) save(directory, after);
  say(`${team} sees ${inWords(after.get(team))}.`);
  return EXIT.found;
}

function inWords(reports: readonly string[] | undefined): string {
  if (reports === undefined) return 'all reports';
  return reports.length === 0 ? 'no report' : `${listed(reports)} alone`;
}

function save(directory: string, after: ReadonlyMap<string, readonly string[]>): void {
  try {
    writeAccess(directory, after);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ReportError(`${directory} cannot be written to (${code}); give yourself the right.`);
  }
}
