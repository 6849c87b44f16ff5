import path from 'node:path';
import { libraryOf, type ReaderFor } from '../report/library';
import { Encoder } from '../search/encoder';
import { packIndex, unpackIndex } from '../search/packed-index';
import { restrictedIn } from './access-file';
import { type ActorsFile, readActorsFile } from './actor-files';
import { codeState, compiledFile, readCompiledCorpus, writeCompiledCorpus } from './compiled-corpus';
import { EncoderError, type EncoderFiles, openEncoderFiles, verifyEncoderFiles } from './encoder-files';
import type { Corpus } from './read-corpus';

export type { Corpus };

import { faultsOf, type RefusedReport, refusedBefore } from './refused-reports';
import { REPORTS_DIRECTORY, type ReportFiles, readReportFiles } from './report-files';
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
  /**
   * As they were when they were last compiled, if they were, whatever has changed since: for who must not wait, while
   * somebody else compiles them anew.
   */
  isAsCompiled?: boolean;
  /** Ids of the reports that are opened, as if there were no others; default all. */
  only?: readonly string[] | null;
  /** Where they can be read in a browser; default nowhere. */
  reader?: ReaderFor | null;
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
  {
    isVerified = false,
    keepsCompiled = false,
    isAsCompiled = false,
    only = null,
    reader: readerFor = null,
  }: OpenOptions = {},
): Corpus {
  const sources = sourcesOf(directory, isVerified, only);
  const { encoder } = sources;
  const reader = readerFor?.(restrictedIn(directory)) ?? null;
  const file = compiledFile(directory, only);
  const found = compiledOf(file, sources, isAsCompiled);
  if (found === null) {
    const read = readAnew(sources);
    if (reader !== null) read.corpus.library.reader = reader;
    if (!keepsCompiled) return read.corpus;
    const faults = keepWherePossible(read, file);
    return { ...read.corpus, faults: [...read.corpus.faults, ...faults] };
  }
  const files = new Map(sources.files.map((one) => [one.metadata.id, one]));
  const { reports, statements } = found;
  for (const report of reports) {
    const { id } = report.metadata;
    report.file = files.get(id)?.file ?? path.join(directory, `${id}.md`);
  }
  const refused = [
    ...sources.refused.filter(({ id }) => !reports.some(({ metadata }) => metadata.id === id)),
    ...found.refused.flatMap(({ id, why }) => {
      const own = files.get(id);
      if (own === undefined) return [];
      return [refusedBefore({ id, metadata: own.metadata, directory: path.dirname(own.file) }, why)];
    }),
  ];
  const library = libraryOf(reports, statements, refused, reader);
  const index = unpackIndex(library, found.index, encoder.files && new Encoder(encoder.files.table));
  const warnings = [...encoder.warnings, ...found.warnings];
  return { library, index, warnings, faults: faultsOf(refused) };
}

/**
 * Whether the reports, the thesaurus and the encoder are still those that were compiled.
 * @throws {ReportError} see {@link readReportFiles}
 */
export function isCompiled(
  directory: string = REPORTS_DIRECTORY,
  only: readonly string[] | null = null,
): boolean {
  return compiledOf(compiledFile(directory, only), sourcesOf(directory, false, only)) !== null;
}

/** Files and encoder that a corpus is made of. */
interface Sources extends ReportFiles {
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
  /** Those of the files that the reader refused. */
  refused: RefusedReport[];
}

/**
 * Reads and indexes the reports of a directory from their files.
 * @throws {ReportError}, {ThesaurusError} and {ActorsError} where a file cannot be read
 */
export function readAllAnew(
  directory: string,
  isVerified: boolean,
  only: readonly string[] | null = null,
): ReadCorpus {
  return readAnew(sourcesOf(directory, isVerified, only));
}

/** Writes a corpus for the next one who opens it. */
export function keepCompiled({ sources, corpus, warnings, refused }: ReadCorpus, file: string): void {
  const { library, index } = corpus;
  writeCompiledCorpus(
    {
      fingerprints: fingerprintsOf(sources),
      encoder: sources.encoder.files?.fingerprint ?? null,
      reports: library.reports,
      statements: library.statements,
      refused: refused.map(({ id, why }) => ({ id, why })),
      index: packIndex(index),
      warnings,
    },
    file,
  );
}

/** A directory that cannot be written to only costs time. @returns what is to be said of that */
function keepWherePossible(read: ReadCorpus, file: string): string[] {
  try {
    keepCompiled(read, file);
    return [];
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return [
      `${path.relative(process.cwd(), path.dirname(file))}: cannot be written to (${code}), so that each start reads the ` +
        'reports anew; make that directory, with the right to write there.',
    ];
  }
}

function sourcesOf(directory: string, isVerified: boolean, only: readonly string[] | null): Sources {
  const { files, refused } = someOf(readReportFiles(directory), only);
  const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
  return { files, refused, thesaurus, actors: readActorsFile(), encoder: encoderOrWarning(isVerified) };
}

function someOf({ files, refused }: ReportFiles, only: readonly string[] | null): ReportFiles {
  if (only === null) return { files, refused };
  return {
    files: files.filter(({ metadata }) => only.includes(metadata.id)),
    refused: refused.filter(({ id }) => only.includes(id)),
  };
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
function compiledOf(
  file: string,
  sources: Sources,
  isAsCompiled = false,
): ReturnType<typeof readCompiledCorpus> {
  const found = readCompiledCorpus(file);
  const [wanted, had] = [fingerprintsOf(sources), found?.fingerprints ?? []].map((all) =>
    JSON.stringify(isAsCompiled ? all[0] : all),
  );
  if (had !== wanted) return null;
  const encoder = sources.encoder.files;
  return encoder === null || encoder.fingerprint === found?.encoder ? found : null;
}

/** Where nothing that fits was compiled. */
function readAnew(sources: Sources): ReadCorpus {
  // 15 ms: reader and rules, on Node 20.
  const { readCorpus } = require('./read-corpus') as typeof import('./read-corpus');
  const { thesaurus, encoder } = sources;
  const { refused, ...corpus } = readCorpus(sources, thesaurus, encoder.files?.table ?? null);
  const warnings = [...encoder.warnings, ...corpus.warnings];
  return {
    sources,
    corpus: { ...corpus, warnings },
    warnings: corpus.warnings,
    refused: refused.filter((one) => !sources.refused.includes(one)),
  };
}
