import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, sql } from 'kysely';
import Libsql from 'libsql';
import { groupCommit } from './group-commit';
import type { Database, Schema } from './schema';
import { openInside } from './sql-store';
import { type SqliteFile, sqliteDialect } from './sqlite-dialect';
import { explainSqlite, sqliteNewer, sqliteUnopenable } from './sqlite-errors';
import type { Store } from './store';

/** Longer than any transaction of ours, or a checkpoint; shorter than Slack waits. */
const BUSY_MS = 1_000;

/**
 * Opens the store in a file, and makes it and its directory where they are not there yet.
 * @param file e.g. `data-local/peaceops.sqlite`
 * @throws {StoreError}
 */
export async function openSqlite(file: string, { busyMs = BUSY_MS } = {}): Promise<Store> {
  return openInside(sqliteDatabase(file, { busyMs }), {
    // Readers and the writer do not wait for each other, and a killed process leaves a whole file.
    prepare: ({ queries }) => sql`pragma journal_mode = wal`.execute(queries),
    newer: sqliteNewer(file),
  });
}

/**
 * The file as a database; nothing is migrated.
 * @throws {StoreError}
 */
export function sqliteDatabase(file: string, { busyMs = BUSY_MS } = {}): Database {
  const connection = connect(file);
  const queries = new Kysely<Schema>({ dialect: sqliteDialect(connection, { busyMs }) });
  return {
    queries,
    durably: groupCommit(queries, (how) => connection.exec(`pragma synchronous = ${how}`)),
    explain: (error) => explainSqlite(error, file),
  };
}

function connect(file: string): SqliteFile {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const connection = new Libsql(file);
    // A commit reaches the operating system, which a killed process cannot take back; the disk is waited for only
    // where it matters (`durably`): 40 us instead of 240 us a statement, on the thread that answers questions.
    connection.exec('pragma synchronous = normal');
    return connection;
  } catch (error) {
    throw explainSqlite(error, file) ?? sqliteUnopenable(file);
  }
}
