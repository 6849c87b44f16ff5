import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureColdStart } from '../cold-start';
import { queriesFrom } from '../passages/queries';
import { readPassages } from '../passages/read-passages';
import { PEACEOPS, residentMegabytes, startServer, startSilentSlack, stopServer } from '../server';
import { median, millisecondsSince, percentile } from '../statistics';
import { makeIndexEntries, makeReports } from './made-reports';

/** What is built, as it is shipped: compiled reports are those of the code that reads them. */
const BUILT = path.join(__dirname, '..', '..', '..', 'dist');
const { compileCorpus } = require(
  path.join(BUILT, 'corpus', 'compile-corpus.js'),
) as typeof import('../../../src/corpus/compile-corpus');
const { compiledFile } = require(
  path.join(BUILT, 'corpus', 'compiled-corpus.js'),
) as typeof import('../../../src/corpus/compiled-corpus');
const { openCorpus } = require(
  path.join(BUILT, 'corpus', 'open-corpus.js'),
) as typeof import('../../../src/corpus/open-corpus');
const { ask } = require(path.join(BUILT, 'search', 'ask.js')) as typeof import('../../../src/search/ask');

/** Every second of 600. */
const EVERY_NTH_QUERY = 2;
const ROUNDS = 3;
const IDLE_MS = 1_000;

/** What is measured, and what it should come to at most. */
interface Aims {
  name: string;
  /** Times a bare node. */
  coldStart: number;
  /** Of a query, in milliseconds. */
  p99: number;
  /** Of the idle bot. */
  megabytes: number;
}

/**
 * Measures eight reports side by side, the one that comes with PeaceOps and seven made of passages: with index entries
 * for that one, and with 25 made-up ones for each statement of the others as well.
 * @param file of passages, see {@link readPassages}
 * @throws {PassagesError} where it cannot be read, or has too few
 */
export async function benchSeveralReports(file: string, print: (line: string) => void): Promise<void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-several-reports-'));
  try {
    makeReports(readPassages(file), directory);
    const forOne = { name: 'with entries for one', coldStart: 4, p99: 10, megabytes: 170 };
    await measure(directory, forOne, print);
    for (const { metadata, statements } of openCorpus(directory).library.reports.slice(1))
      makeIndexEntries(metadata.id, statements, directory);
    const forAll = { name: 'with 25 entries a statement for all', coldStart: 4, p99: 30, megabytes: 240 };
    await measure(directory, forAll, print);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function measure(directory: string, aim: Aims, print: (line: string) => void): Promise<void> {
  const start = process.hrtime.bigint();
  compileCorpus(directory);
  const seconds = millisecondsSince(start) / 1_000;
  const { library, index } = openCorpus(directory);
  const megabytes = statSync(compiledFile(directory)).size / 1e6;
  print(`${library.reports.length} reports, ${library.statements.length} statements, ${aim.name}:`);
  print(`  compiled anew in ${seconds.toFixed(1)} s, ${megabytes.toFixed(1)} MB`);
  const { ask: cold, bare, ratio } = measureColdStart({ REPORTS_DIR: directory });
  print(
    `  cold start: ask ${cold.toFixed(0)} ms, bare node ${bare.toFixed(0)} ms, ratio ${ratio.toFixed(2)} ` +
      `(aim: at most ${aim.coldStart})`,
  );
  const queries = queriesFrom(library.statements.map(({ text }) => text)).filter(
    (_, at) => at % EVERY_NTH_QUERY === 0,
  );
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const { text } of queries) {
      const asked = process.hrtime.bigint();
      ask(index, text);
      if (round > 0) times.push(millisecondsSince(asked));
    }
  print(
    `  query, ${queries.length} different ones: p50 ${median(times).toFixed(2)} ms, ` +
      `p99 ${percentile(times, 0.99).toFixed(2)} ms (aim: p99 at most ${aim.p99} ms)`,
  );
  const slack = await startSilentSlack();
  const bot = await startServer([PEACEOPS], slack.port, { REPORTS_DIR: directory });
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  print(`  idle bot: ${residentMegabytes(bot).toFixed(0)} MB resident (aim: at most ${aim.megabytes} MB)`);
  await stopServer(bot);
  slack.close();
}
