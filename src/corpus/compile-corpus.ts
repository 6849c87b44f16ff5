import type { Report } from '../report/model';
import { packedMeaning, packIndex } from '../search/search-index';
import { readActorsFile } from './actor-files';
import { writeCompiledCorpus } from './compiled-corpus';
import { encoderOrWarning } from './open-corpus';
import { readCorpus } from './read-corpus';
import { REPORTS_DIRECTORY, readReportFiles } from './report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY } from './thesaurus-files';

/**
 * Reads and indexes the reports that come with PeaceOps, and writes what {@link openCorpus} then opens.
 * @returns what was left out and why, a sentence each: a damaged encoder, index entries that fit no statement; and where
 *   a report may have been read wrongly
 * @throws {ReportError}, {ThesaurusError} and {ActorsError} where a file cannot be read
 */
export function compileCorpus(): string[] {
  const files = readReportFiles(REPORTS_DIRECTORY);
  const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
  const encoder = encoderOrWarning(true);
  const { library, index, warnings } = readCorpus(files, thesaurus, encoder.files?.table ?? null);
  const compiled = {
    fingerprints: [...files, ...thesaurus, readActorsFile()].map(({ fingerprint }) => fingerprint),
    encoder: encoder.files?.fingerprint ?? null,
    reports: library.reports,
    index: packIndex(index),
    warnings: [...encoder.warnings, ...warnings],
  };
  writeCompiledCorpus(compiled, packedMeaning(index));
  return [...compiled.warnings, ...library.reports.flatMap(doubtsAbout)];
}

/** More places than these nobody looks at one by one: the report's text wants another conversion. */
const MOST_PLACES = 20;

/** Where a report may have been read wrongly, for whoever builds: not for who asks, nor for a log. */
function doubtsAbout({ file, warnings = [] }: Report): string[] {
  const places = warnings.slice(0, MOST_PLACES).map(({ line, sentence }) => `${file}:${line}: ${sentence}`);
  const more = warnings.length - places.length;
  return more > 0 ? [...places, `${file}: ${more} more such places.`] : places;
}
