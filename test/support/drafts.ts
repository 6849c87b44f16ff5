import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/program';
import { type FakeTerminalOptions, fakeTerminal, type Outcome } from './command-line';
import { beijing } from './corpus';

/** What the Beijing report says, and what it does not. */
export const EXACT = 'Everyone agreed that in most cases, exits have been premature.';
export const ALTERED = 'Everyone agreed that in all cases, exits have been premature.';
export const ABSENT = 'The harbour tariffs of Rotterdam were lowered by seven ministers';

/** A directory of drafts that is taken away after the tests of a file. */
export function draftsDirectory() {
  const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-drafts-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array) => {
    const file = path.join(directory, name);
    writeFileSync(file, content);
    return file;
  };
  /** Runs `peaceops check` over the Beijing report; what is written names files without their directory. */
  const check = async (argv: readonly string[], options: FakeTerminalOptions = {}): Promise<Outcome> => {
    const terminal = fakeTerminal({ width: 200, ...options });
    const exitCode = await run(['check', ...argv], terminal, '1.2.3', beijing);
    const bare = (text: string) => text.replaceAll(`${directory}${path.sep}`, '');
    return { exitCode, out: bare(terminal.written.out), error: bare(terminal.written.error) };
  };
  return { directory, write, check };
}
