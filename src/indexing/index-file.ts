import { accessSync, constants, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { indexEntriesFile, parseIndexEntries, readYaml } from '../corpus/index-entry-files';
import type { Report } from '../report/model';
import { indexEntriesKey } from '../search/index-entries';
import { bytesOf } from './in-context';
import { type Addition, beginningOf } from './take';
import { yaml } from './worksheet';

/** A file of index entries that cannot be added to; `message` is a sentence that says what to do. */
export class IndexFileError extends Error {
  override readonly name = 'IndexFileError';
  readonly code = 'index-file';
}

/**
 * Adds entries to the file of a report's index entries, which is made where there is none. What stands there is kept
 * byte for byte, comments too: rows go behind it. The file is replaced as a whole, so that whoever reads it meanwhile has
 * the old one or the new one.
 * @returns the file's path
 * @throws {IndexFileError} where it cannot be read, is no list, or cannot be written
 */
export function addToIndexFile(report: Report, additions: readonly Addition[]): string {
  const file = indexEntriesFile(report);
  const before = readBefore(file);
  const text = withRows(report, before, additions);
  const { byStatement } = parseIndexEntries(report, file, Buffer.from(text));
  const isWhole = additions.every(({ statement, written, entries }) => {
    const has = byStatement.get(indexEntriesKey(report.metadata.id, statement.id)) ?? [];
    return entries.every((entry) => has.some(({ text: one, by }) => one === entry && by === written));
  });
  if (!isWhole)
    throw new IndexFileError(
      `${file}: rows cannot be put behind what stands there; write it as a list, each row from "- statement" on.`,
    );
  replace(file, text);
  return file;
}

/** @throws {IndexFileError} where {@link addToIndexFile} could not add anything */
export function checkIndexFile(report: Report): void {
  const file = indexEntriesFile(report);
  readBefore(file);
  try {
    accessSync(path.dirname(file), constants.W_OK);
  } catch (error) {
    throw unwritable(file, error);
  }
}

function readBefore(file: string): string {
  let bytes: Buffer | null;
  try {
    bytes = bytesOf(file);
  } catch (error) {
    throw new IndexFileError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  if (bytes === null) return '';
  const read = readYaml(bytes);
  const problem =
    'problem' in read ? read.problem : read.value && !Array.isArray(read.value) ? 'no list of rows' : null;
  if (problem !== null) throw new IndexFileError(`${file}: ${problem}; mend it first, or move it away.`);
  return bytes.toString('utf8');
}

function withRows({ metadata }: Report, before: string, additions: readonly Addition[]): string {
  // Where somebody has indented the rows, others have to be.
  const [, indent = ''] = /^( *)- /m.exec(before) ?? [];
  const head =
    before !== ''
      ? before.replace(/\n?$/, '\n')
      : `# Index entries of ${metadata.shortTitle.replace(/\s+/g, ' ')}: searched, never shown as the report's words.\n`;
  const rows = additions.map(({ statement, written, entries }) =>
    [
      `- statement: ${yaml(statement.id)}`,
      `  begins: ${yaml(beginningOf(statement.text))}`,
      ...(written === 'editor' ? [] : [`  written: ${written}`]),
      '  entries:',
      ...entries.map((entry) => `    - ${yaml(entry)}`),
      '',
    ]
      .map((line) => (line === '' ? '' : indent + line))
      .join('\n'),
  );
  return head + rows.join('');
}

function replace(file: string, text: string): void {
  const target = bytesOf(file) === null ? file : realpathSync(file);
  // Files that begin with a dot are no reports.
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): IndexFileError {
  const { code } = error as NodeJS.ErrnoException;
  return new IndexFileError(`${file}: cannot be written (${code}); give your user the right to write there.`);
}
