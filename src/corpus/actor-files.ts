import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ActorRow } from '../report/labels/actor-rows';

/** Who can be named or asked in any report. */
export const ACTORS_FILE = path.join(__dirname, '..', '..', 'data', 'actors.yml');

/** A list of actors that cannot be used; the message names the file and the row. */
export class ActorsError extends Error {
  override readonly name = 'ActorsError';
  readonly code = 'actors-unreadable';
}

/** The list of actors as it lies on disk. */
export interface ActorsFile {
  file: string;
  text: string;
  /** SHA-256, hex. */
  fingerprint: string;
}

/** @throws {ActorsError} where there is none */
export function readActorsFile(file: string = ACTORS_FILE): ActorsFile {
  try {
    const text = readFileSync(file, 'utf8');
    return { file, text, fingerprint: createHash('sha256').update(text).digest('hex') };
  } catch (error) {
    throw new ActorsError(
      `${shown(file)}: cannot read the list of actors (${(error as NodeJS.ErrnoException).code}); restore it and try again.`,
    );
  }
}

/** @throws {ActorsError} where it is no YAML list of actors: one sentence for the first bad row */
export function parseActors({ file, text }: ActorsFile): ActorRow[] {
  // 22 ms, on Node 20; what is compiled needs neither YAML nor the check.
  const { checkActors } =
    require('../report/labels/actor-rows') as typeof import('../report/labels/actor-rows');
  const { parse } = require('yaml') as typeof import('yaml');
  let rows: unknown;
  try {
    rows = parse(text);
  } catch (error) {
    throw new ActorsError(`${shown(file)}: not valid YAML (${(error as Error).message.split('\n')[0]})`);
  }
  const [problem] = checkActors(rows);
  if (problem !== undefined) throw new ActorsError(`${shown(file)}: ${problem}`);
  return rows as ActorRow[];
}

function shown(file: string): string {
  return path.relative(process.cwd(), file);
}
