import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { percentile } from '../statistics';
import { ENGINES } from './engines';
import type { Measured } from './measure-engine';
import type { QueryKind } from './queries';
import { PassagesError } from './read-passages';

const WIDTH = 20;
const CHILD = path.join(__dirname, 'engine-process.ts');

/** A row of the table: what is measured, and what MiniSearch's may be multiplied by at the most. */
interface Row {
  name: string;
  take(measured: Measured): number;
  aim?: string;
}

const ROWS: readonly Row[] = [
  { name: 'build, s', take: ({ buildSeconds }) => buildSeconds, aim: 'ratio at most 0.5' },
  { name: 'index in memory, MB', take: ({ indexMegabytes }) => indexMegabytes, aim: 'ratio at most 0.6' },
  { name: 'whole process, MB', take: ({ residentMegabytes }) => residentMegabytes },
  { name: 'first query, ms', take: ({ firstMilliseconds }) => firstMilliseconds },
  { name: 'query p50, ms', take: (measured) => queryTime(measured, 0.5), aim: 'at most 2 ms' },
  { name: '  p95', take: (measured) => queryTime(measured, 0.95), aim: 'at most 10 ms' },
  { name: '  p99', take: (measured) => queryTime(measured, 0.99) },
  { name: '  max', take: (measured) => queryTime(measured, 1) },
  ...(['short', 'long', 'misspelt', 'phrase', 'quoted', 'common'] as const).flatMap((kind): Row[] => [
    { name: `${kind} p50, ms`, take: (measured) => queryTime(measured, 0.5, kind) },
    { name: '  p95', take: (measured) => queryTime(measured, 0.95, kind) },
  ]),
];

/**
 * Builds and queries PeaceOps and MiniSearch over a file of passages, each in a process of its own and one after
 * the other, and prints what they took side by side. The ratio is PeaceOps' share of what MiniSearch took.
 * @throws {PassagesError} when a process fails; what it said stands above
 */
export function benchPassages(file: string, print: (line: string) => void): void {
  const measured = Object.keys(ENGINES).map((name) => [name, measureInProcess(name, file)] as const);
  const [[, own]] = measured as [(typeof measured)[number]];
  const [, other] = measured.at(-1) as (typeof measured)[number];
  print(`${own.documents} passages, ${own.queries.length} queries, each asked once after a warm-up`);
  print(`${''.padEnd(WIDTH)}${measured.map(([name]) => name.padStart(WIDTH)).join('')}   ratio`);
  for (const { name, take, aim } of ROWS) {
    const values = measured.map(([, one]) => take(one).toFixed(2).padStart(WIDTH)).join('');
    const ratio = (take(own) / take(other)).toFixed(3).padStart(8);
    print(`${name.padEnd(WIDTH)}${values}${ratio}${aim ? `  (aim: ${aim})` : ''}`);
  }
}

function queryTime({ queries }: Measured, share: number, kind?: QueryKind): number {
  const chosen = queries.filter((query) => kind === undefined || query.kind === kind);
  return percentile(
    chosen.map(({ milliseconds }) => milliseconds),
    share,
  );
}

function measureInProcess(engine: string, file: string): Measured {
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, '--expose-gc', CHILD, engine, file],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 64 * 1_024 ** 2,
    },
  );
  if (status !== 0) throw new PassagesError(`${file}: measuring ${engine} ended with ${status}.`);
  return JSON.parse(stdout) as Measured;
}
