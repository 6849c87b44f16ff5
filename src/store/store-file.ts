import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The store holds what people asked: nobody but the user of PeaceOps reads it. */
export const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** The rights of the group and of all others. */
const OTHERS = 0o077;
/** What SQLite keeps beside its file. It gives them the file's rights when it makes them, not later. */
const BESIDE = ['-wal', '-shm', '-journal'];

/**
 * Makes the file and its folder where they are not there yet, for the user of the process alone, whatever the umask.
 * @throws what the file system throws
 */
export function makeStoreFile(file: string): void {
  const folder = path.dirname(file);
  if (mkdirSync(folder, { recursive: true, mode: FOLDER_MODE }) !== undefined) chmodSync(folder, FOLDER_MODE);
  try {
    closeSync(openSync(file, 'wx', FILE_MODE));
    chmodSync(file, FILE_MODE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Takes from others the rights to a store that an older version, or a person, left open to them: to its files, and to
 * its folder where nothing else lies in it (it may be a home, or `/tmp`). What belongs to another user stays as it is,
 * as on a volume that an administrator shares on purpose. Windows has no such rights.
 * @returns whether the store itself is closed to others now
 */
export function closeToOthers(file: string): boolean {
  const user = process.getuid?.();
  if (user === undefined) return true;
  const folder = path.dirname(file);
  const files = [file, ...BESIDE.map((end) => `${file}${end}`)];
  const isAlone = readdirSync(folder).every((name) => files.includes(path.join(folder, name)));
  if (isAlone) closeOne(folder, user);
  return files.map((one) => closeOne(one, user)).every(Boolean);
}

/** @returns whether it is closed to others, or not there */
function closeOne(name: string, user: number): boolean {
  const isOpen = () => ((statSync(name, { throwIfNoEntry: false })?.mode ?? 0) & OTHERS) !== 0;
  const before = statSync(name, { throwIfNoEntry: false });
  if (before === undefined || !isOpen()) return true;
  if (before.uid !== user) return false;
  try {
    chmodSync(name, before.mode & FOLDER_MODE);
  } catch {
    // A volume without such rights, or that takes no changes: who may read it is a matter of that volume.
  }
  return !isOpen();
}

/** Tells, as often as asked, whether a path still leads to the file that is there now; 1 to 2 us, on Node 20. */
export function sameFileAs(file: string): () => boolean {
  const now = statSync(file, { bigint: true });
  return () => {
    const later = statSync(file, { bigint: true, throwIfNoEntry: false });
    return later !== undefined && later.ino === now.ino && later.dev === now.dev;
  };
}
