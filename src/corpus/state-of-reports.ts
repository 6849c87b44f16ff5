import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { compiledFile } from './compiled-corpus';

/** Names, sizes and times of files, as a text each: another one means that they may have changed. */
export interface StateOfReports {
  /** Of the reports' own files. */
  reports: string;
  /** Of what was compiled of them. */
  compiled: string;
}

/** Looks at a directory of reports. To be done again and again, since not every file system tells of changes. */
export async function stateOfReports(directory: string): Promise<StateOfReports> {
  const names = await readdir(directory).catch(() => []);
  const own = names.filter((name) => /^[^.].*\.(?:md|json|yml)$/.test(name)).sort();
  return {
    reports: await stateOf(own.map((name) => path.join(directory, name))),
    compiled: await stateOf([compiledFile(directory)]),
  };
}

async function stateOf(files: readonly string[]): Promise<string> {
  const states = files.map(async (file) => {
    const found = await stat(file).catch(() => null);
    return [path.basename(file), found?.size, found?.mtimeMs];
  });
  return JSON.stringify(await Promise.all(states));
}
