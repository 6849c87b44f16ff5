import { inspect } from 'node:util';
import { openPostgres } from '../../src/store/postgres';
import { StoreError } from '../../src/store/store';
import { describeWithPostgres, WHEN_POSTGRES } from '../support/describe-with-postgres';
import { type Postgres, type PostgresHome, run, startPostgres } from '../support/postgres';
import { storeContract } from './contract';
import { installationsContract } from './installations-contract';
import { peopleContract } from './people-contract';
import { subscription } from './subscriptions';

describeWithPostgres(`the store in PostgreSQL ${WHEN_POSTGRES}`, () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.close());

  // Each in its own, so that a test does not make the others' databases as well.
  describe('for digests', () => storeContract(() => postgres.database()));
  describe('for people', () => peopleContract(() => postgres.database()));
  describe('for installations', () => installationsContract(() => postgres.database()));

  describe('that cannot be used', () => {
    let home: PostgresHome;
    beforeEach(async () => {
      home = await postgres.database();
    });
    afterEach(() => home.remove());

    /** What opening a database under this address, and writing into it, ends with. */
    async function failure(change: (url: URL) => void): Promise<{ code: string; message: string }> {
      const url = new URL(home.url);
      change(url);
      try {
        const store = await openPostgres(url.href);
        await store.save(subscription()).finally(() => store.close());
      } catch (error) {
        if (error instanceof StoreError) return { code: error.code, message: error.message };
        throw error;
      }
      throw new Error('it can be used');
    }

    it('refuses a password', async () => {
      const { code, message } = await failure((url) => {
        url.password = 'canary';
      });
      expect(code).toBe('unreachable');
      expect(message).toContain('refuses the user or the password; correct them in DATABASE_URL.');
    });

    it('has no such database', async () => {
      const { code, message } = await failure((url) => {
        url.pathname = '/no_such_database';
      });
      expect({ code, message }).toEqual({
        code: 'unreachable',
        message: expect.stringContaining('has no such database; create it'),
      });
    });

    it('takes no changes', async () => {
      await (await home.open()).close();
      const { code } = await failure((url) => {
        url.searchParams.set('options', '-c default_transaction_read_only=on');
      });
      expect(code).toBe('read-only');
    });

    it('says nothing of what was asked, not even in the causes', async () => {
      const store = await home.open();
      await run(home.url, 'alter table questions add constraint none check (asked_at < 0)');
      const asked = store.rememberQuestion({ teamId: 'T1', userId: 'U1' }, 'canary', { at: 1, since: 0 });
      const error = await asked.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(inspect(error, { depth: null, showHidden: true })).not.toContain('canary');
    });

    it('does not let the user make tables', async () => {
      const user = `peaceops_reader_${process.pid}`;
      await run(postgres.url, `create role ${user} login password 'reader'`);
      const { code, message } = await failure((url) =>
        Object.assign(url, { username: user, password: 'reader' }),
      );
      await run(postgres.url, `drop role ${user}`);
      expect({ code, message }).toEqual({
        code: 'read-only',
        message: expect.stringContaining('does not let this user change or create tables'),
      });
    });

    it('is of a newer version', async () => {
      await (await home.open()).close();
      await run(
        home.url,
        "insert into peaceops_migrations (name, timestamp) values ('9999-later', '2031-01-01')",
      );
      expect((await failure(() => {})).code).toBe('newer');
    });

    it('breaks its connections and is used again over new ones', async () => {
      const store = await home.open();
      await store.save(subscription());
      await run(
        postgres.url,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(home.url).pathname.slice(1)}'`,
      );
      // The first may still meet a broken one; nothing ends the process.
      await store.subscriptions().catch((error) => expect(error).toBeInstanceOf(StoreError));
      expect(await store.subscriptions()).toHaveLength(1);
    });
  });
});
