import { openLibrary } from '../report/library';
import { Encoder } from '../search/encoder';
import { packIndex, unpackIndex } from '../search/packed-index';
import { type ActorsFile, readActorsFile } from './actor-files';
import { codeState, compiledFile, readCompiledCorpus, writeCompiledCorpus } from './compiled-corpus';
import { EncoderError, type EncoderFiles, openEncoderFiles, verifyEncoderFiles } from './encoder-files';
import type { Corpus } from './read-corpus';

export type { Corpus };

import { REPORTS_DIRECTORY, type ReportFile, readReportFiles } from './report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY, type ThesaurusFile } from './thesaurus-files';

/** How reports are opened. */
export interface OpenOptions {
  /** The encoder is compared with its card byte by byte, which takes some 10 ms. */
  isVerified?: boolean;
  /**
   * What had to be read anew is compiled, where the directory can be written to: reports that stand apart from the
   * package, after an upgrade of it or a change by hand.
   */
  keepsCompiled?: boolean;
}

/**
 * Opens the reports: as compiled if they are still the same, or else from their files. Reading, labelling and indexing
 * would take most of a command line's time, which starts anew for each question.
 * @example
 * const { library, index, warnings } = openCorpus();
 * library.reports[0].metadata.id; // 'beijing-2007'
 * ask(index, 'local ownership').finding; // 'answers'
 * warnings; // []
 * @throws {ReportError} see {@link readReportFiles}
 */
export function openCorpus(
  directory: string = REPORTS_DIRECTORY,
  { isVerified = false, keepsCompiled = false }: OpenOptions = {},
): Corpus {
  const sources = sourcesOf(directory, isVerified);
  const { files, encoder } = sources;
  const found = compiledOf(directory, sources);
  if (found === null) {
    const read = readAnew(sources);
    if (keepsCompiled) keepWherePossible(read, compiledFile(directory));
    return read.corpus;
  }
  const reports = found.reports.map((report, at) => ({ ...report, file: (files[at] as ReportFile).file }));
  const library = openLibrary(reports);
  const index = unpackIndex(library, found.index, encoder.files && new Encoder(encoder.files.table));
  return { library, index, warnings: [...encoder.warnings, ...found.warnings] };
}

/**
 * Whether the reports, the thesaurus and the encoder are still those that were compiled.
 * @throws {ReportError} see {@link readReportFiles}
 */
export function isCompiled(directory: string = REPORTS_DIRECTORY): boolean {
  return compiledOf(directory, sourcesOf(directory, false)) !== null;
}

/** Files and encoder that a corpus is made of. */
interface Sources {
  files: ReportFile[];
  thesaurus: ThesaurusFile[];
  actors: ActorsFile;
  encoder: ReturnType<typeof encoderOrWarning>;
}

/** A corpus with what it was made of. */
export interface ReadCorpus {
  sources: Sources;
  corpus: Corpus;
  /** Of the corpus alone, without the encoder's. */
  warnings: string[];
}

/**
 * Reads and indexes the reports of a directory from their files.
 * @throws {ReportError}, {ThesaurusError} and {ActorsError} where a file cannot be read
 */
export function readAllAnew(directory: string, isVerified: boolean): ReadCorpus {
  return readAnew(sourcesOf(directory, isVerified));
}

/** Writes a corpus for the next one who opens it. */
export function keepCompiled({ sources, corpus, warnings }: ReadCorpus, file: string): void {
  const { library, index } = corpus;
  writeCompiledCorpus(
    {
      fingerprints: fingerprintsOf(sources),
      encoder: sources.encoder.files?.fingerprint ?? null,
      reports: library.reports,
      index: packIndex(index),
      warnings,
    },
    file,
  );
}

/** A directory that cannot be written to only costs time. */
function keepWherePossible(read: ReadCorpus, file: string): void {
  try {
    keepCompiled(read, file);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}

function sourcesOf(directory: string, isVerified: boolean): Sources {
  const files = readReportFiles(directory);
  const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
  return { files, thesaurus, actors: readActorsFile(), encoder: encoderOrWarning(isVerified) };
}

function fingerprintsOf({ files, thesaurus, actors }: Sources): string[] {
  return [codeState(), ...[...files, ...thesaurus, actors].map(({ fingerprint }) => fingerprint)];
}

/** Opens the encoder. Without one statements are found by words alone, and a warning says why. */
function encoderOrWarning(isVerified: boolean): {
  files: EncoderFiles | null;
  warnings: string[];
} {
  try {
    if (isVerified) verifyEncoderFiles();
    return { files: openEncoderFiles(), warnings: [] };
  } catch (error) {
    if (!(error instanceof EncoderError)) throw error;
    return {
      files: null,
      warnings: [`${error.message} Until then statements are found by their words alone.`],
    };
  }
}

/** What was compiled, if this code made it of these files and this encoder. */
function compiledOf(directory: string, sources: Sources): ReturnType<typeof readCompiledCorpus> {
  const found = readCompiledCorpus(compiledFile(directory));
  if (JSON.stringify(found?.fingerprints) !== JSON.stringify(fingerprintsOf(sources))) return null;
  const encoder = sources.encoder.files;
  return encoder === null || encoder.fingerprint === found?.encoder ? found : null;
}

/** Where nothing that fits was compiled. */
function readAnew(sources: Sources): ReadCorpus {
  // 15 ms: reader and rules, on Node 20.
  const { readCorpus } = require('./read-corpus') as typeof import('./read-corpus');
  const { files, thesaurus, encoder } = sources;
  const corpus = readCorpus(files, thesaurus, encoder.files?.table ?? null);
  const warnings = [...encoder.warnings, ...corpus.warnings];
  return { sources, corpus: { ...corpus, warnings }, warnings: corpus.warnings };
}
