import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { openStore } from '../../src/store/open-store';
import { startEmbedded } from './embedded-postgres-process';
import { opening, type StoreHome } from './stores';

const { TEST_DATABASE_URL } = process.env;

/** PostgreSQL for tests. */
export interface Postgres {
  /** A user who may create databases. */
  url: string;
  /** An empty database. */
  database(): Promise<PostgresHome>;
  close(): Promise<void>;
}

/** A database of its own; every `open` is a pool of its own, as of another process. */
export interface PostgresHome extends StoreHome {
  url: string;
}

/**
 * The server that TEST_DATABASE_URL names, or one started here (as root it creates the system user `postgres`,
 * unless there is one). It takes some seconds.
 */
export async function startPostgres(): Promise<Postgres> {
  const server = TEST_DATABASE_URL ? { url: TEST_DATABASE_URL, stop: async () => {} } : await startServer();
  let made = 0;
  return {
    url: server.url,
    async database() {
      const name = `peaceops_test_${process.pid}_${++made}`;
      await run(server.url, `create database ${name}`);
      const url = Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
      const { open, closeAll } = opening(() => openStore({ dataDirectory: '', databaseUrl: url }));
      return {
        url,
        open,
        async remove() {
          await closeAll();
          await run(server.url, `drop database if exists ${name} with (force)`);
        },
      };
    },
    close: server.stop,
  };
}

/** One statement over a connection of its own. */
export async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-postgres-'));
  // As root, the server is another user.
  chmodSync(directory, 0o755);
  const port = await freePort();
  const stop = await startEmbedded({ directory, port });
  return {
    url: `postgres://peaceops:peaceops@127.0.0.1:${port}/postgres`,
    async stop() {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
