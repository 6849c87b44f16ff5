import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { median, millisecondsSince } from './statistics';

const PAIRS = 15;
const PEACEOPS = path.join(__dirname, '..', '..', 'bin', 'peaceops.js');

/** Runs `peaceops ask` and a bare node in turn, as whole processes, and prints their medians and the ratio. */
export function benchColdStart(print: (line: string) => void): void {
  const { ask, bare, ratio } = measureColdStart();
  print(
    `cold start, ${PAIRS} pairs: ask ${ask.toFixed(0)} ms, bare node ${bare.toFixed(0)} ms, ` +
      `ratio ${ratio.toFixed(2)} (aim: at most 3)`,
  );
}

/**
 * The medians of `peaceops ask`, of a bare node, in milliseconds, and of the pairs' ratios.
 * @param environment besides that of this process
 */
export function measureColdStart(environment: Readonly<Record<string, string>> = {}) {
  const ask: number[] = [];
  const bare: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    ask.push(timed([PEACEOPS, 'ask', 'local', 'ownership'], environment));
    bare.push(timed(['-e', '0'], environment));
  }
  const ratios = ask.map((ms, pair) => ms / (bare[pair] as number));
  return { ask: median(ask), bare: median(bare), ratio: median(ratios) };
}

function timed(args: readonly string[], environment: Readonly<Record<string, string>>): number {
  const env = { ...process.env, ...environment };
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore', env });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return millisecondsSince(start);
}
