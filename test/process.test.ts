import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Person } from '../src/try-out/stand-in/person/person';
import { type StandIn, startStandIn } from '../src/try-out/stand-in/stand-in';
import { TYPESCRIPT } from './support/typescript-child';

const ROOT = path.join(__dirname, '..');
const MAIN = path.join(ROOT, 'src', 'main.ts');
/** More than a pipe of Linux holds, at two or three log lines a question. */
const QUESTIONS_THAT_FILL_A_PIPE = 600;

let standIn: StandIn;
let directory: string;
let port: number;
let running: ChildProcess;

beforeEach(async () => {
  standIn = await startStandIn();
  directory = mkdtempSync(path.join(tmpdir(), 'peaceops-process-'));
  port = await freePort();
});

afterEach(async () => {
  running.kill('SIGKILL');
  await standIn.close();
  rmSync(directory, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return free;
}

/** Starts a program with the settings of the stand-in, and waits until it can answer. */
async function start(program: string, args: readonly string[], stdio: StdioOptions): Promise<Person> {
  running = spawn(program, args, {
    cwd: ROOT,
    stdio,
    env: {
      ...process.env,
      SLACK_BOT_TOKEN: standIn.credentials.botToken,
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: standIn.credentials.signingSecret,
      SLACK_API_URL: standIn.url,
      PORT: String(port),
      DATA_DIR: directory,
    },
  });
  while ((await ready()) !== 200) await new Promise(setImmediate);
  return standIn.person({ via: standIn.http(`http://127.0.0.1:${port}/slack/events`) });
}

const startMain = (stdio: StdioOptions) => start(process.execPath, ['--require', TYPESCRIPT, MAIN], stdio);

async function ready(): Promise<number | null> {
  if (running.exitCode !== null) throw new Error(`ended with ${running.exitCode}`);
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
  await answer?.arrayBuffer();
  return answer?.status ?? null;
}

async function answers(ana: Person): Promise<void> {
  const { message } = await ana.types('/peaceops zzyzx');
  expect(message?.text).toContain('The report is silent on “zzyzx”.');
}

/** Ends it as a supervisor does. @returns its exit code */
async function ended(): Promise<unknown> {
  const exit = once(running, 'exit');
  running.kill('SIGTERM');
  const [code] = await exit;
  return code;
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}

describe('the process', () => {
  it('of npm start ends when npm alone is told to', async () => {
    const ana = await start('npm', ['start', '--silent'], ['ignore', 'pipe', 'inherit']);
    let log = '';
    running.stdout?.on('data', (chunk) => {
      log += String(chunk);
    });
    await answers(ana);
    const closed = once(running.stdout as NonNullable<typeof running.stdout>, 'close');
    running.kill('SIGTERM');
    // The pipe closes when the last process that holds it has ended.
    await closed;
    expect(log).toContain('"msg":"stopped"');
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');
  });

  it('answers and ends while nobody reads its log', async () => {
    const ana = await startMain(['ignore', 'pipe', 'inherit']);
    running.stdout?.pause();
    for (let asked = 0; asked < QUESTIONS_THAT_FILL_A_PIPE; asked++) await answers(ana);
    expect(await ended()).toBe(0);
  });

  it('answers and ends when its log is closed', async () => {
    const ana = await startMain(['ignore', 'pipe', 'inherit']);
    running.stdout?.destroy();
    for (let asked = 0; asked < 3; asked++) await answers(ana);
    expect(await ended()).toBe(0);
  });

  const onFullDisk = existsSync('/dev/full') ? it : it.skip;
  onFullDisk('answers and ends when the disk of its log is full', async () => {
    const ana = await startMain(['ignore', openSync('/dev/full', 'w'), 'inherit']);
    for (let asked = 0; asked < 3; asked++) await answers(ana);
    expect(await ended()).toBe(0);
  });

  /** From util-linux: runs a program in a terminal of its own. */
  const inTerminal = existsSync('/usr/bin/script') ? it : it.skip;
  inTerminal('answers and ends while its terminal is held', async () => {
    const [pid, code] = [path.join(directory, 'pid'), path.join(directory, 'code')];
    const command = `"${process.execPath}" --require "${TYPESCRIPT}" "${MAIN}" & echo $! > "${pid}"; wait $!; echo $? > "${code}"`;
    const ana = await start('/usr/bin/script', ['-qfc', command, '/dev/null'], ['ignore', 'pipe', 'inherit']);
    running.stdout?.pause();
    try {
      for (let asked = 0; asked < QUESTIONS_THAT_FILL_A_PIPE; asked++) await answers(ana);
      process.kill(Number(readFileSync(pid, 'utf8')), 'SIGTERM');
      const end = () => (existsSync(code) ? readFileSync(code, 'utf8') : '');
      while (end() === '') await new Promise(setImmediate);
      expect(end()).toBe('0\n');
    } finally {
      killIfAlive(Number(readFileSync(pid, 'utf8')));
    }
  });
});
