import dotenv from 'dotenv';
import type { Environment } from './secret-files';
import { SettingsError } from './settings';
import { readTextFile } from './text-file';

/** Where settings stand beside those of the process: a file in the working directory. */
export const ENV_FILE = '.env';

/**
 * The settings of the process and of `.env`, for the server and for the command line; those of the process come first.
 * They are put into the environment itself, because libraries look there for their own, such as `PGSSLROOTCERT`.
 * @param environment is changed; default `process.env`
 * @param file default {@link ENV_FILE}; it need not be there
 * @throws {SettingsError} in a sentence, where it is there and cannot be read
 */
export function environmentHere(
  environment: Record<string, string | undefined> = process.env,
  file: string = ENV_FILE,
): Environment {
  const read = readTextFile(file);
  if ('text' in read) dotenv.populate(environment as Record<string, string>, dotenv.parse(read.text));
  else if (read.code !== 'ENOENT') throw new SettingsError([`${file} ${read.problem}.`]);
  return environment;
}
