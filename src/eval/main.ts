import path from 'node:path';
import { Command } from 'commander';
import { endOnBrokenPipe } from '../cli/broken-pipe';
import { readCorpus } from '../corpus/read-corpus';
import { REPORTS_DIRECTORY, readReportFiles } from '../corpus/report-files';
import { readThesaurusFiles, THESAURUS_DIRECTORY } from '../corpus/thesaurus-files';
import { printLabels } from './print-labels';
import { printRanking } from './print-ranking';
import { JudgedDataError } from './read-rows';

const OWN_DATA = path.join(__dirname, '..', '..', 'test', 'eval');

interface Options {
  data: string;
  reports: string;
}

endOnBrokenPipe(process);
const print = (line: string) => process.stdout.write(`${line}\n`);
const program = new Command('npm run eval --').description('Measures PeaceOps against judged data.');

program
  .command('ranking', { isDefault: true })
  .description('nDCG@10 by style of query, what is answered wrongly or not at all, spelling')
  .option('--data <dir>', 'queries.jsonl, unanswerable.jsonl, spelling.jsonl', OWN_DATA)
  .option('--reports <dir>', 'the reports they were judged on', REPORTS_DIRECTORY)
  .option('--show <style>', 'the answers to the queries of one style, with their grades')
  .action(({ data, reports, show }: Options & { show?: string }) => {
    printRanking(
      readCorpus(readReportFiles(reports), readThesaurusFiles(THESAURUS_DIRECTORY)).index,
      data,
      show,
      print,
    );
  });
program
  .command('labels')
  .description('type, support, actors and addressees, and the rows that differ')
  .option('--data <dir>', 'labels.jsonl', OWN_DATA)
  .option('--reports <dir>', 'the reports they were judged on', REPORTS_DIRECTORY)
  .action(({ data, reports }: Options) => {
    printLabels(readCorpus(readReportFiles(reports)).library, data, print);
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof JudgedDataError)) throw error;
  process.stderr.write(`eval: ${error.message}\n`);
  process.exitCode = 2;
}
