import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/program';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { fakeTerminal } from '../support/command-line';
import { type SqliteHome, sqliteHome } from '../support/stores';
import { subscription } from './subscriptions';

const README = readFileSync(path.join(__dirname, '..', '..', 'README.md'), 'utf8');

/** The first command between backticks that begins so, as README.md has it. */
function commandOf(beginning: string): string {
  const command = README.split('`').find((one) => one.startsWith(beginning));
  if (command === undefined) throw new Error(`README.md has no command ${beginning}`);
  return command;
}

const ANA = { teamId: 'T1', userId: 'U1' };

async function fill(store: Store): Promise<void> {
  await store.save(subscription());
  await store.keep(ANA, [{ key: 'a', statementId: '1/1.1' }], { at: 1_000, since: 0 });
  await store.rememberQuestion(ANA, 'exit “strategies” 🤝', { at: 1_000, since: 0 });
  await store.markOnce('T1', 'button:U1:1', 1, 5);
}

const everythingIn = async (store: Store) => [
  await store.subscriptions(),
  await store.exportPerson('U1', null),
];

describe('a SQLite store', () => {
  let home: SqliteHome;
  beforeEach(() => {
    home = sqliteHome();
  });
  afterEach(() => home.remove());

  async function backUp(file: string) {
    const terminal = fakeTerminal();
    const argv = commandOf('npx peaceops backup backup').split(' ').slice(2);
    const here = argv.map((word) => (word === 'backup.sqlite' ? file : word));
    const exitCode = await run(here, terminal, '1', undefined, () => ({ DATA_DIR: home.directory }));
    return { exitCode, error: terminal.written.error };
  }

  it('is backed up while it runs, and restored, as README.md says', async () => {
    const store = await home.open();
    await fill(store);
    const before = await everythingIn(store);
    const file = path.join(home.directory, 'backup.sqlite');
    expect((await backUp(file)).exitCode).toBe(0);
    expect((statSync(file).mode & 0o077).toString(8)).toBe('0');
    await store.forgetPerson('U1', null);
    await store.close();
    renameSync(file, home.file);
    for (const beside of ['-wal', '-shm']) rmSync(`${home.file}${beside}`, { force: true });
    expect(await everythingIn(await home.open())).toEqual(before);
  });

  it('is copied over nothing', async () => {
    await (await home.open()).close();
    expect(await backUp(home.file)).toEqual({
      exitCode: 2,
      error: expect.stringContaining('is there already'),
    });
  });

  it('that is not there is not copied, and none is made', async () => {
    const { exitCode, error } = await backUp(path.join(home.directory, 'backup.sqlite'));
    expect([exitCode, readdirSync(home.directory)]).toEqual([2, []]);
    expect(error).toContain('There is no store in');
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

  it('is backed up while it runs, and restored, as README.md says', async () => {
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
