import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../report/model';
import type { PackedIndex } from '../search/packed-index';
import { VERSION } from '../version';
import { type Arrays, readArrays, writeArrays } from './arrays-file';
import { type PackedRows, packRows, unpackRows } from './packed-rows';
import type { RefusedReport } from './refused-reports';
import { REPORTS_DIRECTORY } from './report-files';

/** What the build, or an import, makes of reports, and the fingerprints of the bytes that it read. */
export interface CompiledCorpus {
  fingerprints: string[];
  /** The fingerprint of the encoder with which it was made; `null` for none. */
  encoder: string | null;
  reports: Report[];
  /** Those of the files that the reader refused, and why. */
  refused: Pick<RefusedReport, 'id' | 'why'>[];
  index: PackedIndex;
  warnings: string[];
}

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

/** Writes one file: the arrays of the index, which need no decoding, and all the rest as JSON. */
export function writeCompiledCorpus(compiled: CompiledCorpus, file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  // The JSON stands last: a file that is cut off has none that can be read.
  const { index, reports, ...others } = compiled;
  const json = new TextEncoder().encode(
    asciiJson({ ...others, reports: reports.map(packReport), rest: index.rest }),
  );
  const bytes = writeArrays({ ...(index.arrays as unknown as Arrays), json });
  // Renamed, so that whoever reads at the same time finds the old file or the new one, and either is whole.
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

/** What was compiled; `null` where it is not there, or not whole: then the reports are read anew. */
export function readCompiledCorpus(file: string): CompiledCorpus | null {
  try {
    const { json, ...arrays } = readArrays(readFileSync(file));
    const { buffer, byteOffset, byteLength } = json as Uint8Array;
    const text = Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('latin1');
    const { rest, reports, ...others } = JSON.parse(text);
    return { ...others, reports: reports.map(unpackReport), index: { arrays, rest } } as CompiledCorpus;
  } catch {
    return null;
  }
}

/** A report whose parts, of which there are many, are packed. */
type PackedReport = Omit<Report, 'passages' | 'statements'> & Record<'passages' | 'statements', PackedRows>;

function packReport(report: Report): PackedReport {
  return { ...report, passages: packRows(report.passages), statements: packRows(report.statements) };
}

function unpackReport(packed: PackedReport): Report {
  return { ...packed, passages: unpackRows(packed.passages), statements: unpackRows(packed.statements) };
}

/** Pure ASCII is read ten times as fast. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
