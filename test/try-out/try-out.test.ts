import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTryOut, type TryOut } from '../../src/try-out/try-out';
import { spawnTypeScript } from '../support/typescript-child';

const MAIN = path.join(__dirname, '..', '..', 'src', 'try-out', 'main.ts');

describe.each(['socket', 'http'] as const)('PeaceOps tried out over %s', (transport) => {
  let tryOut: TryOut;

  beforeEach(async () => {
    const started = await startTryOut({ transport, port: 0, log: { write: fail }, complain: fail });
    if (started === null) throw new Error('it did not start');
    tryOut = started;
  });

  afterEach(() => tryOut.stop());

  /** What is seen at an address. */
  const seen = async (place: string) => (await fetch(tryOut.address + place)).text();

  it('answers what is sent from the page, without a script too', async () => {
    const form = new URLSearchParams({ text: '/peaceops "exits have been premature"', form: 'first' });
    const sent = await fetch(`${tryOut.address}ana/say/C0PLANNING`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { referer: `${tryOut.address}ana/planning` },
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/ana/planning']);
    expect(await seen('ana/planning')).toContain(
      'Everyone agreed that in most cases, exits have been premature.',
    );
    expect(await seen('ben/planning')).not.toContain('Everyone agreed');
  });

  it('keeps time that is set forward: a digest comes on its day, whatever the machine’s clock says', async () => {
    const text = '/peaceops digest on daily 9:00 police';
    await fetch(`${tryOut.address}ana/say/C0POLICE`, { method: 'POST', body: new URLSearchParams({ text }) });
    const digests = () =>
      tryOut.slack.messages.filter((message) => message.text.startsWith('Digest: police'));
    await tryOut.clock.forward(2 * 24 * 60 * 60_000);
    expect(digests()).toHaveLength(2);
    const inNairobi = { timeZone: 'Africa/Nairobi', hour: '2-digit', minute: '2-digit' } as const;
    const at = digests().map(({ ts }) => new Date(Number(ts) * 1000).toLocaleTimeString('en-GB', inNairobi));
    expect(at).toEqual(['09:00', '09:00']);
    expect(tryOut.slack.rejections).toEqual([]);
  });
});

describe('PeaceOps tried out with the reader page', () => {
  it('has citations that lead to it, and serves it', async () => {
    const tryOut = await startTryOut({ reader: true, port: 0, log: { write: fail }, complain: fail });
    if (tryOut === null) throw new Error('it did not start');
    try {
      const text = '/peaceops "exits have been premature"';
      await fetch(`${tryOut.address}ana/say/C0PLANNING`, {
        method: 'POST',
        body: new URLSearchParams({ text }),
      });
      const page = await (await fetch(`${tryOut.address}ana/planning`)).text();
      const [, address = ''] = /href="(http:[^"]*\/r\/beijing-2007\/2\/8\.2)"/.exec(page) ?? [];
      expect(await (await fetch(address)).text()).toContain('exits have been premature');
    } finally {
      await tryOut.stop();
    }
  });
});

describe('PeaceOps tried out with replies in threads', () => {
  it.each([true, false])('hears them where that was chosen: %s', async (threads) => {
    const tryOut = await startTryOut({ threads, port: 0, log: { write: fail }, complain: fail });
    if (tryOut === null) throw new Error('it did not start');
    try {
      const ana = tryOut.slack.person({ user: 'U0ANA', via: tryOut.slack.socket });
      await ana.says('C0PLANNING', '<@U0PEACEOPS> exit strategies');
      const { threadTs = '' } = await tryOut.slack.nextMessage();
      await tryOut.clock.forward(1_000);
      await ana.says('C0PLANNING', 'only the recommendations', { thread: threadTs });
      await tryOut.clock.forward(1_000);
      expect(tryOut.slack.messages).toHaveLength(threads ? 2 : 1);
      expect(tryOut.slack.rejections).toEqual([]);
    } finally {
      await tryOut.stop();
    }
  });
});

function fail(line: string): void {
  throw new Error(`it complained: ${line}`);
}

describe('npm run try', () => {
  let temporary: string;
  let running: ChildProcess | undefined;

  beforeEach(() => {
    temporary = mkdtempSync(path.join(tmpdir(), 'peaceops-test-'));
  });

  afterEach(() => {
    running?.kill('SIGKILL');
    rmSync(temporary, { recursive: true, force: true });
  });

  const start = (...args: string[]) => startIn(temporary, ...args);

  function startIn(folder: string, ...args: string[]) {
    const child = spawnTypeScript(MAIN, args, {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    const said = { out: '', error: '' };
    child.stdout?.on('data', (chunk) => {
      said.out += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      said.error += chunk;
    });
    return { child, said, ended: once(child, 'close') };
  }

  it('says where its page is and that it is for this machine alone, and leaves nothing behind when it is ended', async () => {
    const { child, said, ended } = start('--port', '0');
    while (!said.out.includes('Ctrl-C')) await once(child.stdout as never, 'data');
    expect(said.out).toMatch(
      /^PeaceOps in a Slack of its own: http:\/\/127\.0\.0\.1:\d+\/\nFor this machine alone \(127\.0\.0\.1\), over Socket Mode; nothing is kept\. Ctrl-C ends it\.\n$/,
    );
    const [address = ''] = /http:\S+/.exec(said.out) ?? [];
    expect(await (await fetch(address)).text()).toContain('# planning');
    // A page that is open hears of changes for as long as it is there.
    const changes = await fetch(`${address}ana/changes`);
    expect(changes.status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(said.error).toBe('');
    expect(readdirSync(temporary)).toEqual([]);
    await changes.body?.cancel().catch(() => {});
  });

  it('leaves nothing behind when npm hands Ctrl-C on to it, which the terminal has sent it already', async () => {
    const { child, said, ended } = start('--port', '0');
    while (!said.out.includes('Ctrl-C')) await once(child.stdout as never, 'data');
    const [address = ''] = /http:\S+/.exec(said.out) ?? [];
    const changes = await fetch(`${address}ana/changes`);
    child.kill('SIGINT');
    // The page is closed first: it is ending now, and has not ended.
    await changes.text().catch(() => {});
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves nothing behind when its terminal is closed', async () => {
    const { child, said, ended } = start('--port', '0');
    while (!said.out.includes('Ctrl-C')) await once(child.stdout as never, 'data');
    child.kill('SIGHUP');
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('says in a sentence that there is no place for its store', async () => {
    const { said, ended } = startIn(path.join(temporary, 'nowhere'), '--port', '0');
    expect(await ended).toEqual([2, null]);
    expect(said.error).toMatch(/^peaceops: it cannot start: ENOENT: .*nowhere.*\n$/);
  });

  it.each([[['--port', 'abc']], [['--port', '70000']], [['--slack']], [['something']]])(
    'says in a sentence what it takes: %j',
    async (args) => {
      const { said, ended } = start(...args);
      expect(await ended).toEqual([2, null]);
      expect(said).toEqual({
        out: '',
        error:
          'peaceops: npm run try takes --port NUMBER, --http, --threads and --reports DIR, behind "--", and nothing else.\n',
      });
    },
  );

  it('says so where its port is taken, and leaves nothing behind', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { said, ended } = start('--port', String(port));
    expect(await ended).toEqual([2, null]);
    expect(said.error).toBe(
      `peaceops: port ${port} is in use by another program; take another: npm run try -- --port ${port + 1}\n`,
    );
    expect(readdirSync(temporary)).toEqual([]);
    server.close();
  });
});
