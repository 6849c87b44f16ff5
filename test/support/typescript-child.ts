import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import path from 'node:path';

/** Preloaded into a bare Node, it lets it run TypeScript. */
export const TYPESCRIPT = path.join(__dirname, '..', '..', 'tools', 'typescript.js');

/** Runs a TypeScript file of the tests as a process of its own, which can be killed; its arguments are strings. */
export function spawnTypeScript(
  file: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  return spawn(process.execPath, ['--require', TYPESCRIPT, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
}
