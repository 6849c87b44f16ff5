import path from 'node:path';
import { Command } from 'commander';
import { endOnBrokenPipe } from '../../src/cli/broken-pipe';
import { openEncoderFiles } from '../../src/corpus/encoder-files';
import { readCorpus, readSources } from '../../src/corpus/read-corpus';
import { REPORTS_DIRECTORY, readReportFiles } from '../../src/corpus/report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY } from '../../src/corpus/thesaurus-files';
import { indexStatements } from '../../src/search/index-statements';
import { prepareThesaurus } from '../../src/search/prepare-thesaurus';
import { TUNED } from '../../src/search/tuning';
import { printAblation } from './ablation';
import { printAddresseeRules } from './addressees';
import { printCollection } from './collection';
import { printLabels } from './labels';
import { printLabelsOfOtherKinds } from './labels-of-other-kinds';
import { printCrossValidation } from './print-cross-validation';
import { printAnswers, printRanking } from './print-ranking';
import { printQuotations } from './quotations';
import { JudgedDataError } from './read-rows';

const OWN_DATA = path.join(__dirname, '..', '..', 'test', 'eval');

interface Options {
  data: string;
  reports: string;
}

interface RankingOptions extends Options {
  show?: string;
  ablation?: true;
  collection?: string;
  crossValidate?: true | string[];
}

endOnBrokenPipe(process);
const print = (line: string) => process.stdout.write(`${line}\n`);
const program = new Command('npm run eval --').description('Measures PeaceOps against judged data.');

program
  .command('ranking', { isDefault: true })
  .description('nDCG@10 by style of query, what is answered wrongly or not at all, spelling')
  .option('--data <dir>', 'judged queries, see test/eval/README.md', OWN_DATA)
  .option('--reports <dir>', 'the reports they were judged on', REPORTS_DIRECTORY)
  .option('--show <style>', 'the answers to the queries of one style, with their grades')
  .option('--ablation', 'what each means is good for: the change of nDCG@10 without it')
  .option(
    '--cross-validate [dirs...]',
    'what cross-validation chooses for the tuned numbers, with the judged data of --data and of more directories',
  )
  .option('--collection <dir>', 'instead, a standard test collection: docs.jsonl, queries.jsonl, qrels.tsv')
  .action(({ data, reports, show, ablation, crossValidate, collection }: RankingOptions) => {
    if (collection) return printCollection(collection, print);
    const { table } = openEncoderFiles();
    const sources = readSources(readReportFiles(reports), readThesaurusFiles(THESAURUS_DIRECTORY), table);
    if (crossValidate) {
      const more = crossValidate === true ? [] : crossValidate;
      return printCrossValidation(sources, [data, ...more], print);
    }
    if (ablation) return printAblation(sources, data, print);
    const { library, thesaurus, meaning } = sources;
    const index = indexStatements(library, prepareThesaurus(thesaurus), TUNED, meaning);
    if (show) printAnswers(index, data, show, print);
    printRanking(index, data, print);
  });
program
  .command('quotations')
  .description('what peaceops check says of quotations whose truth is known')
  .option('--data <dir>', 'drafts with truth.jsonl', path.join(OWN_DATA, 'quotations'))
  .action(({ data }: { data: string }) => printQuotations(data, print));

program
  .command('labels')
  .description('type, support, actors and addressees, and the rows that differ')
  .option('--data <dir>', 'labels.jsonl', OWN_DATA)
  .option('--reports <dir>', 'the reports they were judged on', REPORTS_DIRECTORY)
  .action(({ data, reports }: Options) => {
    printLabels(readCorpus(readReportFiles(reports)).library, data, print);
    printLabelsOfOtherKinds(data, print);
  });
program
  .command('addressees')
  .description('what each way of asking somebody to act is good for')
  .option('--data <dir>', 'labels.jsonl', OWN_DATA)
  .option('--reports <dir>', 'the reports they were judged on', REPORTS_DIRECTORY)
  .action(({ data, reports }: Options) => {
    printAddresseeRules(readCorpus(readReportFiles(reports)).library, data, print);
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof JudgedDataError)) throw error;
  process.stderr.write(`eval: ${error.message}\n`);
  process.exitCode = 2;
}
