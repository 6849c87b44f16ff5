import { percentile } from '../statistics';
import { ENGINES } from './engines';
import { measureApart, recallApart } from './measure-apart';
import type { Measured } from './measure-engine';
import type { QueryKind } from './queries';

const WIDTH = 20;

/** A row of the table: what is measured, and what it may be at the most. */
interface Row {
  name: string;
  take(measured: Measured): number;
  aim?: string;
}

const ROWS: readonly Row[] = [
  { name: 'build, s', take: ({ buildSeconds }) => buildSeconds, aim: 'ratio at most 0.8' },
  { name: 'index in memory, MB', take: ({ indexMegabytes }) => indexMegabytes, aim: 'ratio at most 0.8' },
  { name: 'whole process, MB', take: ({ residentMegabytes }) => residentMegabytes },
  { name: 'first query, ms', take: ({ firstMilliseconds }) => firstMilliseconds },
  { name: 'query p50, ms', take: (measured) => queryTime(measured, 0.5), aim: 'at most 10 ms' },
  { name: '  p95', take: (measured) => queryTime(measured, 0.95), aim: 'at most 25 ms' },
  { name: '  p99', take: (measured) => queryTime(measured, 0.99) },
  { name: '  max', take: (measured) => queryTime(measured, 1) },
  ...(['short', 'long', 'misspelt', 'phrase', 'quoted', 'common'] as const).flatMap((kind): Row[] => [
    { name: `${kind} p50, ms`, take: (measured) => queryTime(measured, 0.5, kind) },
    { name: '  p95', take: (measured) => queryTime(measured, 0.95, kind) },
  ]),
];

/**
 * Builds and queries PeaceOps, with meaning and without, and MiniSearch over a file of passages, each in a process of
 * its own and one after the other, and prints what they took side by side. The ratio is the share of PeaceOps with
 * meaning in what MiniSearch took.
 * @returns what was measured, by the engine's name
 * @throws {PassagesError} when a process fails; what it said stands above
 */
export function benchPassages(file: string, print: (line: string) => void): Map<string, Measured> {
  const measured = new Map(Object.keys(ENGINES).map((name) => [name, measureApart(name, file)]));
  const all = [...measured.values()];
  const [own, other] = [all[0] as Measured, all.at(-1) as Measured];
  print(`${own.documents} passages, ${own.queries.length} queries, each asked once after a warm-up`);
  print(`${''.padEnd(WIDTH)}${[...measured.keys()].map((name) => name.padStart(WIDTH)).join('')}   ratio`);
  for (const { name, take, aim } of ROWS) {
    const values = all.map((one) => take(one).toFixed(2).padStart(WIDTH)).join('');
    const ratio = (take(own) / take(other)).toFixed(3).padStart(8);
    print(`${name.padEnd(WIDTH)}${values}${ratio}${aim ? `  (aim: ${aim})` : ''}`);
  }
  print(`mean recall@100 by meaning: ${recallApart(file).toFixed(4)}  (aim: at least 0.95)`);
  return measured;
}

/** @param share of the queries that took no longer, 0 to 1 */
export function queryTime({ queries }: Measured, share: number, kind?: QueryKind): number {
  const chosen = queries.filter((query) => kind === undefined || query.kind === kind);
  return percentile(
    chosen.map(({ milliseconds }) => milliseconds),
    share,
  );
}
