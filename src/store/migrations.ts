import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { planMigration } from './plan-migration';
import type { Schema } from './schema';

/**
 * What made the store what it is, oldest first. One that has been released is never changed: another follows it.
 * Every statement must be understood by SQLite and by PostgreSQL.
 */
/** By name, in their order; each stays as it is once a version has it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-digests': {
    async up(db) {
      await db.schema
        .createTable('answered')
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('answered_once', ['team_id', 'key'])
        .execute();
      await db.schema.createIndex('answered_by_expiry').on('answered').column('expires_at').execute();

      await db.schema
        .createTable('subscriptions')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('enterprise_id', 'text')
        .addColumn('channel_id', 'text', (column) => column.notNull())
        .addColumn('plan', 'text', (column) => column.notNull())
        // Holds every number that JavaScript has; an integer column would refuse fractions in PostgreSQL only.
        .addColumn('seed', 'double precision', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('paused_because', 'text')
        .addColumn('created_by', 'text', (column) => column.notNull())
        .addColumn('changed_by', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .addColumn('next_due_at', 'bigint')
        .addColumn('next_day', 'text')
        .addColumn('round', 'integer', (column) => column.notNull())
        .addUniqueConstraint('one_in_a_channel', ['team_id', 'channel_id'])
        .execute();
      await db.schema
        .createIndex('subscriptions_by_due')
        .on('subscriptions')
        .columns(['state', 'next_due_at'])
        .execute();

      await db.schema
        .createTable('deliveries')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('subscription_id', 'text', (column) => column.notNull())
        .addColumn('slot', 'text', (column) => column.notNull())
        .addColumn('due_at', 'bigint', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('lease_until', 'bigint')
        .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(1))
        .addColumn('statements', 'text', (column) => column.notNull().defaultTo('[]'))
        .addColumn('message_ts', 'text')
        .addColumn('reason', 'text')
        .addColumn('finished_at', 'bigint')
        .addUniqueConstraint('one_in_a_slot', ['subscription_id', 'slot'])
        .execute();
      await db.schema
        .createIndex('deliveries_by_subscription')
        .on('deliveries')
        .columns(['subscription_id', 'due_at'])
        .execute();
      // Few are unfinished at any time, so that this index stays small however many there were.
      await sql`create index deliveries_unfinished on deliveries (lease_until) where lease_until is not null`.execute(
        db,
      );
      await db.schema.createIndex('deliveries_by_state').on('deliveries').column('state').execute();

      await db.schema
        .createTable('seen')
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('subscription_id', 'text', (column) => column.notNull())
        .addColumn('statement', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('seen_once', ['subscription_id', 'statement'])
        .execute();
    },
  },
  '0002-delivery-totals': {
    async up(db) {
      await db.schema
        .createTable('delivery_totals')
        .addColumn('state', 'text', (column) => column.primaryKey().notNull())
        .addColumn('many', 'bigint', (column) => column.notNull())
        .execute();
      await sql`insert into delivery_totals (state, many)
        select state, count(*) from deliveries where lease_until is null group by state`.execute(db);
      // It was for counting.
      await db.schema.dropIndex('deliveries_by_state').execute();
      await db.schema.createIndex('deliveries_by_end').on('deliveries').column('finished_at').execute();
    },
  },
  '0003-people': {
    async up(db) {
      await db.schema
        .createTable('kept')
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('statement_id', 'text', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('kept_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('kept_once', ['team_id', 'user_id', 'key'])
        .execute();
      await db.schema.createIndex('kept_by_time').on('kept').column('kept_at').execute();

      await db.schema
        .createTable('questions')
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('asked_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('asked_once', ['team_id', 'user_id', 'key'])
        .execute();
      await db.schema.createIndex('questions_by_time').on('questions').column('asked_at').execute();
    },
  },
  '0004-plan-as-query': planMigration,
  '0005-conversations': {
    async up(db) {
      await db.schema
        .createTable('conversations')
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('place', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('asked', 'text', (column) => column.notNull())
        .addColumn('asked_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('asked_last', ['team_id', 'place'])
        .execute();
      await db.schema.createIndex('conversations_by_time').on('conversations').column('asked_at').execute();
      await db.schema
        .createIndex('conversations_by_person')
        .on('conversations')
        .columns(['user_id', 'team_id'])
        .execute();
    },
  },
  '0006-feedback': {
    async up(db) {
      await db.schema
        .createTable('feedback')
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('user_id', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('query', 'text', (column) => column.notNull())
        .addColumn('shown', 'text', (column) => column.notNull())
        .addColumn('judgement', 'text', (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('given_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('judged_once', ['team_id', 'user_id', 'key'])
        .execute();
      await db.schema.createIndex('feedback_by_time').on('feedback').column('given_at').execute();
    },
  },
  '0007-channel-reports': {
    async up(db) {
      await db.schema
        .createTable('channel_reports')
        .addColumn('team_id', 'text', (column) => column.notNull())
        .addColumn('channel_id', 'text', (column) => column.notNull())
        .addColumn('reports', 'text', (column) => column.notNull())
        .addColumn('chosen_by', 'text', (column) => column.notNull())
        .addColumn('chosen_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('chosen_once', ['team_id', 'channel_id'])
        .execute();
      await db.schema
        .alterTable('kept')
        .addColumn('words', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
    },
  },
  '0008-workspaces-and-processes': {
    async up(db) {
      await db.schema
        .createTable('installations')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('is_organisation', 'integer', (column) => column.notNull())
        .addColumn('sealed', 'text', (column) => column.notNull())
        .addColumn('installed_at', 'bigint', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('refreshed_until', 'bigint')
        .execute();
      await db.schema
        .createTable('processes')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('looks', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
};

/** How it ended: the tables are as this version needs them, or a newer version has been there, or it failed. */
export type Migrated = { outcome: 'ready' } | { outcome: 'newer' } | { outcome: 'failed'; error: unknown };

/** Names of its own, as the database may be shared with another program that uses Kysely. */
const OWN_TABLES = {
  migrationTableName: 'peaceops_migrations',
  migrationLockTableName: 'peaceops_migrations_lock',
} as const;

/** Brings the tables to this version, in one transaction; several processes may try at once. */
export async function migrate(
  queries: Kysely<Schema>,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<Migrated> {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db: queries, provider, ...OWN_TABLES }).migrateToLatest();
  if (error === undefined) return { outcome: 'ready' };
  const done = await namesDone(queries);
  return done.some((name) => !Object.hasOwn(migrations, name))
    ? { outcome: 'newer' }
    : { outcome: 'failed', error };
}

/** Whether some version of PeaceOps has made its tables. @throws what the driver throws */
export async function hasBeenThere(queries: Kysely<Schema>): Promise<boolean> {
  const tables = await queries.introspection.getTables({ withInternalKyselyTables: true });
  return tables.some(({ name }) => name === OWN_TABLES.migrationTableName);
}

/**
 * Which version has made the tables; `none` where there are none. Changes nothing.
 * @throws what the driver throws
 */
export async function versionOf(queries: Kysely<Schema>): Promise<'none' | 'older' | 'current' | 'newer'> {
  if (!(await hasBeenThere(queries))) return 'none';
  const done = await namesDone(queries);
  if (done.some((name) => !Object.hasOwn(MIGRATIONS, name))) return 'newer';
  return done.length < Object.keys(MIGRATIONS).length ? 'older' : 'current';
}

/** None where they cannot be read: then the error that led here says more. */
async function namesDone(queries: Kysely<Schema>): Promise<string[]> {
  try {
    const table = sql.table(OWN_TABLES.migrationTableName);
    const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(queries);
    return rows.map(({ name }) => name);
  } catch {
    return [];
  }
}
