import path from 'node:path';
import { StoreError } from './store';

/** The codes of SQLite, extended ones by how they begin, and of the file system, and what to do about each. */
const BY_CODE: readonly [
  code: RegExp,
  StoreError['code'],
  sentence: (file: string, code: string) => string,
][] = [
  [
    /^(?:SQLITE_(?:READONLY|PERM)|EROFS)/,
    'read-only',
    (file) =>
      `The store ${file} cannot be written; give the user of PeaceOps the right to write it and its directory.`,
  ],
  [
    /^(?:SQLITE_FULL|ENOSPC|EDQUOT)/,
    'full',
    (file) => `The disk that holds the store ${file} is full; make room on it.`,
  ],
  [
    /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/,
    'locked',
    (file) =>
      `The store ${file} is held by another program; end that, or give PeaceOps a DATA_DIR of its own.`,
  ],
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/,
    'unopenable',
    (file) => `The store ${file} is damaged; put back a backup, or move it away to begin anew.`,
  ],
  [
    /^SQLITE_IOERR/,
    'unopenable',
    (file, code) => `The disk that holds the store ${file} fails (${code}); check the disk and its quota.`,
  ],
  [/^SQLITE_(?:CANTOPEN|AUTH|NOLFS)/, 'unopenable', unopenable],
];

/** What an error of libsql means; null where it is a fault of ours. */
export function explainSqlite(error: unknown, file: string): StoreError | null {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const known = BY_CODE.find(([pattern]) => pattern.test(code));
  return known ? new StoreError(known[1], known[2](file, code), { cause: error }) : null;
}

/** Where the driver gives no code: the file or its directory cannot be made. */
export function sqliteUnopenable(file: string): StoreError {
  return new StoreError('unopenable', unopenable(file));
}

/** A newer version has written it. */
export function sqliteNewer(file: string): StoreError {
  return new StoreError(
    'newer',
    `The store ${file} is of a newer version of PeaceOps; run that version, or put back the backup made before it.`,
  );
}

/** It was open, and its path leads to another file now, or to none. */
export function sqliteMoved(file: string): StoreError {
  return new StoreError(
    'moved',
    `The store ${path.resolve(file)} was deleted or replaced while it was open; put the same file back, or restart PeaceOps to go on with what is there now.`,
  );
}

/** Where nothing is to be made. */
export function sqliteMissing(file: string): StoreError {
  return new StoreError(
    'unopenable',
    `There is no store in ${path.resolve(path.dirname(file))}; run this where PeaceOps runs, or set DATA_DIR or DATABASE_URL.`,
  );
}

function unopenable(file: string): string {
  return `The store ${file} cannot be opened; set DATA_DIR to a directory that PeaceOps may write in.`;
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
