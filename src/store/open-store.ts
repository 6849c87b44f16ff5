import { existsSync } from 'node:fs';
import path from 'node:path';
import { postgresInWords } from './postgres-place';
import { type LookedAt, type Store, StoreError } from './store';

/** Where the store is. */
export interface StorePlace {
  /** The directory of the SQLite file; made where it is not there. Unused where `databaseUrl` is set. */
  dataDirectory: string;
  /** PostgreSQL, or null. */
  databaseUrl: string | null;
}

/** How a store is opened; see `SqliteOptions`. */
export interface OpenOptions {
  /** Whether it is made where it is not there yet. Default true. */
  make?: boolean;
  /** Told, in a sentence, where others may read the store. */
  warn?(sentence: string): void;
}

/** The file in the data directory. */
export const STORE_FILE = 'peaceops.sqlite';

/**
 * Opens the store and brings it up to date. Only the driver that is needed is loaded.
 * @example
 * const store = await openStore({ dataDirectory: 'data-local', databaseUrl: null });
 * @throws {StoreError} one sentence that says what to do; never holds the password of the database
 */
export async function openStore(
  { dataDirectory, databaseUrl }: StorePlace,
  options: OpenOptions = {},
): Promise<Store> {
  if (databaseUrl !== null) {
    // 100 ms: kysely and pg, on Node 20.
    const { openPostgres } = require('./postgres') as typeof import('./postgres');
    return openPostgres(databaseUrl, options);
  }
  return loadSqlite().openSqlite(path.join(dataDirectory, STORE_FILE), options);
}

/**
 * Looks into the store without making or changing anything.
 * @throws {StoreError}
 */
export async function lookAt({ dataDirectory, databaseUrl }: StorePlace): Promise<LookedAt | 'none'> {
  if (databaseUrl !== null) {
    const { lookAtPostgres } = require('./postgres') as typeof import('./postgres');
    return lookAtPostgres(databaseUrl);
  }
  const file = path.join(dataDirectory, STORE_FILE);
  return existsSync(file) ? loadSqlite().lookAtSqlite(file) : 'none';
}

/**
 * Copies a SQLite store into a file that is not there yet, also while others write to it.
 * @throws {StoreError}
 */
export async function backUp(
  { dataDirectory }: Pick<StorePlace, 'dataDirectory'>,
  file: string,
): Promise<void> {
  loadSqlite();
  const { backUpSqlite } = require('./back-up-sqlite') as typeof import('./back-up-sqlite');
  await backUpSqlite(path.join(dataDirectory, STORE_FILE), file);
}

/** Where the store is, as a sentence names it: the whole path, or server and database, without a password. */
export function placeInWords({ dataDirectory, databaseUrl }: StorePlace): string {
  if (databaseUrl !== null) return postgresInWords(databaseUrl);
  return `the store ${path.resolve(dataDirectory, STORE_FILE)}`;
}

function loadSqlite(): typeof import('./sqlite') {
  try {
    // 85 ms: kysely and libsql, on Node 20.
    return require('./sqlite') as typeof import('./sqlite');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new StoreError(
      'unopenable',
      'The SQLite driver is not installed for this machine; run "npm ci" on it, or set DATABASE_URL.',
      { cause: error },
    );
  }
}
