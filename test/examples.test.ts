import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { queryOf } from '../src/browse/queries';
import { topicsIn } from '../src/browse/topics';
import { checkText } from '../src/check/check-text';
import { cite } from '../src/citing/cite';
import { run } from '../src/cli/program';
import { openCorpus } from '../src/corpus/open-corpus';
import { findStatement } from '../src/report/library';
import { readReport } from '../src/report/read-report';
import { ask } from '../src/search/ask';
import { readSettings } from '../src/settings';
import { createSlackApp } from '../src/slack/app';
import { fakeTerminal } from './support/command-line';

/** The front of each room, whose docstring shows a call. */
const FRONTS = [
  'report/read-report.ts',
  'corpus/open-corpus.ts',
  'search/ask.ts',
  'browse/topics.ts',
  'check/check-text.ts',
  'citing/cite.ts',
  'cli/program.ts',
  'slack/app.ts',
];

/** What examples name. */
const SCOPE = {
  ask,
  checkText,
  cite,
  createSlackApp,
  findStatement,
  openCorpus,
  pino,
  queryOf,
  readReport,
  readSettings,
  run,
  terminalOf: () => fakeTerminal(),
  topicsIn,
};

type Run = (...scope: unknown[]) => Promise<{ line: string; value: unknown; shown: unknown }[]>;

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...code: string[]) => Run;

/** The lines of the examples in a file. */
function exampleIn(file: string): string[] {
  const source = readFileSync(path.join(__dirname, '..', 'src', file), 'utf8');
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
      ['const all = [];', ...code, 'return all;'].join('\n'),
    );
    const all = await example(...Object.values(SCOPE));
    expect(all.length).toBeGreaterThan(0);
    for (const { line, value, shown } of all) expect({ line, value }).toEqual({ line, value: shown });
  });
});
