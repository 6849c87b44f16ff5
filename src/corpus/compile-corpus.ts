import { packIndex } from '../search/search-index';
import type { CompiledCorpus } from './open-corpus';
import { readCorpus } from './read-corpus';
import { REPORTS_DIRECTORY, readReportFiles } from './report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY } from './thesaurus-files';

/**
 * Reads and indexes the reports that come with PeaceOps.
 * @throws {ReportError} and {ThesaurusError} where a file cannot be read
 */
export function compileCorpus(): CompiledCorpus {
  const files = readReportFiles(REPORTS_DIRECTORY);
  const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
  const { library, index } = readCorpus(files, thesaurus);
  return {
    fingerprints: [...files, ...thesaurus].map(({ fingerprint }) => fingerprint),
    reports: library.reports,
    index: packIndex(index),
  };
}
