import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { SiteFile } from './site-files';

/** Lists what was written, so that the next time can take away what is gone; and shows whose the directory is. */
const MARKER = '.peaceops-site';
/** A file on its way, which is renamed when it is whole. */
const PART = '.peaceops-site.part';
const FIRST_LINE = 'Written by "peaceops site", which takes these files away when they are gone from it:';
/** Of a directory that is published by Git. */
const NOT_OURS = ['.git'];

/** A site that cannot be written: one sentence with the place and what to do. */
export class SiteError extends Error {
  override readonly name = 'SiteError';
  readonly code = 'site-not-written';
}

/** What was written. */
export interface Written {
  files: number;
  bytes: number;
  /** How many files of the time before are gone. */
  removed: number;
}

/**
 * Writes a site into a directory that is empty, not there yet, or was written by this before. Each file is there whole or
 * as it was; one that is the same is left alone. Where it breaks off, the next time goes on.
 * @throws {SiteError} where the directory is somebody else's, or cannot be written to
 */
export function writeSite(directory: string, files: readonly SiteFile[]): Written {
  for (const { path: name } of files)
    if (!staysBelow(name)) throw new SiteError(`${name}: no name for a file.`);
  return explaining(directory, () => {
    const before = writtenBefore(directory);
    mkdirSync(directory, { recursive: true });
    const now = new Set(files.map((file) => file.path));
    // If it breaks off, all of these are known for ours.
    writeMarker(directory, [...before, ...now]);
    const folders = new Set<string>();
    let bytes = 0;
    for (const file of files) {
      makeFolder(directory, path.posix.dirname(file.path), folders);
      bytes += put(directory, file.path, file.content());
    }
    const gone = before.filter((name) => !now.has(name));
    for (const name of gone) take(directory, name);
    writeMarker(directory, [...now]);
    return { files: files.length, bytes, removed: gone.length };
  });
}

/** The files that were written before; none in an empty directory. */
function writtenBefore(directory: string): string[] {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  if (!names.includes(MARKER)) {
    const strange = names.filter((name) => ![PART, ...NOT_OURS].includes(name));
    if (strange.length === 0) return [];
    throw new SiteError(
      `${shown(directory)}: has files that are not of a site, and is left alone; name a directory that is empty or not there yet.`,
    );
  }
  const [first, ...lines] = readFileSync(path.join(directory, MARKER), 'utf8').split('\n');
  const files = lines.filter((line) => line !== '');
  if (first === FIRST_LINE && files.every(staysBelow)) return files;
  throw new SiteError(
    `${shown(path.join(directory, MARKER))}: cannot tell what was written here; name another directory, or empty this one.`,
  );
}

function writeMarker(directory: string, files: readonly string[]): void {
  put(directory, MARKER, [FIRST_LINE, ...[...new Set(files)].sort(), ''].join('\n'));
}

/** Whether a name leads to a file below the directory that it is of. */
function staysBelow(name: string): boolean {
  return name.split('/').every((part) => !['', '.', '..'].includes(part) && !/[\\\0\n]/.test(part));
}

/** @param known those that are there for sure */
function makeFolder(directory: string, folder: string, known: Set<string>): void {
  if (folder === '.' || known.has(folder)) return;
  makeFolder(directory, path.posix.dirname(folder), known);
  const place = path.join(directory, folder);
  const there = lstatSync(place, { throwIfNoEntry: false });
  // A link would lead to where nobody said that anything may be written.
  if (there !== undefined && !there.isDirectory())
    throw new SiteError(`${shown(place)}: stands where a directory has to be; take it away.`);
  if (there === undefined) mkdirSync(place);
  known.add(folder);
}

/** @returns how many bytes the file has */
function put(directory: string, name: string, content: string | Uint8Array): number {
  const file = path.join(directory, name);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (!isAlready(file, bytes)) {
    const part = path.join(directory, PART);
    rmSync(part, { force: true });
    writeFileSync(part, bytes, { flag: 'wx' });
    renameSync(part, file);
  }
  return bytes.byteLength;
}

function isAlready(file: string, bytes: Uint8Array): boolean {
  const there = lstatSync(file, { throwIfNoEntry: false });
  return there?.isFile() === true && there.size === bytes.byteLength && readFileSync(file).equals(bytes);
}

/** Takes a file away, and the folders that are empty without it. */
function take(directory: string, name: string): void {
  const folders = foldersOf(name).map((folder) => path.join(directory, folder));
  // What lies behind a link is not ours.
  const isOurs = folders.every(
    (folder) => lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true,
  );
  if (!isOurs) return;
  rmSync(path.join(directory, name), { force: true });
  for (const folder of folders) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

/** The folders that a file lies in, the innermost first. */
function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}

function explaining<T>(directory: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, syscall, path: place } = error as NodeJS.ErrnoException;
    if (error instanceof SiteError || code === undefined || syscall === undefined) throw error;
    throw new SiteError(`${shown(place ?? directory)}: cannot be written (${code}); ${whatToDo(code)}.`);
  }
}

function whatToDo(code: string): string {
  if (['ENOSPC', 'EDQUOT'].includes(code)) return 'make room, and run it again';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return 'give yourself the right to write there';
  return 'name another directory';
}

function shown(file: string): string {
  return path.relative(process.cwd(), file) || '.';
}
