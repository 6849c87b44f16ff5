import { type Library, openLibrary } from '../../src/report/library';
import type { Statement } from '../../src/report/model';
import type { PeerDocument } from './peers';

const ID = 'collection';
const NOWHERE = { start: 0, end: 0 };
const OWN_VOICE = { level: 'none', words: '' } as const;
const NOBODY: string[] = [];

/**
 * A collection's documents as a library of one report, each document a statement under its title. Every one is a
 * passage of its own, so that none is taken for its neighbour's context; ids are the documents'.
 */
export function libraryOfDocuments(documents: readonly PeerDocument[]): Library {
  const sections = new Map<string, Statement['section']>();
  const statements = documents.map(({ id, title, text }): Statement => {
    const section = sections.get(title) ?? { number: String(sections.size + 1), title };
    sections.set(title, section);
    // Spelt out, because V8 gives a literal a fifth of the room of a copy with additions.
    return {
      id,
      report: ID,
      section,
      passage: id,
      leadIn: null,
      text,
      source: NOWHERE,
      type: 'finding',
      support: OWN_VOICE,
      actors: NOBODY,
      addressees: NOBODY,
    };
  });
  const metadata = { id: ID, title: ID, shortTitle: ID, cite: ID };
  return openLibrary([{ metadata, file: ID, sections: [], passages: [], statements, apparatus: [] }]);
}
