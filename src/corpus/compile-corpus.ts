import { compiledFile, noteCodeState } from './compiled-corpus';
import { keepCompiled, readAllAnew } from './open-corpus';
import { REPORTS_DIRECTORY } from './report-files';

/**
 * Reads and indexes the reports of a directory, and writes what {@link openCorpus} then opens. That needs no compiler:
 * an installation that cannot be written to does it for reports that stand elsewhere.
 * @param directory default the reports that come with PeaceOps
 * @returns what was left out and why, a sentence each: a damaged encoder, index entries that fit no statement
 * @throws {ReportError} and {ThesaurusError} where a file cannot be read
 */
export function compileCorpus(directory: string = REPORTS_DIRECTORY): string[] {
  const read = readAllAnew(directory, true);
  keepCompiled(read, compiledFile(directory));
  return read.corpus.warnings;
}

/** The last step of the build: notes the state of the code, and compiles its own reports. */
export function compileOwnCorpus(): string[] {
  noteCodeState();
  return compileCorpus();
}
