import { parseArgs } from 'node:util';
import { startTryOut } from './try-out';

const DEFAULT_PORT = 3300;

/** Wrong use, or something that trying again would not mend; as the server and the command line have it. */
const CANNOT_START = 2;

void main();

async function main(): Promise<void> {
  const wanted = readArguments();
  if (wanted === null)
    return refuse('npm run try takes --port NUMBER and --http, behind "--", and nothing else.');
  const { port, transport } = wanted;
  try {
    const tryOut = await startTryOut({ port, transport, log: process.stderr, complain: refuse });
    if (tryOut === null) return;
    process.stdout.write(
      `PeaceOps in a Slack of its own: ${tryOut.address}\n` +
        `For this machine alone (127.0.0.1), over ${transport === 'http' ? 'HTTP' : 'Socket Mode'}; nothing is kept. Ctrl-C ends it.\n`,
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void tryOut.stop().then(() => process.exit(0)));
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    refuse(`port ${port} is in use by another program; take another: npm run try -- --port ${port + 1}`);
  }
}

function readArguments(): { port: number; transport: 'socket' | 'http' } | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        http: { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    return port <= 65_535 ? { port, transport: values.http ? 'http' : 'socket' } : null;
  } catch {
    return null;
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function refuse(line: string): void {
  process.stderr.write(`peaceops: ${line.replace(/^peaceops: /, '')}\n`);
  process.exitCode = CANNOT_START;
}
