import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Wordings } from '../search/draft-index-entries';
import type { Concept } from '../search/thesaurus';

/**
 * The everyday wordings of concepts. The encoder was trained on them, and index entries are drafted from them
 * for statements without an editor's.
 */
export const WORDINGS_DIRECTORY = path.join(__dirname, '..', '..', 'tools', 'encoder', 'wordings');

/**
 * Reads all wordings; none where the directory is missing. The files were checked when the encoder was made
 * of them.
 */
export function readWordings(directory: string = WORDINGS_DIRECTORY): Wordings {
  // 22 ms, on Node 20; what is compiled needs no YAML.
  const { parse } = require('yaml') as typeof import('yaml');
  const everyday = new Map<string, string[]>();
  const concepts: Concept[] = [];
  const names = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.yml')) : [];
  for (const name of names.sort()) {
    const data = parse(readFileSync(path.join(directory, name), 'utf8')) as
      | (Concept & { everyday?: string[] })[]
      | Record<string, string[]>
      | null;
    if (data === null) continue;
    if (Array.isArray(data))
      for (const { everyday: wordings = [], ...concept } of data) {
        concepts.push(concept);
        everyday.set(concept.id, wordings.map(String));
      }
    else for (const [id, wordings] of Object.entries(data)) everyday.set(id, wordings.map(String));
  }
  return { everyday, concepts };
}
