import { statSync } from 'node:fs';
import path from 'node:path';
import { Kysely, sql } from 'kysely';
import Libsql from 'libsql';
import { groupCommit } from './group-commit';
import type { Database, Schema } from './schema';
import { lookInside, openInside } from './sql-store';
import { type SqliteFile, sqliteDialect } from './sqlite-dialect';
import { explainSqlite, sqliteMissing, sqliteMoved, sqliteNewer, sqliteUnopenable } from './sqlite-errors';
import type { LookedAt, Store } from './store';
import { closeToOthers, makeStoreFile, sameFileAs } from './store-file';

/** Longer than any transaction of ours, or a checkpoint; shorter than Slack waits. */
const BUSY_MS = 1_000;

/** How a file is opened. */
export interface SqliteOptions {
  /** How long another program that writes is waited for, in all. Default 1 s. */
  busyMs?: number;
  /** Whether the file and its directory are made where they are not there yet. Default true. */
  make?: boolean;
  /** Whether the rights of others to it are taken away. Default true. */
  close?: boolean;
  /** Told, in a sentence, where others may read the file and nothing can be done about it from here. */
  warn?(sentence: string): void;
}

/**
 * Opens the store in a file.
 * @param file e.g. `data-local/peaceops.sqlite`
 * @throws {StoreError}
 */
export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Store> {
  const { make = true } = options;
  return openInside(sqliteDatabase(file, options), {
    // Readers and the writer do not wait for each other, and a killed process leaves a whole file.
    prepare: ({ queries }) => sql`pragma journal_mode = wal`.execute(queries),
    newer: sqliteNewer(file),
    missing: make ? null : sqliteMissing(file),
  });
}

/**
 * Looks into a file that is there; see `lookAt` in `open-store.ts`.
 * @throws {StoreError}
 */
export async function lookAtSqlite(file: string): Promise<LookedAt | 'none'> {
  return lookInside(sqliteDatabase(file, { make: false, close: false }), sqliteNewer(file));
}

/**
 * The file as a database; nothing is migrated.
 * @throws {StoreError}
 */
export function sqliteDatabase(file: string, { busyMs = BUSY_MS, ...options }: SqliteOptions = {}): Database {
  const { connection, isSame } = connect(file, options);
  const failIfMoved = () => {
    if (!isSame()) throw sqliteMoved(file);
  };
  const queries = new Kysely<Schema>({ dialect: sqliteDialect(connection, { busyMs, failIfMoved }) });
  return {
    queries,
    durably: groupCommit(queries, (how) => connection.exec(`pragma synchronous = ${how}`)),
    explain: (error) => explainSqlite(error, file),
  };
}

function connect(
  file: string,
  { make = true, close = true, warn = () => {} }: SqliteOptions,
): { connection: SqliteFile; isSame: () => boolean } {
  try {
    if (make) makeStoreFile(file);
    else if (!statSync(file, { throwIfNoEntry: false })) throw sqliteMissing(file);
    if (close && !closeToOthers(file))
      warn(`Other users may read the store ${path.resolve(file)}; as its owner, run chmod 600 on it.`);
    // Before it is opened: what takes its place in between is found out.
    const isSame = sameFileAs(file);
    return { connection: open(file), isSame };
  } catch (error) {
    throw explainSqlite(error, file) ?? sqliteUnopenable(file);
  }
}

function open(file: string): SqliteFile {
  const connection = new Libsql(file);
  try {
    // A commit reaches the operating system, which a killed process cannot take back; the disk is waited for only
    // where it matters (`durably`): 40 us instead of 240 us a statement, on the thread that answers questions.
    connection.exec('pragma synchronous = normal');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
