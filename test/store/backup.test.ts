import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { run } from '../../src/cli/program';
import { openStore, STORE_FILE } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { fakeTerminal } from '../support/command-line';
import { subscription } from './subscriptions';

const PAGE = readFileSync(path.join(__dirname, '..', '..', 'docs', 'administration.md'), 'utf8');

/** What the version before wrote. */
const OLD_STORE = path.join(__dirname, '..', 'data', 'stores', 'ed6341f.sqlite.sql');

/** The first command between backticks that begins so, as docs/administration.md has it. */
function commandOf(beginning: string): string {
  const command = PAGE.split('`').find((one) => one.startsWith(beginning));
  if (command === undefined) throw new Error(`docs/administration.md has no command ${beginning}`);
  return command;
}

const ANA = { teamId: 'T1', userId: 'U1' };

/** Something in every table. */
async function fill(store: Store): Promise<void> {
  const digest = await store.save(subscription());
  const delivery = await store.claimNow({ id: 'D1', subscription: digest, now: 1_000, leaseUntil: 2_000 });
  await store.settle(delivery, { state: 'sent', at: 1_500, seen: ['beijing-2007/6.1/1.3'] });
  await store.keep(ANA, [{ key: 'a', statementId: '1/1.1', words: 'Ships “wait”.' }], {
    at: 1_000,
    since: 0,
  });
  await store.rememberQuestion(ANA, 'exit “strategies” 🤝', { at: 1_000, since: 0 });
  await store.markOnce('T1', 'button:U1:1', 1, 5);
}

const everythingIn = async (store: Store) => [
  await store.subscriptions(),
  await store.delivery('D1'),
  await store.seen('S1'),
  await store.counts(),
  await store.exportPerson('U1', null),
];

describe('a SQLite store', () => {
  let directory: string;
  let dataDirectory: string;
  let file: string;
  const open = () => openStore({ dataDirectory, databaseUrl: null });
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'peaceops-backup-'));
    dataDirectory = path.join(directory, 'data-local');
    file = path.join(dataDirectory, STORE_FILE);
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  /** As docs/administration.md has it, in a directory of the test's own. */
  async function backUp(copy = path.join(directory, 'backup.sqlite')) {
    const terminal = fakeTerminal();
    const argv = commandOf('npx peaceops backup backup').split(' ').slice(2);
    const here = argv.map((word) => (word === 'backup.sqlite' ? copy : word));
    const exitCode = await run(here, terminal, '1', undefined, () => ({ DATA_DIR: dataDirectory }));
    return { exitCode, error: terminal.written.error };
  }

  it('is backed up while it runs, and restored after a crash, as docs/administration.md says', async () => {
    const store = await open();
    await fill(store);
    const before = await everythingIn(store);
    expect(await backUp()).toEqual({ exitCode: 0, error: '' });
    expect((statSync(path.join(directory, 'backup.sqlite')).mode & 0o077).toString(8)).toBe('0');
    await store.forgetPerson('U1', null);
    // What stands beside the file when a process is killed, and belongs to what is to be replaced.
    const crash = ['', '-wal', '-shm'].map(
      (end) => [`${file}${end}`, readFileSync(`${file}${end}`)] as const,
    );
    await store.close();
    for (const [name, content] of crash) writeFileSync(name, content);
    execFileSync('sh', ['-c', commandOf('rm -f data-local/')], { cwd: directory });
    expect((statSync(file).mode & 0o077).toString(8)).toBe('0');
    const restored = await open();
    expect(await everythingIn(restored)).toEqual(before);
    await restored.close();
  });

  it('of an older version is copied as it is, so that one can go back to that version', async () => {
    mkdirSync(dataDirectory);
    const old = new Libsql(file);
    const plans = 'select id, plan from subscriptions order by id';
    old.exec(`begin; ${readFileSync(OLD_STORE, 'utf8')} commit;`);
    const before = old.prepare(plans).all();
    old.close();
    expect((await backUp()).exitCode).toBe(0);
    await (await open()).close();
    const upgraded = new Libsql(file);
    expect(upgraded.prepare(plans).all()).not.toEqual(before);
    upgraded.close();
    execFileSync('sh', ['-c', commandOf('rm -f data-local/')], { cwd: directory });
    const back = new Libsql(file);
    expect(back.prepare(plans).all()).toEqual(before);
    back.close();
  });

  it('is copied over nothing', async () => {
    const store = await open();
    await store.save(subscription());
    expect(await backUp(file)).toEqual({ exitCode: 2, error: expect.stringContaining('is there already') });
    expect(await store.subscriptions()).toEqual([subscription()]);
    await store.close();
  });

  it.each([
    ['not there', null, /There is no store in/],
    ['empty', '', /There is no store in/],
    ['damaged', 'no database, but words\n'.repeat(1_000), /data-local\/peaceops\.sqlite is damaged/],
  ])(
    'that is %s is not copied, and leaves no file that looks like a backup',
    async (_what, content, said) => {
      if (content !== null) {
        mkdirSync(dataDirectory);
        writeFileSync(file, content);
      }
      const { exitCode, error } = await backUp();
      expect([exitCode, error]).toEqual([2, expect.stringMatching(said)]);
      expect(readdirSync(directory)).toEqual(content === null ? [] : ['data-local']);
    },
  );

  it('that is damaged within leaves nothing of a copy that was begun', async () => {
    const store = await open();
    await fill(store);
    await store.close();
    const pages = readFileSync(file);
    writeFileSync(file, pages.fill(0xff, pages.length / 2));
    const { exitCode, error } = await backUp();
    expect([exitCode, error]).toEqual([2, expect.stringContaining('data-local/peaceops.sqlite is damaged')]);
    expect(readdirSync(directory)).toEqual(['data-local']);
  });

  it.each([
    ['in no directory', 'none/backup.sqlite', 'ENOENT'],
    ['behind a file', 'data-local/peaceops.sqlite/backup.sqlite', 'ENOTDIR'],
  ])('is not copied %s, which is said in a sentence', async (_where, copy, code) => {
    await (await open()).close();
    const { exitCode, error } = await backUp(path.join(directory, copy));
    expect(exitCode).toBe(2);
    expect(error).toMatch(/^peaceops: The copy [^\n]+\n$/);
    expect(error).toContain(code);
  });
});

/** Debian's server, of the version of its `pg_dump`: what tests use otherwise is newer, and brings none. */
const VERSIONS = '/usr/lib/postgresql';
const [version] = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().reverse() : [];
const BIN = path.join(VERSIONS, version ?? '', 'bin');
const hasServer = version !== undefined && existsSync(path.join(BIN, 'initdb')) && process.getuid?.() === 0;

(hasServer ? describe : describe.skip)("a store in PostgreSQL (with root and Debian's server)", () => {
  let directory: string;
  let databaseUrl: string;
  const asPostgres = (program: string, ...args: string[]) =>
    execFileSync('runuser', ['-u', 'postgres', '--', path.join(BIN, program), ...args], {
      cwd: '/',
      stdio: 'ignore',
    });

  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'peaceops-postgres-'));
    chmodSync(directory, 0o777);
    const data = path.join(directory, 'data');
    asPostgres(
      'initdb',
      '-D',
      data,
      '--auth=trust',
      '--username=postgres',
      '--no-sync',
      '--encoding=UTF8',
      '--locale=C',
    );
    const options = `-c listen_addresses='' -k ${directory} -c fsync=off`;
    asPostgres('pg_ctl', '-D', data, '-w', '-l', path.join(directory, 'log'), '-o', options, 'start');
    databaseUrl = `postgres://postgres@/postgres?host=${directory}`;
  });
  afterAll(() => {
    asPostgres('pg_ctl', '-D', path.join(directory, 'data'), '-m', 'immediate', 'stop');
    rmSync(directory, { recursive: true, force: true });
  });

  it('is backed up while it runs, and restored, as docs/administration.md says', async () => {
    const shell = (command: string) =>
      execFileSync('sh', ['-c', command], {
        cwd: directory,
        env: { ...process.env, DATABASE_URL: databaseUrl },
      });
    const open = () => openStore({ dataDirectory: '', databaseUrl });
    const store = await open();
    await fill(store);
    const before = await everythingIn(store);
    shell(commandOf('pg_dump '));
    await store.forgetPerson('U1', null);
    await store.close();
    shell(commandOf('pg_restore '));
    const restored = await open();
    expect(await everythingIn(restored)).toEqual(before);
    await restored.close();
  });
});
