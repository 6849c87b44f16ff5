import { writeFileSync } from 'node:fs';
import { ReportError } from '../report/source';
import { compileCorpus } from './compile-corpus';
import { COMPILED_CORPUS } from './open-corpus';
import { ThesaurusError } from './thesaurus-files';

// The last step of `npm run build`: reads and indexes the reports once, so that the command line need not.
try {
  writeFileSync(COMPILED_CORPUS, JSON.stringify(compileCorpus()));
} catch (error) {
  if (!(error instanceof ReportError || error instanceof ThesaurusError)) throw error;
  process.stderr.write(`build: ${error.message}\n`);
  process.exitCode = 2;
}
