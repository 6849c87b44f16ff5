import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compiledFile, readCompiledCorpus } from '../corpus/compiled-corpus';
import type { InheritedKey } from '../corpus/inherited-keys';
import { readReportText } from '../corpus/read-corpus';
import { readReportFiles } from '../corpus/report-files';
import type { FormerAddress, Report, ReportMetadata } from '../report/model';
import { ImportError } from './convert/document';

/** Where originals are kept, within the directory of reports. */
const ORIGINALS = 'original';

/** A report to be added, or to take the place of one that has its id. */
export interface NewReport {
  metadata: ReportMetadata;
  markdown: string;
  keys: readonly InheritedKey[];
  /** What its addresses meant before. */
  former: readonly FormerAddress[];
  /** The file that it was converted from; `null` where that is Markdown too. */
  original: { file: string; pages: number | null } | null;
}

/** The metadata of a report that is there, as it stands in its file; `null` where there is none, or none can be read. */
export function storedMetadata(directory: string, id: string): Partial<ReportMetadata> | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path.join(directory, `${id}.json`), 'utf8'));
    return typeof read === 'object' ? read : null;
  } catch {
    return null;
  }
}

/**
 * A report as it was answered from last: as compiled, since its file may have been corrected in place; else as its file
 * has it. `null` where neither can be had.
 */
export function storedReport(directory: string, id: string): Report | null {
  const { sha256 } = storedMetadata(directory, id) ?? {};
  const compiled = readCompiledCorpus(compiledFile(directory))?.reports;
  const known = compiled?.find(({ metadata }) => metadata.id === id && metadata.sha256 === sha256);
  if (known) return known;
  try {
    const file = readReportFiles(directory).files.find(({ metadata }) => metadata.id === id);
    return file ? readReportText(file) : null;
  } catch {
    return null;
  }
}

/**
 * Writes a report with its metadata, its original and the SHA-256 of both. Each file is there whole or not at all; the
 * metadata, which names the others, comes last.
 * @returns the metadata as written
 * @throws {ImportError} where the directory cannot be written to
 */
export function writeReport(
  directory: string,
  { metadata, markdown, keys, former, original }: NewReport,
): ReportMetadata {
  const { id } = metadata;
  return orRefuse(directory, () => {
    mkdirSync(directory, { recursive: true });
    const written: ReportMetadata = { ...metadata, sha256: sha256(markdown) };
    if (original) {
      const bytes = readFileSync(original.file);
      const file = `${ORIGINALS}/${id}${path.extname(original.file).toLowerCase()}`;
      mkdirSync(path.join(directory, ORIGINALS), { recursive: true });
      for (const name of originalsOf(directory, id)) rmSync(path.join(directory, ORIGINALS, name));
      put(path.join(directory, file), bytes);
      const pages = original.pages === null ? {} : { pages: original.pages };
      written.original = { file, sha256: sha256(bytes), ...pages };
    }
    putRows(path.join(directory, `${id}.keys.json`), keys);
    putRows(path.join(directory, `${id}.addresses.json`), former);
    put(path.join(directory, `${id}.md`), markdown);
    put(path.join(directory, `${id}.json`), `${JSON.stringify(written, null, 2)}\n`);
    return written;
  });
}

/**
 * Takes a report away, with its original and all that belongs to it.
 * @returns the names of the files that are gone
 * @throws {ImportError} where there is none, where it is the last, or where the directory cannot be written to
 */
export function removeReport(directory: string, id: string): string[] {
  const ids = idsIn(directory);
  if (!ids.includes(id))
    throw new ImportError(`There is no report “${id}”; there is ${ids.join(', ') || 'none'}.`);
  if (ids.length === 1)
    throw new ImportError(`“${id}” is the only report, and PeaceOps needs one; add another first.`);
  const own = ['.md', '.json', '.index.yml', '.keys.json', '.addresses.json'].map(
    (ending) => `${id}${ending}`,
  );
  const files = [...own, ...originalsOf(directory, id).map((name) => path.join(ORIGINALS, name))].filter(
    (name) => existsSync(path.join(directory, name)),
  );
  return orRefuse(directory, () => {
    for (const name of files) rmSync(path.join(directory, name));
    return files;
  });
}

function idsIn(directory: string): string[] {
  const names = new Set(namesIn(directory));
  return [...names]
    .filter((name) => names.has(name.replace(/\.md$/, '.json')) && name.endsWith('.md'))
    .map((name) => name.slice(0, -3))
    .sort();
}

function originalsOf(directory: string, id: string): string[] {
  return namesIn(path.join(directory, ORIGINALS)).filter((name) => path.parse(name).name === id);
}

function namesIn(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}

/** No file, where there are no rows. */
function putRows(file: string, rows: readonly unknown[]): void {
  if (rows.length > 0) put(file, `${JSON.stringify(rows, null, 2)}\n`);
  else rmSync(file, { force: true });
}

/** Renamed, so that whoever reads at the same time finds it whole or not at all. */
function put(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

function orRefuse<T>(directory: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ImportError(
      `${directory} cannot be written to (${code}); set REPORTS_DIR to a directory that can, or give yourself the right.`,
    );
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
