import type { Environment } from './secret-files';
import type { ReaderSettings } from './settings';
import { readTextFile } from './text-file';

const SETTING = 'PUBLIC_URL';
const KEY = 'READER_KEY';
/** A line of `.env` that sets it to something: the example's, which is blank, is none. */
const IN_ENV_FILE = /^[ \t]*(?:export[ \t]+)?PUBLIC_URL[ \t]*[=:][ \t]*\S/m;

/**
 * Where the reader page is, by the settings of this process and of `.env`, for a command line that needs no other
 * setting, as `reportsDirectoryHere` has it: what it needs is loaded where there is one. What is set wrongly the service refuses, and `peaceops doctor` names; here it
 * is nowhere.
 * @returns `null` where it is nowhere
 */
export function readerHere(environment: Environment = process.env, file = '.env'): ReaderSettings | null {
  const read = readTextFile(file);
  const text = 'text' in read ? read.text : '';
  if (!environment[SETTING]?.trim() && !IN_ENV_FILE.test(text)) return null;
  if (text === '') return readerIn(environment);
  const { parse } = require('dotenv') as typeof import('dotenv');
  return readerIn({ ...parse(text), ...environment });
}

function readerIn(environment: Environment): ReaderSettings | null {
  const address = environment[SETTING]?.trim() ?? '';
  const access = environment['READER_ACCESS']?.trim() || 'open';
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  if (access !== 'open' && access !== 'signed') return null;
  const { publicUrl } = require('./public-url') as typeof import('./public-url');
  return { publicUrl: publicUrl(address), access, key: keyIn(environment) };
}

function keyIn(environment: Environment): string | null {
  const { fileSetting } = require('./secret-files') as typeof import('./secret-files');
  const file = environment[fileSetting(KEY)]?.trim();
  const read = file ? readTextFile(file) : { text: environment[KEY] ?? '' };
  const key = 'text' in read ? read.text.trim() : '';
  return /^[\da-f]{64}$/.test(key) ? key : null;
}
