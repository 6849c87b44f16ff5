import { closeSync, openSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { errorName } from '../error-name';
import { hasBeenThere } from './migrations';
import { sqliteDatabase } from './sqlite';
import { sqliteMissing } from './sqlite-errors';
import { StoreError } from './store';
import { FILE_MODE } from './store-file';

/** What SQLite says of the file that is copied; all else is a matter of the copy. */
const OF_THE_STORE = /^SQLITE_(?:CORRUPT|NOTADB|BUSY|LOCKED)/;

/**
 * Copies the store in a file into another one, as it is at one moment, whichever version has made it.
 * @param copy is not there yet; for nobody else to read. Where copying fails, nothing of it stays
 * @throws {StoreError} of the store, or of the copy: no room, no rights
 */
export async function backUpSqlite(file: string, copy: string): Promise<void> {
  const { queries, explain } = sqliteDatabase(file, { make: false });
  try {
    if (!(await hasBeenThere(queries))) throw sqliteMissing(file);
    makeCopy(copy);
    try {
      await sql`vacuum into ${copy}`.execute(queries);
    } catch (error) {
      // What is not whole must not be taken for a backup.
      rmSync(copy, { force: true });
      throw OF_THE_STORE.test(errorName(error).code ?? '') ? error : notWritten(copy, error);
    }
  } catch (error) {
    throw explain(error) ?? error;
  } finally {
    await queries.destroy();
  }
}

/** Before SQLite does, which would leave it open to others for as long as it is written. */
function makeCopy(copy: string): void {
  try {
    closeSync(openSync(copy, 'wx', FILE_MODE));
  } catch (error) {
    throw notWritten(copy, error);
  }
}

function notWritten(copy: string, cause: unknown): StoreError {
  const { code, error } = errorName(cause);
  const sentence =
    code === 'EEXIST'
      ? `${copy} is there already; name a file that is not, or move it away.`
      : `The copy ${copy} cannot be written (${code ?? error}); name a file in a directory that has room, and that you may write in.`;
  return new StoreError('unopenable', sentence, { cause });
}
