import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Of the form that Slack's have. */
const SECRET = '0123456789abcdef0123456789abcdef';

/** As `npm start` has it: answers leave little behind, so a small nursery keeps the idle bot some 10 MB smaller. */
const NODE_FLAG = '--max-semi-space-size=4';

/** Shorter than a server of Node keeps an idle connection (5 s): else it may close one just when a request is sent on it. */
const IDLE_MS = 3_000;

/** The built product, as it is shipped. */
export const PEACEOPS = path.join(__dirname, '..', '..', 'bin', 'serve.js');

/** A server under measurement. */
export interface Server {
  process: ChildProcess;
  port: number;
  agent: Agent;
}

/** It was answered, with another status than 200. */
export class RefusedError extends Error {
  constructor(readonly status: number | undefined) {
    super(`HTTP ${status}`);
  }
}

/**
 * Sends a signed slash command.
 * @returns the text of the answer, empty where there is none
 * @throws {RefusedError} and Node's errors of a connection
 */
export function sendCommand(
  { port, agent }: Server,
  { text, id, user = 'U1' }: { text: string; id: string; user?: string },
): Promise<string> {
  const body = new URLSearchParams({
    command: '/peaceops',
    text,
    team_id: 'T1',
    channel_id: 'C1',
    user_id: user,
    trigger_id: id,
    response_url: 'http://127.0.0.1:9/unused',
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: '/slack/events', method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.on('data', (chunk) => {
        answer += chunk;
      });
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new RefusedError(response.statusCode));
        resolve(answer.startsWith('{') ? String(JSON.parse(answer).text) : '');
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Starts a server as `npm start` does, and waits until it says that it listens.
 * @param environment besides what it needs
 */
export async function startServer(
  args: readonly string[],
  slackPort: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const port = await freePort();
  // On disk, as the store of a real one.
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'peaceops-bench-'));
  const child = spawn(process.execPath, [NODE_FLAG, ...args], {
    env: {
      PORT: String(port),
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_API_URL: `http://127.0.0.1:${slackPort}/api/`,
      LOG_LEVEL: 'info',
      DATA_DIR: dataDirectory,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.once('exit', () => rmSync(dataDirectory, { recursive: true, force: true }));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => /listening|is running/.test(String(chunk)) && resolve());
    child.once('exit', (code) => reject(new Error(`node ${args.join(' ')} ended with ${code}`)));
  });
  return { process: child, port, agent: new Agent({ keepAlive: true, timeout: IDLE_MS }) };
}

/** Ends a server. Resolves when it has ended. */
export async function stopServer({ process: child, agent }: Server): Promise<void> {
  agent.destroy();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Knows the bot's token and nothing else: what PeaceOps asks once, at start. */
export async function startSilentSlack(): Promise<{ port: number; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"ok":true,"user_id":"U0","bot_id":"B0","team_id":"T1"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

async function freePort(): Promise<number> {
  const { port, close } = await startSilentSlack();
  close();
  return port;
}

/** Linux only; elsewhere NaN. */
export function residentMegabytes({ process: { pid } }: Server): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    return Number.NaN;
  }
}
