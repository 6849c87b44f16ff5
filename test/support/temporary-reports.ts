import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A directory of reports on disk, gone after {@link TemporaryReports.remove}. */
export interface TemporaryReports {
  directory: string;
  /** A path as errors show it: relative to the working directory. */
  shown(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  /** Puts a directory where a file should be. */
  block(name: string): void;
  remove(): void;
}

export function temporaryReports(): TemporaryReports {
  const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-reports-'));
  return {
    directory,
    shown: (name) => path.relative(process.cwd(), path.join(directory, name)),
    write: (name, content) => writeFileSync(path.join(directory, name), content),
    block: (name) => mkdirSync(path.join(directory, name)),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
