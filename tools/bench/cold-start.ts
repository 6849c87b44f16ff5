import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { median, millisecondsSince } from './statistics';

const PAIRS = 15;
const PEACEOPS = path.join(__dirname, '..', '..', 'bin', 'peaceops.js');

/** Runs `peaceops ask` and a bare node in turn, as whole processes, and prints their medians and the ratio. */
export function benchColdStart(print: (line: string) => void): void {
  const ask: number[] = [];
  const bare: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    ask.push(timed([PEACEOPS, 'ask', 'local', 'ownership']));
    bare.push(timed(['-e', '0']));
  }
  const ratios = ask.map((ms, pair) => ms / (bare[pair] as number));
  print(
    `cold start, ${PAIRS} pairs: ask ${median(ask).toFixed(0)} ms, bare node ${median(bare).toFixed(0)} ms, ` +
      `ratio ${median(ratios).toFixed(2)} (aim: at most 3)`,
  );
}

function timed(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return millisecondsSince(start);
}
