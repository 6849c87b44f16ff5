import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, STORE_FILE } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';

/** A place for stores, and what lies there. */
export interface StoreHome {
  /** Opens the store there, each time over a connection of its own; closed by `remove` at the latest. */
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** A directory with a SQLite store in it. */
export interface SqliteHome extends StoreHome {
  directory: string;
  file: string;
}

/** An empty directory for a SQLite store; every `open` sees what the others wrote. */
export function sqliteHome(): SqliteHome {
  const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-store-'));
  const { open, closeAll } = opening(() => openStore({ dataDirectory: directory, databaseUrl: null }));
  return {
    directory,
    file: path.join(directory, STORE_FILE),
    open,
    async remove() {
      await closeAll();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The same with an empty store in it: its tables are made once for each test file, and copied. */
export async function madeSqliteHome(): Promise<SqliteHome> {
  const home = sqliteHome();
  made ??= makeOne();
  copyFileSync(await made, home.file);
  return home;
}

let made: Promise<string> | null = null;

/** @returns the path of a store's file, which lasts as long as the process */
async function makeOne(): Promise<string> {
  const { directory, file, open } = sqliteHome();
  await (await open()).close();
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  return file;
}

/** An empty SQLite store on disk, gone when it is closed. */
export async function temporaryStore(): Promise<Store> {
  const home = await madeSqliteHome();
  const store = await home.open();
  return { ...store, close: home.remove };
}

/** Remembers what was opened, to close it. */
export function opening(openOne: () => Promise<Store>): {
  open(): Promise<Store>;
  closeAll(): Promise<void>;
} {
  const open: Store[] = [];
  return {
    async open() {
      const store = await openOne();
      open.push(store);
      return store;
    },
    async closeAll() {
      await Promise.all(open.splice(0).map((store) => store.close()));
    },
  };
}
