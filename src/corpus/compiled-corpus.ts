import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CompiledCorpus, decodeCorpus, encodeCorpus } from '../search/corpus-bytes';
import { VERSION } from '../version';
import { REPORTS_DIRECTORY } from './report-files';

/** `src` or `dist`: where this code runs from. */
const HOME = path.join(__dirname, '..');
const BUILD = path.join(HOME, '..', 'build');
/**
 * Each of the two has a file of its own, which code of the same state made: what the tests make of edited sources may
 * not fit the product that was built before.
 */
const NAME = `${path.basename(HOME)}-corpus.bin`;
/** Names the state of the code: what another one compiled, before an upgrade, may be of another form. */
const CODE_FILE = path.join(BUILD, `${path.basename(HOME)}-code.txt`);
/** What the compiled corpus depends on. */
const CODE = ['report', 'search', 'corpus'];

/**
 * Where the compiled form of a directory's reports lies, or of some of them: with the package for its own, else beside the
 * reports.
 */
export function compiledFile(directory: string, only: readonly string[] | null = null): string {
  const name = only === null ? NAME : NAME.replace('.bin', `-${nameOf(only)}.bin`);
  return path.resolve(directory) === path.resolve(REPORTS_DIRECTORY)
    ? path.join(BUILD, name)
    : path.join(directory, '.compiled', name);
}

/** The same for the same reports in any order. */
function nameOf(only: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...only].sort()))
    .digest('hex')
    .slice(0, 16);
}

/** The state of the code, as the build noted it. */
export function codeState(): string {
  try {
    return readFileSync(CODE_FILE, 'utf8');
  } catch {
    return VERSION;
  }
}

/** Notes the state of the code, for {@link codeState}. */
export function noteCodeState(): void {
  const hash = createHash('sha256').update(VERSION);
  for (const room of CODE)
    for (const name of readdirSync(path.join(HOME, room), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.[jt]s$/.test(name)) hash.update(readFileSync(path.join(HOME, room, name)));
  mkdirSync(BUILD, { recursive: true });
  writeFileSync(CODE_FILE, hash.digest('hex'));
}

/** Writes a corpus as one file. */
export function writeCompiledCorpus(compiled: CompiledCorpus, file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const bytes = encodeCorpus(compiled);
  // Renamed, so that whoever reads at the same time finds the old file or the new one, and either is whole.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

/** What was compiled; `null` where it is not there, or not whole: then the reports are read anew. */
export function readCompiledCorpus(file: string): CompiledCorpus | null {
  try {
    return decodeCorpus(readFileSync(file), asciiOf);
  } catch {
    return null;
  }
}

/** In half the time of a decoder. */
function asciiOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('latin1');
}
