import { createColors } from 'picocolors';
import { run } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/terminal';

/** A terminal that keeps what is written to it. */
export interface FakeTerminal extends Terminal {
  /** Everything written, each call with a line end, as a process would do. */
  written: { out: string; error: string };
}

export interface FakeTerminalOptions {
  width?: number;
  coloured?: boolean;
  /** Whether a person looks at it; nobody does unless told. */
  isScreen?: boolean;
  /** Lines of standard input. */
  lines?: readonly string[];
  /** What a person answers who is asked; nobody is there unless told. */
  confirms?: boolean;
}

export function fakeTerminal({
  width = 80,
  coloured = false,
  lines = [],
  confirms,
  isScreen = false,
}: FakeTerminalOptions = {}): FakeTerminal {
  const written = { out: '', error: '' };
  return {
    written,
    isScreen,
    out: (text) => {
      written.out += `${text}\n`;
    },
    error: (text) => {
      written.error += `${text}\n`;
    },
    async *lines() {
      yield* lines;
    },
    confirm:
      confirms === undefined
        ? null
        : async (question) => {
            written.out += `${question}\n`;
            return confirms;
          },
    colours: createColors(coloured),
    width,
  };
}

/** What a command line wrote and how it ended. */
export interface Outcome {
  exitCode: number;
  out: string;
  error: string;
}

/** Runs `peaceops` with these words. */
export async function peaceops(
  argv: readonly string[],
  options?: FakeTerminalOptions,
  environment?: () => Record<string, string>,
): Promise<Outcome> {
  const terminal = fakeTerminal(options);
  const exitCode = await run(argv, terminal, '1.2.3', undefined, environment);
  return { exitCode, ...terminal.written };
}
