import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ReportError } from '../report/source';

/** Beside the reports, as whoever decides what is there decides who sees it; a dot in its name makes it no report. */
const NAME = 'workspaces.access.json';

/** The ids of the reports that a workspace may see, by the workspace's id; one that is not named sees all. */
export type Access = ReadonlyMap<string, readonly string[]>;

/**
 * Reads which workspaces may see which reports.
 * @throws {ReportError} where that cannot be told: nobody is to see too much by a slip
 */
export function readAccess(directory: string): Access {
  const file = path.join(directory, NAME);
  let rows: unknown;
  try {
    rows = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    rows = null;
  }
  const entries = typeof rows === 'object' && rows !== null ? Object.entries(rows) : [['', null] as const];
  if (!entries.every(([, ids]) => isListOfIds(ids)))
    throw new ReportError(
      `${path.relative(process.cwd(), file)}: cannot tell which workspace may see which reports; make it of the form ` +
        '{"T012ABCDE": ["beijing-2007"]}, or remove it, and every workspace sees all.',
    );
  return new Map(entries as [string, string[]][]);
}

/**
 * Tells which reports some workspace is denied, so that they are not for everybody.
 * @returns whether it is one, by the report's id; where the file cannot be read, all are
 */
export function restrictedIn(directory: string): (report: string) => boolean {
  try {
    return restrictedBy(readAccess(directory));
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return () => true;
  }
}

/** The same by what was read. */
export function restrictedBy(access: Access): (report: string) => boolean {
  const lists = [...access.values()];
  return (report) => lists.some((ids) => !ids.includes(report));
}

/** Which reports are opened together, besides all of them and those that each workspace, and everybody, may see. */
export interface Together {
  /**
   * Which alone, for who may read one by a signed link: those that some workspace is denied, all, or none.
   */
  alone: 'restricted' | 'all' | 'none';
  /** Sets of ids, as tokens of assistants name them. */
  some: readonly (readonly string[])[];
}

/** No others. */
export const NO_OTHERS: Together = { alone: 'none', some: [] };

/**
 * The sets of reports that are opened together, besides all of them; in each is one at least.
 * @param ids of all reports
 */
export function setsOf(access: Access, ids: readonly string[], { alone, some }: Together): string[][] {
  const isRestricted = restrictedBy(access);
  const each = ids.filter((id) => alone === 'all' || (alone === 'restricted' && isRestricted(id)));
  const sets = [
    ...access.values(),
    ids.filter((id) => !isRestricted(id)),
    ...each.map((id) => [id]),
    ...some,
  ];
  return sets
    .filter((set) => set.some((id) => ids.includes(id)) && !ids.every((id) => set.includes(id)))
    .map((set) => [...set]);
}

/** Writes it, whole or not at all. @throws Node's errors where the directory cannot be written to */
export function writeAccess(directory: string, access: Access): void {
  const file = path.join(directory, NAME);
  writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(Object.fromEntries(access), null, 2)}\n`);
  renameSync(`${file}.${process.pid}`, file);
}

function isListOfIds(ids: unknown): boolean {
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string');
}
