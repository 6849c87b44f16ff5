import { ReportError } from '../report/source';
import { ActorsError } from './actor-files';
import { compileOwnCorpus } from './compile-corpus';
import { ThesaurusError } from './thesaurus-files';

// The last step of `npm run build`: reads and indexes the reports once, so that the command line need not.
try {
  for (const warning of compileOwnCorpus()) process.stderr.write(`build: ${warning}\n`);
} catch (error) {
  if (!(error instanceof ReportError || error instanceof ThesaurusError || error instanceof ActorsError))
    throw error;
  process.stderr.write(`build: ${error.message}\n`);
  process.exitCode = 2;
}
