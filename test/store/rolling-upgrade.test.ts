import { type Kysely, sql } from 'kysely';
import { MIGRATIONS, migrate } from '../../src/store/migrations';
import { postgresDatabase } from '../../src/store/postgres';
import type { Schema } from '../../src/store/schema';
import { sqliteDatabase } from '../../src/store/sqlite';
import type { Store } from '../../src/store/store';
import { describeWithPostgres, WHEN_POSTGRES } from '../support/describe-with-postgres';
import { DUE, subscription } from '../support/digest-room';
import { type Postgres, startPostgres } from '../support/postgres';
import { type StoreHome, sqliteHome } from '../support/stores';

/** The version before the last two migrations. */
const OLD = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0007'));
const ANA = { teamId: 'T1', userId: 'U0ANA' };
const HOUR = 3_600_000;

/** A database that the old version has made and goes on using, and the way to open it with this one. */
interface Home extends StoreHome {
  old: Kysely<Schema>;
}

function contract(newHome: () => Promise<Home>): void {
  let home: Home;
  let old: Kysely<Schema>;
  let store: Store;
  beforeEach(async () => {
    home = await newHome();
    old = home.old;
    expect(await migrate(old, OLD)).toEqual({ outcome: 'ready' });
    await oldKeeps('before', 1);
    store = await home.open();
  });
  afterEach(async () => {
    await old.destroy();
    await home.remove();
  });

  // The statements as the old version writes them, which knows neither the new column nor the new tables.
  const oldKeeps = (key: string, at: number) =>
    sql`insert into kept (team_id, user_id, key, statement_id, position, kept_at)
      values ('T1', 'U0ANA', ${key}, '2/8.2', 0, ${at})
      on conflict (team_id, user_id, key) do update set statement_id = '2/8.2', position = 0, kept_at = ${at}`.execute(
      old,
    );
  const oldKept = async () =>
    (
      await sql<{ key: string }>`select key, statement_id, kept_at from kept
        where team_id = 'T1' and user_id = 'U0ANA' order by kept_at desc`.execute(old)
    ).rows.map(({ key }) => key);
  const oldMarks = async (key: string) =>
    (
      await sql`insert into answered (team_id, key, expires_at) values ('T1', ${key}, ${HOUR})
        on conflict (team_id, key) do update set expires_at = ${HOUR} where answered.expires_at <= 0
        returning key`.execute(old)
    ).rows.length === 1;
  const oldClaims = async (id: string, dueAt: number) => {
    const moved =
      await sql`update subscriptions set next_due_at = ${dueAt + 24 * HOUR}, next_day = '2026-11-24'
      where id = ${id} and team_id = 'T1' and state = 'active' and next_due_at = ${dueAt}`.execute(old);
    return moved.numAffectedRows === 1n;
  };

  it('keeps what the old one keeps after the tables were brought up to date, and the old one sees what it keeps', async () => {
    await oldKeeps('old', 2);
    await store.keep(ANA, [{ key: 'new', statementId: '2/8.3', words: 'Words.' }], { at: 3, since: 0 });
    expect((await store.kept(ANA, 0)).map(({ key, words }) => [key, words])).toEqual([
      ['new', 'Words.'],
      ['old', ''],
      ['before', ''],
    ]);
    expect(await oldKept()).toEqual(['new', 'old', 'before']);
    await oldKeeps('new', 4);
    expect(await store.kept(ANA, 4)).toMatchObject([{ key: 'new', words: 'Words.' }]);
  });

  it('answers once what comes to both', async () => {
    expect(await oldMarks('trigger:1')).toBe(true);
    expect(await store.markOnce('T1', 'trigger:1', HOUR, 1)).toBe(false);
    expect(await store.markOnce('T1', 'trigger:2', HOUR, 1)).toBe(true);
    expect(await oldMarks('trigger:2')).toBe(false);
  });

  it('lets one of both have a digest', async () => {
    const one = await store.save(subscription());
    const next = { at: DUE + 24 * HOUR, day: '2026-11-24' };
    expect(await oldClaims(one.id, DUE)).toBe(true);
    expect(await store.claim({ deliveryId: 'D1', subscription: one, next, leaseUntil: DUE })).toBeNull();
    const other = await store.save(subscription({ id: 'S2', channelId: 'C2' }));
    expect(
      await store.claim({ deliveryId: 'D2', subscription: other, next, leaseUntil: DUE }),
    ).not.toBeNull();
    expect(await oldClaims(other.id, DUE)).toBe(false);
  });

  it('is refused by an old one that starts anew', async () => {
    expect(await migrate(old, OLD)).toEqual({ outcome: 'newer' });
  });
}

describe('a SQLite store that an old version goes on using', () => {
  contract(async () => {
    const home = sqliteHome();
    return { ...home, old: sqliteDatabase(home.file).queries };
  });
});

describeWithPostgres(`a PostgreSQL store that an old version goes on using ${WHEN_POSTGRES}`, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 120_000);
  afterAll(() => postgres.close());
  contract(async () => {
    const home = await postgres.database();
    return { ...home, old: postgresDatabase(home.url).queries };
  });
});
