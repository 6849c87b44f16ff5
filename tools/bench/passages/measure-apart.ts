import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Measured } from './measure-engine';
import { PassagesError } from './read-passages';

/**
 * Builds and queries an engine over a file of passages, in a process of its own.
 * @param most how many passages, default all
 * @throws {PassagesError} when the process fails; what it said stands above
 */
export function measureApart(engine: string, file: string, most = Number.POSITIVE_INFINITY): Measured {
  return runApart('engine-process.ts', [engine, file, String(most)]) as Measured;
}

/**
 * The mean recall@100 of the index by meaning over a file of passages, see `measure-recall.ts`.
 * @throws {PassagesError} as {@link measureApart}
 */
export function recallApart(file: string): number {
  return runApart('recall-process.ts', [file]) as number;
}

function runApart(child: string, args: readonly string[]): unknown {
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, '--expose-gc', path.join(__dirname, child), ...args],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 * 1_024 ** 2 },
  );
  if (status !== 0) throw new PassagesError(`${args.join(' ')}: measuring ended with ${status} (${child}).`);
  return JSON.parse(stdout);
}
