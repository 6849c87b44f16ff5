import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { queryOf } from '../src/browse/queries';
import { topicsIn } from '../src/browse/topics';
import { checkText } from '../src/check/check-text';
import { cite } from '../src/citing/cite';
import { run } from '../src/cli/program';
import { openCorpus } from '../src/corpus/open-corpus';
import { matchingStatements } from '../src/digest/matching';
import { defaultPlan } from '../src/digest/model';
import { nextStatements, SEED_OF_NONE } from '../src/digest/next-statements';
import { parseDigest } from '../src/digest/parse-digest';
import { statementsInContext } from '../src/indexing/in-context';
import { worksheetOf } from '../src/indexing/worksheet';
import { findStatement } from '../src/report/library';
import { readReport } from '../src/report/read-report';
import { ask } from '../src/search/ask';
import { KINDS } from '../src/search/filter/kinds';
import { narrowIndex } from '../src/search/narrow-index';
import { unchanging } from '../src/search/reports-now';
import { statementKey } from '../src/search/statement-key';
import { withinReports } from '../src/search/within-reports';
import { readSettings } from '../src/settings';
import { createSlackApp } from '../src/slack/app';
import { fakeTerminal } from './support/command-line';
import { beijing } from './support/corpus';

const SRC = path.join(__dirname, '..', 'src');
const SOURCES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

/** The front of each room, and what others begin with: the docstring of each shows a call. */
const FRONTS = [
  'report/read-report.ts',
  'corpus/open-corpus.ts',
  'search/ask.ts',
  'search/narrow-index.ts',
  'search/within-reports.ts',
  'search/filter/kinds.ts',
  'browse/topics.ts',
  'check/check-text.ts',
  'citing/cite.ts',
  'digest/matching.ts',
  'digest/next-statements.ts',
  'digest/parse-digest.ts',
  'indexing/worksheet.ts',
  'cli/program.ts',
  'slack/app.ts',
];

/** What examples name. */
const SCOPE = {
  ask,
  checkText,
  cite,
  createSlackApp,
  unchanging,
  defaults: defaultPlan('Europe/Oslo'),
  findStatement,
  index: beijing().index,
  KINDS,
  matchingStatements,
  narrowIndex,
  nextStatements,
  openCorpus,
  parseDigest,
  pino,
  queryOf,
  readReport,
  readSettings,
  run,
  SEED_OF_NONE,
  statementKey,
  statementsInContext,
  terminalOf: () => fakeTerminal(),
  topicsIn,
  withinReports,
  worksheetOf,
};

type Run = (...scope: unknown[]) => Promise<{ line: string; value: unknown; shown: unknown }[]>;

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...code: string[]) => Run;

/** The lines of the examples in a file. */
function exampleIn(file: string): string[] {
  const source = readFileSync(path.join(SRC, file), 'utf8');
  return [...source.matchAll(/@example\n((?: \* (?!@).*\n)+)/g)].flatMap(([, lines = '']) =>
    lines
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^ \* /, '')),
  );
}

describe('the examples in docstrings', () => {
  it.each(FRONTS)('run, and give what they show: %s', async (file) => {
    const code = exampleIn(file).map((line) => {
      const [, value, shown] = /^(.*); \/\/ (.*)$/.exec(line) ?? [];
      return value ? `all.push({ line: ${JSON.stringify(line)}, value: ${value}, shown: ${shown} });` : line;
    });
    const example = new AsyncFunction(
      ...Object.keys(SCOPE),
      // In a block, so that an example may name a thing of its own as one of the scope is named.
      ['const all = [];', '{', ...code, '}', 'return all;'].join('\n'),
    );
    const all = await example(...Object.values(SCOPE));
    expect(all.length).toBeGreaterThan(0);
    for (const { line, value, shown } of all) expect({ line, value }).toEqual({ line, value: shown });
  });

  it('stand behind @example, never between fences of backticks, which formatters take for prose', () => {
    const fenced = SOURCES.filter((file) =>
      /^ *\/?\*.*```/m.test(readFileSync(path.join(SRC, file), 'utf8')),
    );
    expect(fenced).toEqual([]);
  });
});
