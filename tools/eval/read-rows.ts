import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Judged data that cannot be read: names the file and line. */
export class JudgedDataError extends Error {
  override readonly name = 'JudgedDataError';
  readonly code = 'judged-data';
}

/**
 * As {@link readRows}; none where the directory has no such file.
 * @throws {JudgedDataError} also when it is no directory: nothing would be measured, and nobody would be told
 */
export function readRowsIfThere<Row>(directory: string, name: string): Row[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory())
    throw new JudgedDataError(`${directory}: not a directory; --data takes one with judged data.`);
  return existsSync(path.join(directory, name)) ? readRows<Row>(directory, name) : [];
}

/**
 * Rows of a JSON Lines file.
 * @throws {JudgedDataError} when the file is missing or a line is not JSON
 */
export function readRows<Row>(directory: string, name: string): Row[] {
  const file = path.join(directory, name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new JudgedDataError(`${file}: cannot be read; --data takes a directory with ${name}.`);
  }
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Row];
    } catch {
      throw new JudgedDataError(`${file}:${at + 1}: not JSON; each line is one object.`);
    }
  });
}
