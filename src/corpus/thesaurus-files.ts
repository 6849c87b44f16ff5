import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ActorRow } from '../report/labels/actor-rows';
import type { ThesaurusData } from '../search/thesaurus';
import type { WrittenConcept } from './actor-concepts';

/** The thesaurus that comes with PeaceOps: `.yml` files of concepts, `.txt` files of words of other matters. */
export const THESAURUS_DIRECTORY = path.join(__dirname, '..', '..', 'data', 'thesaurus');

/** A thesaurus that cannot be read; the message names the file. */
export class ThesaurusError extends Error {
  override readonly name = 'ThesaurusError';
  readonly code = 'thesaurus-unreadable';
}

/** A file of the thesaurus as it lies on disk. */
export interface ThesaurusFile {
  file: string;
  readonly text: string;
  /** SHA-256, hex. */
  fingerprint: string;
}

/**
 * Reads the files of a thesaurus in order of name. A thesaurus is optional: none where the directory is
 * missing.
 */
export function readThesaurusFiles(directory: string): ThesaurusFile[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => /\.(?:yml|txt)$/.test(name))
    .sort()
    .map((name) => {
      const file = path.join(directory, name);
      const bytes = readFileSync(file);
      const fingerprint = createHash('sha256').update(bytes).digest('hex');
      // What is compiled needs no text.
      return {
        file,
        fingerprint,
        get text() {
          return bytes.toString('utf8');
        },
      };
    });
}

/**
 * Reads the concepts and the words of other matters from all files. In a `.txt` file each line is a word, or
 * a comment after `#`.
 * @param actors whose names are not written there a second time
 * @throws {ThesaurusError} when a file is no YAML list of concepts with `id` and `prefLabel`
 */
export function parseThesaurus(files: readonly ThesaurusFile[], actors: readonly ActorRow[]): ThesaurusData {
  // See `parseConcepts`.
  const { withActors } = require('./actor-concepts') as typeof import('./actor-concepts');
  const wordLists = files.filter(({ file }) => file.endsWith('.txt'));
  const lines = wordLists.flatMap(({ text }) =>
    text.split('\n').map((line) => line.replace(/#.*/, '').trim()),
  );
  return {
    concepts: withActors(parseConcepts(files.filter(({ file }) => file.endsWith('.yml'))), actors),
    actors: actors.flatMap(({ name }) => name ?? []),
    otherMatters: lines.filter(Boolean),
  };
}

function parseConcepts(files: readonly ThesaurusFile[]): WrittenConcept[] {
  // 22 ms, on Node 20; what is compiled needs none of this.
  const { parse } = require('yaml') as typeof import('yaml');
  return files.flatMap(({ file, text }) => {
    const shown = path.relative(process.cwd(), file);
    let rows: unknown;
    try {
      rows = parse(text) ?? [];
    } catch (error) {
      throw new ThesaurusError(`${shown}: not valid YAML (${(error as Error).message.split('\n')[0]})`);
    }
    if (!Array.isArray(rows)) throw new ThesaurusError(`${shown}: must be a list of concepts.`);
    return rows.map((row: Partial<WrittenConcept> | null, at): WrittenConcept => {
      if (typeof row?.id !== 'string' || (row.prefLabel ?? row.actor) === undefined)
        throw new ThesaurusError(`${shown}: concept ${at + 1} needs an id and a prefLabel.`);
      return row as WrittenConcept;
    });
  });
}
