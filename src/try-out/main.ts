import { parseArgs } from 'node:util';
import { startTryOut, type TryOut, type TryOutOptions } from './try-out';

const DEFAULT_PORT = 3300;

/** Wrong use, or something that trying again would not mend; as the server and the command line have it. */
const CANNOT_START = 2;

void main();

async function main(): Promise<void> {
  const wanted = readArguments();
  if (wanted === null)
    return refuse(
      'npm run try takes --port NUMBER, --http, --threads and --reports DIR, behind "--", and nothing else.',
    );
  const { port, transport } = wanted;
  const starting = startTryOut({ ...wanted, reader: true, log: process.stderr, complain: refuse });
  endWith(starting);
  try {
    const tryOut = await starting;
    if (tryOut === null) return;
    process.stdout.write(
      `PeaceOps in a Slack of its own: ${tryOut.address}\n` +
        `For this machine alone (127.0.0.1), over ${transport === 'http' ? 'HTTP' : 'Socket Mode'}; nothing is kept. Ctrl-C ends it.\n`,
    );
  } catch (error) {
    if (!isOfTheMachine(error)) throw error;
    refuse(
      error.code === 'EADDRINUSE'
        ? `port ${port} is in use by another program; take another: npm run try -- --port ${port < 65_535 ? port + 1 : DEFAULT_PORT}`
        : `it cannot start: ${error.message}`,
    );
  }
}

/** Ctrl-C, whoever supervises it, the terminal being closed: nothing is left behind. */
function endWith(starting: Promise<TryOut | null>): void {
  let isEnding = false;
  const end = async () => {
    // npm hands Ctrl-C on to a program that has it from the terminal already.
    if (isEnding) return;
    isEnding = true;
    await starting.then(
      (tryOut) => tryOut?.stop(),
      () => {},
    );
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

type TryOutArguments = Required<Pick<TryOutOptions, 'port' | 'transport' | 'threads' | 'reports'>>;

function readArguments(): TryOutArguments | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        http: { type: 'boolean', default: false },
        threads: { type: 'boolean', default: false },
        reports: { type: 'string' },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    return port <= 65_535
      ? {
          port,
          transport: values.http ? 'http' : 'socket',
          threads: values.threads,
          reports: values.reports ?? null,
        }
      : null;
  } catch {
    return null;
  }
}

/** Whether the machine would not do something: a port that is taken, a folder that cannot be made. */
function isOfTheMachine(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function refuse(line: string): void {
  process.stderr.write(`peaceops: ${line.replace(/^peaceops: /, '')}\n`);
  process.exitCode = CANNOT_START;
}
