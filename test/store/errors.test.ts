import { chmodSync, copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { migrate } from '../../src/store/migrations';
import { openStore, STORE_FILE } from '../../src/store/open-store';
import { explainPostgres } from '../../src/store/postgres-errors';
import { sqlStore } from '../../src/store/sql-store';
import { openSqlite, sqliteDatabase } from '../../src/store/sqlite';
import { StoreError } from '../../src/store/store';
import { type SqliteHome, sqliteHome } from '../support/stores';
import { spawnTypeScript } from '../support/typescript-child';
import { subscription } from './subscriptions';

let home: SqliteHome;
beforeEach(() => {
  home = sqliteHome();
});
afterEach(() => home.remove());

/** What went wrong, with the file's name in place of its path. */
async function failure(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StoreError)) throw new Error(`not explained: ${error}`);
  return { code: error.code, message: error.message.replaceAll(home.directory, 'DIR') };
}

describe('a SQLite store', () => {
  it('whose directory cannot be made is unopenable', async () => {
    writeFileSync(path.join(home.directory, 'taken'), '');
    const dataDirectory = path.join(home.directory, 'taken', 'deeper');
    expect(await failure(openStore({ dataDirectory, databaseUrl: null }))).toEqual({
      code: 'unopenable',
      message:
        'The store DIR/taken/deeper/peaceops.sqlite cannot be opened; ' +
        'set DATA_DIR to a directory that PeaceOps may write in.',
    });
  });

  it('in the place of which there is a directory is unopenable', async () => {
    mkdirSync(home.file);
    expect((await failure(home.open())).code).toBe('unopenable');
  });

  it.each([
    ['another file', 'no database, but words\n'.repeat(1_000)],
    ['a damaged one', `SQLite format 3\0${'\xff'.repeat(9_000)}`],
  ])('in the place of which there is %s is unopenable', async (_what, content) => {
    writeFileSync(home.file, content, 'latin1');
    expect(await failure(home.open())).toEqual({
      code: 'unopenable',
      message: 'The store DIR/peaceops.sqlite is damaged; put back a backup, or move it away to begin anew.',
    });
  });

  it('that an unprivileged user may only read is read-only', async () => {
    await (await home.open()).close();
    for (const name of [home.file, home.directory]) chmodSync(name, name === home.file ? 0o444 : 0o555);
    const child = spawnTypeScript(path.join(__dirname, 'open-child.ts'), [home.directory]);
    let said = '';
    for await (const chunk of child.stdout ?? []) said += chunk;
    chmodSync(home.directory, 0o755);
    expect(said.replaceAll(home.directory, 'DIR')).toMatch(
      /^(?:read-only The store DIR.+ cannot be written|unopenable The store DIR.+ cannot be opened)/,
    );
  });

  it('that takes no changes is read-only', async () => {
    await (await home.open()).close();
    const database = sqliteDatabase(home.file);
    const store = sqlStore(database);
    await sql`pragma query_only = 1`.execute(database.queries);
    expect(await failure(store.save(subscription()))).toEqual({
      code: 'read-only',
      message:
        'The store DIR/peaceops.sqlite cannot be written; ' +
        'give the user of PeaceOps the right to write it and its directory.',
    });
    expect(await store.subscriptions()).toEqual([]);
    await store.close();
  });

  it('that takes no changes says nothing of what was asked, not even in the causes', async () => {
    await (await home.open()).close();
    const database = sqliteDatabase(home.file);
    const store = sqlStore(database);
    await sql`pragma query_only = 1`.execute(database.queries);
    const asked = store.rememberQuestion({ teamId: 'T1', userId: 'U1' }, 'canary', { at: 1, since: 0 });
    const error = await asked.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('canary');
    await store.close();
  });

  it('on a full disk is full, and nothing of a transaction stays', async () => {
    await (await home.open()).close();
    const database = sqliteDatabase(home.file);
    const store = sqlStore(database);
    await store.save(subscription());
    await sql`pragma max_page_count = 1`.execute(database.queries);
    const delivery = await store.claimNow({ id: 'D1', subscription: subscription(), now: 1, leaseUntil: 2 });
    const seen = Array.from({ length: 5_000 }, (_, n) => `a-rather-long-report/6.1/${n}`);
    expect(await failure(store.settle(delivery, { state: 'sent', at: 1, seen }))).toEqual({
      code: 'full',
      message: 'The disk that holds the store DIR/peaceops.sqlite is full; make room on it.',
    });
    expect((await store.delivery('D1'))?.state).toBe('claimed');
    expect((await store.seen('S1')).size).toBe(0);
    await store.close();
  });

  it('that another program holds is locked, and works when that is over', async () => {
    await (await home.open()).close();
    const store = await openSqlite(home.file, { busyMs: 5 });
    const other = new Libsql(home.file);
    other.exec('begin immediate');
    expect(await failure(store.save(subscription()))).toEqual({
      code: 'locked',
      message:
        'The store DIR/peaceops.sqlite is held by another program; ' +
        'end that, or give PeaceOps a DATA_DIR of its own.',
    });
    expect(await failure(store.startOver('S1', 0))).toMatchObject({ code: 'locked' });
    expect(await store.subscriptions()).toEqual([]);
    other.exec('rollback');
    await store.save(subscription());
    expect(await store.subscriptions()).toHaveLength(1);
    other.close();
    await store.close();
  });

  it('of a newer version is left as it is', async () => {
    await (await home.open()).close();
    const file = new Libsql(home.file);
    file.exec("insert into peaceops_migrations (name, timestamp) values ('9999-later', '2031-01-01')");
    expect(await failure(home.open())).toEqual({
      code: 'newer',
      message:
        'The store DIR/peaceops.sqlite is of a newer version of PeaceOps; ' +
        'run that version, or put back the backup made before it.',
    });
    file.close();
  });

  it('is made with its directory', async () => {
    const dataDirectory = path.join(home.directory, 'not', 'yet');
    const store = await openStore({ dataDirectory, databaseUrl: null });
    await store.close();
    expect(existsSync(path.join(dataDirectory, STORE_FILE))).toBe(true);
  });
});

describe('a migration that fails', () => {
  it('leaves nothing behind', async () => {
    const database = sqliteDatabase(home.file);
    const breaking = {
      '0001-breaks': {
        async up(db: Parameters<typeof migrate>[0]) {
          await db.schema.createTable('half').addColumn('id', 'text').execute();
          throw new RangeError('broken');
        },
      },
    };
    const migrated = await migrate(database.queries, breaking as never);
    expect(migrated).toMatchObject({ outcome: 'failed', error: { message: 'broken' } });
    const { rows } = await sql`select name from sqlite_master where name = 'half'`.execute(database.queries);
    expect(rows).toEqual([]);
    expect(await migrate(database.queries)).toEqual({ outcome: 'ready' });
    await database.queries.destroy();
  });
});

describe('a PostgreSQL that cannot be reached', () => {
  it('gives one sentence, without its address', async () => {
    const databaseUrl = 'postgres://peaceops:canary@127.0.0.1:9/peaceops';
    expect(await failure(openStore({ dataDirectory: '', databaseUrl }))).toEqual({
      code: 'unreachable',
      message:
        'PostgreSQL at DATABASE_URL cannot be reached (ECONNREFUSED); check that it runs, and the address.',
    });
  });

  it('without TLS, which is asked for, says so', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.end('N')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const databaseUrl = `postgres://peaceops:canary@127.0.0.1:${port}/peaceops?sslmode=verify-full`;
    const failed = await failure(openStore({ dataDirectory: '', databaseUrl }));
    await new Promise((resolve) => server.close(resolve));
    expect(failed).toEqual({
      code: 'unreachable',
      message:
        'PostgreSQL at DATABASE_URL does not speak TLS, which sslmode in DATABASE_URL asks for; ' +
        'switch TLS on there, or, on a network that you trust, set sslmode=disable.',
    });
  });

  it.each([
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'from an authority that is not known here; name the authority by sslrootcert',
    ],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'from an authority that is not known here'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'from an authority that is not known here'],
    ['CERT_HAS_EXPIRED', 'that is not valid today; renew it, or set the clock right.'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another name; in DATABASE_URL, use the name that stands in it.'],
  ])('names what is wrong with its certificate: %s', (code, sentence) => {
    const explained = explainPostgres(Object.assign(new Error('canary'), { code }));
    expect(explained).toMatchObject({ code: 'unreachable', message: expect.stringContaining(sentence) });
    expect(explained?.message).not.toContain('canary');
  });

  it('is told from a fault of ours', () => {
    expect(explainPostgres(new TypeError('x is not a function'))).toBeNull();
    expect(explainPostgres('thrown')).toBeNull();
    expect(explainPostgres(new Error('Connection terminated unexpectedly'))?.code).toBe('unreachable');
  });
});

describe('a SQLite store that is closed', () => {
  it('is whole in its file alone', async () => {
    const store = await home.open();
    await store.save(subscription());
    await store.close();
    expect(statSync(`${home.file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    copyFileSync(home.file, `${home.file}.copy`);
    const copy = await openSqlite(`${home.file}.copy`);
    expect(await copy.subscriptions()).toEqual([subscription()]);
    await copy.close();
  });
});
