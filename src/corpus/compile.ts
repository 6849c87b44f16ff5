import { writeFileSync } from 'node:fs';
import { packIndex } from '../search/search-index';
import { COMPILED_CORPUS, type CompiledCorpus } from './open-corpus';
import { readCorpus } from './read-corpus';
import { REPORTS_DIRECTORY, readReportFiles } from './report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY } from './thesaurus-files';

// The last step of `npm run build`: reads and indexes the reports once, so that the command line need not.
const files = readReportFiles(REPORTS_DIRECTORY);
const thesaurus = readThesaurusFiles(THESAURUS_DIRECTORY);
const { library, index } = readCorpus(files, thesaurus);
const compiled: CompiledCorpus = {
  fingerprints: [...files, ...thesaurus].map(({ fingerprint }) => fingerprint),
  reports: library.reports,
  index: packIndex(index),
};
writeFileSync(COMPILED_CORPUS, JSON.stringify(compiled));
