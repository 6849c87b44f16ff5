import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import Libsql from 'libsql';
import { type Host, runService, SERVICE_EXIT } from '../src/service';
import type { SlackApp } from '../src/slack/app';
import { openStore } from '../src/store/open-store';
import { wordsIn } from '../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../src/try-out/stand-in/person/shown';
import { type StandIn, startStandIn } from '../src/try-out/stand-in/stand-in';
import { assistantOver } from './support/assistant';
import { LONGEST_REQUEST_MS } from './support/patience';

/** A process of which everything can be seen. */
class FakeProcess {
  readonly complaints: string[] = [];
  readonly exits: number[] = [];
  readonly log: string[] = [];
  private readonly listeners = new Map<string, (what: unknown) => unknown>();
  private app: SlackApp | null = null;
  /** How long it wants to wait before it tries again, in milliseconds; it waits until `waited`. */
  readonly pauses: number[] = [];
  private endPause = (): void => {};

  async run(environment: Record<string, string>): Promise<void> {
    const sink = new PassThrough();
    sink.on('data', (chunk) => this.log.push(String(chunk)));
    const host: Host = {
      environment,
      log: sink,
      complain: (line) => this.complaints.push(line),
      exit: (code) => this.exits.push(code),
      on: (event, hear) => this.listeners.set(event, hear),
      patience: {
        requestTimeoutMs: LONGEST_REQUEST_MS,
        retries: 0,
        drainMs: 200,
        quietMs: 0,
        pause: this.pause,
      },
    };
    this.app = await runService(host);
  }

  /** What the operating system or Node says to it. */
  async hears(event: string, what?: unknown): Promise<void> {
    await this.listeners.get(event)?.(what);
  }

  /** Lets the pause that it is in be over. */
  waited(): void {
    this.endPause();
  }

  private readonly pause = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      this.pauses.push(ms);
      this.endPause = resolve;
      signal?.addEventListener('abort', () => resolve());
    });

  /** Resolves when a line of the log contains this. */
  async logs(words: string): Promise<Record<string, unknown>> {
    for (;;) {
      const line = this.log.find((line) => line.includes(words));
      if (line) return JSON.parse(line);
      await new Promise(setImmediate);
    }
  }

  get address(): string {
    return `http://127.0.0.1:${this.app?.port()}`;
  }

  async end(): Promise<void> {
    await this.app?.stop();
  }
}

let standIn: StandIn;
let running: FakeProcess;
let environment: Record<string, string>;
let dataDirectory: string;

beforeEach(async () => {
  dataDirectory = mkdtempSync(path.join(tmpdir(), 'peaceops-data-'));
  standIn = await startStandIn();
  running = new FakeProcess();
  const { botToken, signingSecret } = standIn.credentials;
  environment = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: standIn.url,
    PORT: '0',
    DATA_DIR: dataDirectory,
  };
});

afterEach(async () => {
  await running.end();
  await standIn.close();
  rmSync(dataDirectory, { recursive: true, force: true });
});

async function readyz(): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${running.address}/readyz`);
  return { status: response.status, body: await response.json() };
}

describe('npm start, with MCP_TOKEN', () => {
  it('answers assistants, says which reports are not there, and logs nothing of what they send', async () => {
    const [all, some] = ['a'.repeat(24), 'b'.repeat(24)];
    await running.run({ ...environment, MCP_TOKEN: `${all} ${some}:oslo-2008` });
    expect(await running.logs('names reports that are not there')).toMatchObject({
      token: 2,
      reports: ['oslo-2008'],
    });
    const assistantWith = (token: string) =>
      assistantOver(
        new StreamableHTTPClientTransport(new URL(`${running.address}/mcp`), {
          requestInit: { headers: { authorization: `Bearer ${token}` } },
        }) as Parameters<typeof assistantOver>[0],
      );
    const assistant = await assistantWith(all);
    const { data } = await assistant.call('search_statements', { query: 'parental leave zzyzx' });
    expect(data.finding).toBe('silent');
    await assistant.close();
    const other = await assistantWith(some);
    expect((await other.call('list_reports')).data.reports).toEqual([]);
    await other.close();
    expect(running.log.join('')).not.toMatch(/zzyzx|aaaaaaaa|bbbbbbbb/);
  });

  it('is off without', async () => {
    await running.run(environment);
    expect((await fetch(`${running.address}/mcp`, { method: 'POST' })).status).toBe(404);
  });
});

describe('npm start', () => {
  it('runs, answers, and says what it has', async () => {
    await running.run(environment);
    const ana = standIn.person({ via: standIn.http(`${running.address}/slack/events`) });
    const { message } = await ana.types('/peaceops zzyzx');
    expect(message?.text).toContain('The report is silent on “zzyzx”.');
    expect(JSON.parse(running.log.find((line) => line.includes('is running')) ?? '')).toMatchObject({
      mode: 'http',
      statements: 271,
      reports: ['beijing-2007'],
      store: 'sqlite',
    });
    expect([running.complaints, running.exits]).toEqual([[], []]);
  });

  it('without a store says so once, and answers all the same', async () => {
    writeFileSync(path.join(dataDirectory, 'peaceops.sqlite'), 'no database, but words\n'.repeat(1_000));
    await running.run(environment);
    const errors = running.log.map((line) => JSON.parse(line)).filter(({ level }) => level >= 40);
    expect(errors).toEqual([
      expect.objectContaining({
        level: 50,
        code: 'unopenable',
        store: 'none',
        msg: expect.stringMatching(
          /^The store .+ is damaged; put back a backup, .+ Until then there are no digests, and nothing is kept for people; it is tried again by itself\.$/,
        ),
      }),
    ]);
    const ana = standIn.person({ via: standIn.http(`${running.address}/slack/events`) });
    expect((await ana.types('/peaceops zzyzx')).message?.text).toContain('The report is silent on “zzyzx”.');
    expect(await readyz()).toEqual({ status: 200, body: { ready: true, store: 'unavailable' } });
    // And tries again, in a second first.
    expect(running.pauses).toEqual([1_000]);
    expect(running.exits).toEqual([]);
  });

  describe('with a store that another program holds at first', () => {
    let other: Libsql.Database;
    beforeEach(async () => {
      other = new Libsql(path.join(dataDirectory, 'peaceops.sqlite'));
      other.exec('begin exclusive');
      await running.run(environment);
    });
    afterEach(() => other.close());

    it('answers, says so once, and has digests and its memory as soon as that is over', async () => {
      const ana = standIn.person({ via: standIn.http(`${running.address}/slack/events`) });
      expect((await ana.types('/peaceops zzyzx')).message?.text).toContain(
        'The report is silent on “zzyzx”.',
      );
      await ana.types('/peaceops digest');
      await standIn.waitFor(({ text }) => text.includes('another program holds my store'));
      expect(await readyz()).toEqual({ status: 200, body: { ready: true, store: 'unavailable' } });
      running.waited();
      while (running.pauses.length < 2) await new Promise(setImmediate);
      other.exec('rollback');
      running.waited();
      expect(await running.logs('digests are switched on')).toMatchObject({ level: 30, store: 'sqlite' });
      expect(await readyz()).toEqual({ status: 200, body: { ready: true, store: 'ok' } });
      expect(running.pauses).toEqual([1_000, 2_000]);
      const errors = running.log.map((line) => JSON.parse(line)).filter(({ level }) => level >= 40);
      expect(errors).toEqual([
        expect.objectContaining({
          code: 'locked',
          msg: expect.stringMatching(
            / Until then there are no digests, and nothing is kept for people; it is tried again by itself\.$/,
          ),
        }),
      ]);
      await ana.types('/peaceops digest on 09:00 UTC');
      await standIn.waitFor(({ text }) => text.includes('Weekdays at 09:00'));
      const mention = await ana.mentions('C0GENERAL', 'exit strategies');
      await running.end();
      expect(other.prepare('select count(*) as many from subscriptions').get()).toMatchObject({ many: 1 });
      running = new FakeProcess();
      await running.run(environment);
      const before = standIn.messages.length;
      await standIn.person({ via: standIn.http(`${running.address}/slack/events`) }).again(mention);
      await running.end();
      expect(standIn.messages).toHaveLength(before);
    });

    it('stops in the middle of a pause', async () => {
      await running.hears('SIGTERM');
      expect(running.exits).toEqual([0]);
    });
  });

  it('whose store is deleted says so, to people and in the log, instead of setting what would be gone', async () => {
    const file = path.join(dataDirectory, 'peaceops.sqlite');
    await running.run(environment);
    const ana = standIn.person({ via: standIn.http(`${running.address}/slack/events`) });
    rmSync(file);
    await ana.types('/peaceops digest on 09:00 UTC');
    await standIn.waitFor(({ text }) => text.includes('the file of my store has been moved'));
    expect(await running.logs('was deleted or replaced while it was open')).toMatchObject({
      level: 50,
      code: 'moved',
      store: 'none',
      msg: `The store ${file} was deleted or replaced while it was open; put the same file back, or restart PeaceOps to go on with what is there now.`,
    });
    expect(await readyz()).toEqual({ status: 200, body: { ready: true, store: 'unavailable' } });
    await running.end();
    expect(existsSync(file)).toBe(false);
  });

  it('remembers over a restart what it has answered', async () => {
    const ana = () => standIn.person({ via: standIn.http(`${running.address}/slack/events`) });
    await running.run(environment);
    const mention = await ana().mentions('C0GENERAL', 'exit strategies');
    await running.end();
    running = new FakeProcess();
    await running.run(environment);
    await ana().again(mention);
    await running.end();
    expect(standIn.messages).toHaveLength(1);
  });

  it('deletes at the start what is over of what people kept and asked', async () => {
    const person = { teamId: 'T0PEACE', userId: 'U0ANA' };
    const store = await openStore({ dataDirectory, databaseUrl: null });
    const day = 24 * 60 * 60 * 1_000;
    await store.rememberQuestion(person, 'old', { at: Date.now() - 8 * day, since: 0 });
    await store.rememberQuestion(person, 'young', { at: Date.now() - 6 * day, since: 0 });
    await running.run({ ...environment, RETENTION_DAYS: '7' });
    while ((await store.questions(person, 0)).length > 1) await new Promise(setImmediate);
    expect(await store.questions(person, 0)).toEqual(['young']);
    await store.close();
  });

  it('shows on the home tab after a restart what was asked before', async () => {
    const ana = () => standIn.person({ via: standIn.http(`${running.address}/slack/events`) });
    await running.run(environment);
    await ana().types('/peaceops exit strategies');
    await running.end();
    running = new FakeProcess();
    await running.run(environment);
    await ana().opensHome('home');
    const home = await standIn.until(() => standIn.views[0]);
    expect(wordsIn(blocksOf(home))).toContain('Recent questions\nexit strategies\n');
  });

  it('runs in Socket Mode where there is an app token', async () => {
    await running.run({ ...environment, SLACK_APP_TOKEN: standIn.credentials.appToken });
    await standIn.socket.connected();
    expect(running.log.join('')).toContain('"mode":"socket"');
  });

  it('without settings lists all that is missing and exits with 2', async () => {
    await running.run({});
    expect(running.complaints).toEqual([
      expect.stringMatching(/^peaceops: SLACK_BOT_TOKEN is missing; get it at https:/),
      expect.stringMatching(/^peaceops: SLACK_APP_TOKEN is missing .+ SLACK_SIGNING_SECRET: https:/),
    ]);
    expect(running.exits).toEqual([SERVICE_EXIT.cannotStart]);
    expect(standIn.calls).toEqual([]);
  });

  it.each([
    ['auth.test', 'SLACK_BOT_TOKEN'],
    ['apps.connections.open', 'SLACK_APP_TOKEN'],
  ])('says which token Slack refuses at %s and exits with 2', async (method, setting) => {
    standIn.faults.next(method, { kind: 'platform-error', error: 'invalid_auth' });
    await running.run({ ...environment, SLACK_APP_TOKEN: standIn.credentials.appToken });
    expect(running.complaints).toEqual([
      `peaceops: Slack refuses ${setting} (invalid_auth); copy it anew from https://api.slack.com/apps.`,
    ]);
    expect(running.exits).toEqual([2]);
  });

  it.each(['http', 'socket'])('says in %s mode that the port is in use and exits with 2', async (mode) => {
    const port = new URL(standIn.url).port;
    const token = mode === 'socket' ? { SLACK_APP_TOKEN: standIn.credentials.appToken } : {};
    await running.run({ ...environment, ...token, PORT: port });
    expect(running.complaints).toEqual([
      'peaceops: PORT is in use by another program; set PORT to a free one.',
    ]);
    expect(running.exits).toEqual([2]);
  });

  it('starts even while Slack cannot be reached: it may be back before the first question', async () => {
    standIn.faults.next('auth.test', { kind: 'http-error', status: 503 });
    await running.run(environment);
    expect(running.exits).toEqual([]);
    expect((await fetch(`${running.address}/readyz`)).status).toBe(200);
  });
});

describe('a running service', () => {
  beforeEach(() => running.run(environment));

  it.each(['SIGTERM', 'SIGINT'])('told %s stops and exits with 0', async (signal) => {
    await running.hears(signal);
    expect(running.exits).toEqual([0]);
    await expect(fetch(`${running.address}/healthz`)).rejects.toThrow('fetch failed');
    expect(running.log.join('')).toContain(`"signal":"${signal}","msg":"stopped"`);
  });

  it('goes on after a promise that nobody caught, with a line in the log', async () => {
    await running.hears('unhandledRejection', new TypeError('a question'));
    expect(running.exits).toEqual([]);
    expect(running.log.at(-1)).toContain('"error":"TypeError","msg":"unhandled rejection"');
    expect(running.log.join('')).not.toContain('a question');
  });

  it('ends after an exception that nobody caught, with a line in the log and exit code 1', async () => {
    await running.hears('uncaughtException', new TypeError('a question'));
    expect(running.exits).toEqual([1]);
    expect(running.log.at(-1)).toContain('"error":"TypeError","msg":"uncaught exception"');
    expect(running.log.join('')).not.toContain('a question');
  });
});
