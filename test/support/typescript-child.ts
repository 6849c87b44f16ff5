import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a TypeScript file of the tests as a process of its own, which can be killed; its arguments are strings. */
export function spawnTypeScript(
  file: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  return spawn(process.execPath, ['--require', path.join(__dirname, 'run-typescript.js'), file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
}
