import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseConnection } from 'kysely';

/** How long to wait for another program that writes, in all. */
export interface BusyPatience {
  busyMs: number;
}

const FIRST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 20;

/**
 * The same connection, which tries again while another program writes. Not SQLite's own `busy_timeout`: libsql would
 * wait with it on the thread that answers questions.
 */
export function patiently(connection: DatabaseConnection, { busyMs }: BusyPatience): DatabaseConnection {
  return {
    async executeQuery(query) {
      let waitedMs = 0;
      for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
        try {
          return await connection.executeQuery(query);
        } catch (error) {
          if (!isBusy(error) || waitedMs >= busyMs) throw error;
        }
        await sleep(pauseMs);
        waitedMs += pauseMs;
      }
    },
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
