import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, millisecondsSince, percentile } from './statistics';

const SECRET = 'be9c'.repeat(8);
const ROUNDS = 6;
const REQUESTS_A_ROUND = 400;
const AT_ONCE = 16;
const QUERIES = ['local ownership', 'exit strategies', 'humanitarain space', 'drones', 'police training'];

/** As `npm start` has it: answers leave little behind, so a small nursery keeps the idle bot some 10 MB smaller. */
const NODE_FLAG = '--max-semi-space-size=4';

/** The built product, as it is shipped. */
const PEACEOPS = path.join(__dirname, '..', '..', 'bin', 'serve.js');
const EMPTY_HANDLER = path.join(__dirname, 'empty-handler.ts');

/** A server under measurement. */
interface Subject {
  process: ChildProcess;
  port: number;
  agent: Agent;
  times: number[];
  /** Requests a second. */
  throughputs: number[];
}

/**
 * Sends signed slash commands to PeaceOps and to an empty Bolt handler in turn, round by round, and prints the
 * time of one after the other, the throughput of 16 at once, and the memory of the idle bot.
 */
export async function benchSlashCommand(print: (line: string) => void): Promise<void> {
  const slack = await startSilentSlack();
  const peaceops = await startSubject([PEACEOPS], slack.port);
  const idleMegabytes = residentMegabytes(peaceops.process.pid as number);
  const empty = await startSubject([...process.execArgv, EMPTY_HANDLER], slack.port);
  for (let round = 0; round < ROUNDS; round++)
    for (const subject of [peaceops, empty]) await measure(subject, round > 0);
  for (const [name, { times, throughputs }] of [
    ['PeaceOps', peaceops],
    ['empty Bolt handler', empty],
  ] as const)
    print(
      `slash command, ${name}: p50 ${median(times).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms, ` +
        `${median(throughputs).toFixed(0)} a second with ${AT_ONCE} at once${name === 'PeaceOps' ? ' (aim: at least 300)' : ''}`,
    );
  print(
    `  searching and building the answer add ${(median(peaceops.times) - median(empty.times)).toFixed(2)} ms at p50`,
  );
  print(`memory of the idle bot: ${idleMegabytes.toFixed(0)} MB resident (aim: at most 135 MB)`);
  for (const { process: child, agent } of [peaceops, empty]) {
    agent.destroy();
    child.kill('SIGTERM');
  }
  slack.close();
}

async function measure(subject: Subject, counts: boolean): Promise<void> {
  for (let sent = 0; sent < REQUESTS_A_ROUND; sent++) {
    const start = process.hrtime.bigint();
    await sendCommand(subject, sent);
    if (counts) subject.times.push(millisecondsSince(start));
  }
  const start = process.hrtime.bigint();
  const lane = async (first: number) => {
    for (let sent = first; sent < REQUESTS_A_ROUND; sent += AT_ONCE) await sendCommand(subject, sent);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => lane(first)));
  if (counts) subject.throughputs.push((1_000 * REQUESTS_A_ROUND) / millisecondsSince(start));
}

function sendCommand({ port, agent }: Subject, number: number): Promise<void> {
  const body = new URLSearchParams({
    command: '/peaceops',
    text: QUERIES[number % QUERIES.length] as string,
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    trigger_id: `${number}.${process.hrtime.bigint()}`,
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
      response.resume();
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`HTTP ${response.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Starts a server and waits until it says that it listens. */
async function startSubject(args: readonly string[], slackPort: number): Promise<Subject> {
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
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.once('exit', () => rmSync(dataDirectory, { recursive: true, force: true }));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => /listening|is running/.test(String(chunk)) && resolve());
    child.once('exit', (code) => reject(new Error(`node ${args.join(' ')} ended with ${code}`)));
  });
  return { process: child, port, agent: new Agent({ keepAlive: true }), times: [], throughputs: [] };
}

/** Knows the bot's token and nothing else: what PeaceOps asks once, at start. */
async function startSilentSlack(): Promise<{ port: number; close(): void }> {
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
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    return Number.NaN;
  }
}
