import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import type Libsql from 'libsql';
import { LRUCache } from 'lru-cache';

/** An open SQLite file, as libsql has it. */
export type SqliteFile = Libsql.Database;

/** How long to wait for another program that writes, in all. */
interface BusyPatience {
  busyMs: number;
}

/** With what a file is worked on. */
interface DialectOptions extends BusyPatience {
  /**
   * Throws where the file's path leads to another one, or to none. SQLite would go on writing into what nobody finds
   * again.
   */
  failIfMoved(): void;
}

/** Statements that are kept ready: more than the store has. */
const STATEMENTS_KEPT = 100;

/** Kysely's SQLite, as it has to be where several processes write one file. */
export function sqliteDialect(file: SqliteFile, options: DialectOptions): Dialect {
  const config = { database: { prepare: prepareOnce(file), close: () => closeWhole(file) } };
  class Sqlite extends SqliteDialect {
    override createDriver() {
      return new Driver(file, config, options);
    }
    override createAdapter() {
      return new Adapter();
    }
  }
  return new Sqlite(config);
}

/** What stands in the write-ahead log goes into the file, so that this alone is the store once nobody uses it. */
function closeWhole(file: SqliteFile): void {
  try {
    file.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // Another program is at it: the log stays, and is read together with the file.
  }
  file.close();
}

/** libsql frees a statement only when it is collected as garbage; and preparing takes as long as running. */
function prepareOnce(file: SqliteFile): (sql: string) => SqliteStatement {
  const prepared = new LRUCache<string, SqliteStatement>({ max: STATEMENTS_KEPT });
  return (sql) => {
    const before = prepared.get(sql);
    if (before) return before;
    const statement = file.prepare(sql) as unknown as SqliteStatement;
    prepared.set(sql, statement);
    return statement;
  };
}

class Driver extends SqliteDriver {
  constructor(
    private readonly file: SqliteFile,
    config: SqliteDialectConfig,
    private readonly options: DialectOptions,
  ) {
    super(config);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.options.failIfMoved();
    return patiently(await super.acquireConnection(), this.options);
  }

  /** All our transactions write: one that became a writer halfway would fail at once, without waiting. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.options.failIfMoved();
    await super.commitTransaction(connection);
  }

  /** After some errors (a full disk) SQLite has rolled back by itself, and the error is what counts. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.file.inTransaction) await super.rollbackTransaction(connection);
  }
}

class Adapter extends SqliteAdapter {
  /** It has them, though Kysely does without: all migrations or none, and one process at a time. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const FIRST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 20;

/**
 * The same connection, which tries again while another program writes. Not SQLite's own `busy_timeout`: libsql would
 * wait with it on the thread that answers questions.
 */
function patiently(connection: DatabaseConnection, { busyMs }: BusyPatience): DatabaseConnection {
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
