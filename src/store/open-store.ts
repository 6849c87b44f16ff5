import path from 'node:path';
import { type Store, StoreError } from './store';

/** Where the store is. */
export interface StorePlace {
  /** The directory of the SQLite file; made where it is not there. Unused where `databaseUrl` is set. */
  dataDirectory: string;
  /** PostgreSQL, or null. */
  databaseUrl: string | null;
}

/** The file in the data directory. */
export const STORE_FILE = 'peaceops.sqlite';

/**
 * Opens the store and brings it up to date. Only the driver that is needed is loaded.
 * @example
 * const store = await openStore({ dataDirectory: 'data-local', databaseUrl: null });
 * @throws {StoreError} one sentence that says what to do; never holds the address of the database
 */
export async function openStore({ dataDirectory, databaseUrl }: StorePlace): Promise<Store> {
  if (databaseUrl !== null) {
    // 100 ms: kysely and pg, on Node 20.
    const { openPostgres } = require('./postgres') as typeof import('./postgres');
    return openPostgres(databaseUrl);
  }
  return loadSqlite().openSqlite(path.join(dataDirectory, STORE_FILE));
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
