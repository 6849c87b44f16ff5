import { openLibrary } from '../report/library';
import { Encoder } from '../search/encoder';
import { unpackIndex } from '../search/search-index';
import { readActorsFile } from './actor-files';
import { readCompiledCorpus } from './compiled-corpus';
import { EncoderError, type EncoderFiles, openEncoderFiles, verifyEncoderFiles } from './encoder-files';
import type { Corpus } from './read-corpus';

export type { Corpus };

import { REPORTS_DIRECTORY, type ReportFile, readReportFiles } from './report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY, type ThesaurusFile } from './thesaurus-files';

/**
 * Opens the reports: as compiled at build time if they are still the same, or else from their files. Reading,
 * labelling and indexing would take most of a command line's time, which starts anew for each question.
 * @example
 * const { library, index, warnings } = openCorpus();
 * library.reports[0].metadata.id; // 'beijing-2007'
 * ask(index, 'local ownership').finding; // 'answers'
 * warnings; // []
 * @param isVerified whether the encoder is compared with its card byte by byte, which takes some 10 ms
 * @throws {ReportError} see {@link readReportFiles}
 */
export function openCorpus(directory: string = REPORTS_DIRECTORY, isVerified = false): Corpus {
  const files = readReportFiles(directory);
  const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
  const encoder = encoderOrWarning(isVerified);
  const found = compiledOf([...files, ...thesaurus, readActorsFile()], encoder.files);
  if (found === null) return withWarnings(readAnew(files, thesaurus, encoder.files), encoder.warnings);
  const { compiled, meaning } = found;
  const reports = compiled.reports.map((report, at) => ({ ...report, file: (files[at] as ReportFile).file }));
  const library = openLibrary(reports);
  const byMeaning = meaning &&
    encoder.files && { packed: meaning, encoder: new Encoder(encoder.files.table) };
  const index = unpackIndex(library, compiled.index, byMeaning);
  return { library, index, warnings: [...encoder.warnings, ...compiled.warnings] };
}

/**
 * Whether the reports, the thesaurus and the encoder are still those that were compiled.
 * @throws {ReportError} see {@link readReportFiles}
 */
export function isCompiled(directory: string = REPORTS_DIRECTORY): boolean {
  const files = [...readReportFiles(directory), ...readThesaurusFiles(THESAURUS_DIRECTORY), readActorsFile()];
  return compiledOf(files, encoderOrWarning(false).files) !== null;
}

/** Opens the encoder. Without one statements are found by words alone, and a warning says why. */
export function encoderOrWarning(isVerified: boolean): {
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

/** What was compiled, if it was made of these files and this encoder. */
function compiledOf(
  files: readonly { fingerprint: string }[],
  encoder: EncoderFiles | null,
): ReturnType<typeof readCompiledCorpus> {
  const found = readCompiledCorpus();
  const wanted = files.map(({ fingerprint }) => fingerprint);
  if (JSON.stringify(found?.compiled.fingerprints) !== JSON.stringify(wanted)) return null;
  return encoder === null || encoder.fingerprint === found?.compiled.encoder ? found : null;
}

/** Where nothing that fits was compiled. */
function readAnew(
  files: readonly ReportFile[],
  thesaurus: readonly ThesaurusFile[],
  encoder: EncoderFiles | null,
): Corpus {
  // 15 ms: reader and rules, on Node 20.
  const { readCorpus } = require('./read-corpus') as typeof import('./read-corpus');
  return readCorpus(files, thesaurus, encoder?.table ?? null);
}

function withWarnings(corpus: Corpus, warnings: readonly string[]): Corpus {
  return { ...corpus, warnings: [...warnings, ...corpus.warnings] };
}
