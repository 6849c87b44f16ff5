import { openLibrary } from '../report/library';
import { Encoder } from '../search/encoder';
import { unpackIndex } from '../search/search-index';
import { type CompiledCorpus, readCompiledCorpus, readCompiledMeaning } from './compiled-corpus';
import { EncoderError, type EncoderFiles, openEncoderFiles, verifyEncoderFiles } from './encoder-files';
import type { Corpus } from './read-corpus';

export type { Corpus };

import { REPORTS_DIRECTORY, type ReportFile, readReportFiles } from './report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY, type ThesaurusFile } from './thesaurus-files';

/**
 * Opens the reports: as compiled at build time if they are still the same, or else from their files.
 * Reading, labelling and indexing would take most of a command line's time, which starts anew for each
 * question.
 * @param isVerified whether the encoder is held against its card byte by byte, which takes some 10 ms
 * @throws {ReportError} see {@link readReportFiles}
 */
export function openCorpus(directory: string = REPORTS_DIRECTORY, isVerified = false): Corpus {
  const files = readReportFiles(directory);
  const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
  const encoder = encoderOrWarning(isVerified);
  const compiled = readCompiled([...files, ...thesaurus], encoder.files);
  if (!compiled) return withWarnings(readAnew(files, thesaurus, encoder.files), encoder.warnings);
  const reports = compiled.reports.map((report, at) => ({ ...report, file: (files[at] as ReportFile).file }));
  const library = openLibrary(reports);
  const meaning = encoder.files && {
    packed: readCompiledMeaning(),
    encoder: new Encoder(encoder.files.table),
  };
  const index = unpackIndex(library, compiled.index, meaning);
  return { library, index, warnings: [...encoder.warnings, ...compiled.warnings] };
}

/** The encoder; without one statements are found by words alone, and a warning tells why. */
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

function readCompiled(
  files: readonly { fingerprint: string }[],
  encoder: EncoderFiles | null,
): CompiledCorpus | null {
  const compiled = readCompiledCorpus();
  if (compiled === null) return null;
  const wanted = files.map(({ fingerprint }) => fingerprint);
  if (JSON.stringify(compiled.fingerprints) !== JSON.stringify(wanted)) return null;
  return encoder === null || encoder.fingerprint === compiled.encoder ? compiled : null;
}

/** The reader and its rules are loaded only here: that alone takes time. */
function readAnew(
  files: readonly ReportFile[],
  thesaurus: readonly ThesaurusFile[],
  encoder: EncoderFiles | null,
): Corpus {
  const { readCorpus } = require('./read-corpus') as typeof import('./read-corpus');
  return readCorpus(files, thesaurus, encoder?.table ?? null);
}

function withWarnings(corpus: Corpus, warnings: readonly string[]): Corpus {
  return { ...corpus, warnings: [...warnings, ...corpus.warnings] };
}
