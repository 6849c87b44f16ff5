import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { explainPostgres, postgresMissing, postgresNewer, postgresReadOnly } from './postgres-errors';
import type { Database, Schema } from './schema';
import { lookInside, openInside } from './sql-store';
import type { LookedAt, Store } from './store';

/** Connections of one process. Deliveries wait for Slack, not for the database. */
const MOST_CONNECTIONS = 5;
/** After this time a database that does not answer counts as unreachable. */
const CONNECT_MS = 5_000;
const QUERY_MS = 10_000;

/**
 * Opens the store in a PostgreSQL database.
 * @param url as `DATABASE_URL`; of it, at most the names of server and database are part of an error
 * @param options `make`: whether the tables are made where they are not there yet, default true
 * @throws {StoreError}
 */
export async function openPostgres(url: string, { make = true } = {}): Promise<Store> {
  return openInside(postgresDatabase(url), {
    prepare: failIfReadOnly,
    newer: postgresNewer(),
    missing: make ? null : postgresMissing(url),
  });
}

/**
 * Looks into a database; see `lookAt` in `open-store.ts`.
 * @throws {StoreError}
 */
export async function lookAtPostgres(url: string): Promise<LookedAt | 'none'> {
  return lookInside(postgresDatabase(url), postgresNewer());
}

/** The database; nothing is connected or migrated yet. */
export function postgresDatabase(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
    application_name: 'peaceops',
    types: { getTypeParser },
  });
  // A connection that breaks while nobody uses it; unheard, it would end the process. The next query gets another.
  pool.on('error', () => {});
  const queries = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { queries, durably: (work) => work(queries), explain: explainPostgres };
}

/** `bigint` as a number: instants and counts stay below 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');
}

/** A standby, or a user for reading: it would be found out at the first digest. */
async function failIfReadOnly({ queries }: Database): Promise<void> {
  const { rows } = await sql<{ transaction_read_only: string }>`show transaction_read_only`.execute(queries);
  if (rows[0]?.transaction_read_only === 'on') throw postgresReadOnly();
}
