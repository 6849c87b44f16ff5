import { writeFileSync } from 'node:fs';
import { ReportError } from '../report/source';
import { packIndex } from '../search/search-index';
import { COMPILED_CORPUS, type CompiledCorpus } from './open-corpus';
import { readCorpus } from './read-corpus';
import { REPORTS_DIRECTORY, readReportFiles } from './report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY, ThesaurusError } from './thesaurus-files';

// The last step of `npm run build`: reads and indexes the reports once, so that the command line need not.
function compile(): CompiledCorpus {
  const files = readReportFiles(REPORTS_DIRECTORY);
  const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
  const { library, index } = readCorpus(files, thesaurus);
  return {
    fingerprints: [...files, ...thesaurus].map(({ fingerprint }) => fingerprint),
    reports: library.reports,
    index: packIndex(index),
  };
}

try {
  writeFileSync(COMPILED_CORPUS, JSON.stringify(compile()));
} catch (error) {
  if (!(error instanceof ReportError || error instanceof ThesaurusError)) throw error;
  process.stderr.write(`build: ${error.message}\n`);
  process.exitCode = 2;
}
