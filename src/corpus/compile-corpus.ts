import type { Report } from '../report/model';
import { compiledFile, noteCodeState } from './compiled-corpus';
import { keepCompiled, readAllAnew } from './open-corpus';
import { REPORTS_DIRECTORY } from './report-files';

/**
 * Reads and indexes the reports of a directory, and writes what {@link openCorpus} then opens. That needs no compiler:
 * an installation that cannot be written to does it for reports that stand elsewhere.
 * @param directory default the reports that come with PeaceOps
 * @param only ids of some of them; default all
 * @returns what was left out and why, a sentence each: reports that cannot be read, a damaged encoder, index entries that fit no statement; and where
 *   a report may have been read wrongly
 * @throws {ReportError}, {ThesaurusError} and {ActorsError} where a file cannot be read
 */
export function compileCorpus(
  directory: string = REPORTS_DIRECTORY,
  only: readonly string[] | null = null,
): string[] {
  const read = readAllAnew(directory, true, only);
  keepCompiled(read, compiledFile(directory, only));
  const { warnings, faults, library } = read.corpus;
  return [...faults, ...warnings, ...library.reports.flatMap(doubtsAbout)];
}

/** More places than these nobody looks at one by one: the report's text wants another conversion. */
const MOST_PLACES = 20;

/** Where a report may have been read wrongly, for whoever builds: not for who asks, nor for a log. */
function doubtsAbout({ file, warnings = [] }: Report): string[] {
  const places = warnings.slice(0, MOST_PLACES).map(({ line, sentence }) => `${file}:${line}: ${sentence}`);
  const more = warnings.length - places.length;
  return more > 0 ? [...places, `${file}: ${more} more such places.`] : places;
}

/** The last step of the build: notes the state of the code, and compiles its own reports. */
export function compileOwnCorpus(): string[] {
  noteCodeState();
  return compileCorpus();
}
