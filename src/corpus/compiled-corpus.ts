import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../report/model';
import type { PackedIndex, PackedMeaningAndEntries } from '../search/search-index';
import { type Arrays, readArrays, writeArrays } from './arrays-file';

/** What `npm run build` makes of the reports, and the fingerprints of the bytes that it read. */
export interface CompiledCorpus {
  fingerprints: string[];
  /** The fingerprint of the encoder with which it was made; `null` for none. */
  encoder: string | null;
  reports: Report[];
  index: PackedIndex;
  warnings: string[];
}

/** Written by the build; by the tests beside the sources, for as long as they run. */
const CORPUS = path.join(__dirname, '..', 'corpus.json');
/** Beside it: the index by meaning, as arrays that need no decoding. */
const MEANING = path.join(__dirname, '..', 'meaning.bin');

export function writeCompiledCorpus(compiled: CompiledCorpus, meaning: PackedMeaningAndEntries | null): void {
  writeFileSync(CORPUS, asciiJson(compiled), 'latin1');
  writeFileSync(MEANING, meaning === null ? '' : writeArrays(meaning as unknown as Arrays));
}

export function removeCompiledCorpus(): void {
  for (const file of [CORPUS, MEANING]) rmSync(file, { force: true });
}

/** What was compiled; `null` where it is missing or damaged: then the reports are read anew. */
export function readCompiledCorpus(): {
  compiled: CompiledCorpus;
  meaning: PackedMeaningAndEntries | null;
} | null {
  try {
    const compiled = JSON.parse(readFileSync(CORPUS, 'latin1')) as CompiledCorpus;
    const arrays = compiled.encoder === null ? null : readArrays(readFileSync(MEANING));
    return { compiled, meaning: arrays as unknown as PackedMeaningAndEntries | null };
  } catch {
    return null;
  }
}

/** Pure ASCII is read ten times as fast. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
