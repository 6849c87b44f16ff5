import { readFileSync } from 'node:fs';

/** The text of a file; or why there is none, as the rest of a sentence that begins with the file. */
export type TextFile = { text: string } | { code: string; problem: string };

/**
 * Reads what an administrator wrote into a file, in UTF-8, with a byte order mark or without.
 * @returns the reason where it cannot be read, e.g. `{ code: 'EACCES', problem: 'cannot be read (EACCES); ...' }`;
 *   never anything of its content
 */
export function readTextFile(file: string): TextFile {
  try {
    return textOf(readFileSync(file));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return { code, problem: PROBLEMS[code] ?? `cannot be read (${code}); ${MAY_READ}` };
  }
}

const MAY_READ = 'give the user that PeaceOps runs as the right to read it';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; correct the path, or make the file',
  EISDIR: 'is a directory; put a file in its place',
};

/** Windows' editors and PowerShell's `>` write UTF-16. In it every second byte of such a text is zero, in UTF-8 none. */
function textOf(bytes: Buffer): TextFile {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff' || bytes.includes(0))
    return { code: 'utf-16', problem: 'is saved as UTF-16; save it as UTF-8' };
  return { text: bytes.toString('utf8').replace(/^\ufeff/, '') };
}
