import type { ChildProcess } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { startStandIn } from '../../src/try-out/stand-in/stand-in';

const LONGEST_START_MS = 30_000;
/** What an answer has that says more than that something went wrong: the id of a statement, `[6.1/1.3]`. */
export const AN_EXCERPT = /\[\d[\d.]*\/[\d.-]+\]/;
/** Above the 10 seconds within which PeaceOps ends. */
const LONGEST_STOP_MS = 15_000;

/**
 * Starts PeaceOps with a stand-in for Slack, asks it one signed slash command, and stops it.
 * @param start starts it with these settings; its log is on `stdout`
 * @param meanwhile what else is looked at while it runs
 * @returns the answer as a person reads it, and the exit code
 */
export async function serveAndAsk(
  start: (settings: Record<string, string>) => ChildProcess,
  meanwhile: (port: number) => Promise<void> = async () => {},
): Promise<{ answer: string; exitCode: number | null }> {
  const signingSecret = '0123456789abcdef0123456789abcdef';
  const slack = await startStandIn({ credentials: { signingSecret } });
  const port = await freePort();
  const child = start({
    SLACK_BOT_TOKEN: slack.credentials.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.url,
    PORT: String(port),
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  try {
    await within(LONGEST_START_MS, 'it did not start', running(child));
    const via = slack.http(`http://127.0.0.1:${port}/slack/events`);
    const { message } = await slack.person({ via }).types('/peaceops local ownership');
    await meanwhile(port);
    // The group, since npm and chroot stand in front of it.
    process.kill(-(child.pid as number), 'SIGTERM');
    const exitCode = await within(LONGEST_STOP_MS, 'it did not stop', ended);
    return { answer: message?.text ?? '', exitCode };
  } finally {
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid as number), 'SIGKILL');
    await slack.close();
  }
}

/** Resolves when the log says that it runs; rejects with what it said where it ends instead. */
async function running({ stdout }: ChildProcess): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: stdout as NodeJS.ReadableStream })) {
    said.push(line);
    if (line.includes('PeaceOps is running')) return void stdout?.resume();
  }
  throw new Error(`it ended:\n${said.join('\n')}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function within<T>(milliseconds: number, otherwise: string, awaited: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${otherwise} within ${milliseconds / 1_000} seconds`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}
