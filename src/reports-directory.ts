import { REPORTS_DIRECTORY } from './corpus/report-files';
import type { Environment } from './secret-files';
import { readTextFile } from './text-file';

const SETTING = 'REPORTS_DIR';

/** Where reports stand: as the setting `REPORTS_DIR` says, or those that come with PeaceOps. */
export function reportsDirectoryIn(environment: Environment): string {
  return environment[SETTING]?.trim() || REPORTS_DIRECTORY;
}

/**
 * The same by the settings of this process and of `.env`, for a command line that needs no other setting: all of them
 * take 45 ms, on Node 20, which each question would pay.
 */
export function reportsDirectoryHere(environment: Environment = process.env, file = '.env'): string {
  if (environment[SETTING]?.trim()) return reportsDirectoryIn(environment);
  const read = readTextFile(file);
  if (!('text' in read) || !read.text.includes(SETTING)) return REPORTS_DIRECTORY;
  const { parse } = require('dotenv') as typeof import('dotenv');
  return reportsDirectoryIn(parse(read.text));
}
