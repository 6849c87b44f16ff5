import { sql } from 'kysely';
import { sqlStore } from '../../src/store/sql-store';
import { sqliteDatabase } from '../../src/store/sqlite';
import type { Store } from '../../src/store/store';
import { type SqliteHome, sqliteHome } from '../support/stores';
import { subscription } from './subscriptions';

let home: SqliteHome;
let store: Store;
let statements: string[];
let database: ReturnType<typeof sqliteDatabase>;

beforeEach(async () => {
  home = sqliteHome();
  await (await home.open()).close();
  database = sqliteDatabase(home.file);
  store = sqlStore(database);
  statements = [];
});
afterEach(async () => {
  await store.close();
  await home.remove();
});

/** Claimed deliveries, beside any schedule. */
async function claimed(count: number) {
  const ids = Array.from({ length: count }, (_, n) => `D${n}`);
  return Promise.all(
    ids.map((id) => store.claimNow({ id, subscription: subscription(), now: 1, leaseUntil: 2 })),
  );
}

describe('intentions that come at once', () => {
  it('are all stored, each with its own outcome', async () => {
    const deliveries = await claimed(20);
    await store.lease(deliveries[3] ?? { id: '', leaseUntil: 0, state: 'claimed' }, 9);
    const intended = await Promise.all(deliveries.map((one) => store.intend(one, [one.id])));
    expect(intended.map((was, n) => (was ? null : n)).filter((n) => n !== null)).toEqual([3]);
    for (const { id } of deliveries.filter((_, n) => n !== 3))
      expect(await store.delivery(id)).toMatchObject({ state: 'posting', statements: [id] });
  });

  it('wait for the disk together, and nothing else does', async () => {
    const deliveries = await claimed(20);
    const how = async () => {
      const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database.queries);
      return rows[0]?.synchronous;
    };
    const groups = deliveries.map(({ id }) =>
      database.durably(async (queries) => {
        const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(queries);
        statements.push(`${id} ${rows[0]?.synchronous}`);
      }),
    );
    await Promise.all(groups);
    expect(statements).toEqual(deliveries.map(({ id }) => `${id} 2`));
    expect(await how()).toBe(1);
  });

  it('fail together, and the next ones work', async () => {
    const [first, second] = await claimed(2);
    if (!first || !second) throw new Error('not claimed');
    const broken = database.durably(async () => {
      throw new RangeError('broken');
    });
    const beside = store.intend(first, ['a']);
    await expect(broken).rejects.toThrow('broken');
    await beside.catch(() => {});
    expect(await store.intend(second, ['a'])).toBe(true);
    expect((await store.delivery(second.id))?.state).toBe('posting');
  });

  it('are refused once the store is closed', async () => {
    const [first] = await claimed(1);
    await store.close();
    await expect(store.intend(first ?? { id: '', leaseUntil: 0 }, [])).rejects.toThrow();
  });
});
