import { indexStatements } from '../../../src/search/index-statements';
import { NO_THESAURUS } from '../../../src/search/prepare-thesaurus';
import { rank } from '../../../src/search/rank';
import { readQuery } from '../../../src/search/read-query';
import { TUNED, type Tuning } from '../../../src/search/tuning';
import type { Peer, PeerDocument } from '../peers/peer';
import { libraryOfDocuments } from './library-of-documents';

/**
 * Documents are longer than statements, and their titles are about them alone, not about a whole section: b as is usual
 * for documents, and a title's words count as much as the text's. Chosen on the small collection in `test/eval`.
 */
const FOR_DOCUMENTS: Tuning = {
  ...TUNED,
  fields: { ...TUNED.fields, text: { weight: 1, b: 0.75 }, title: { weight: 1, b: 0.75 } },
  // Everything is ranked: what is worth reading is for whoever measures to say.
  answers: { least: 0, more: 0 },
};

/**
 * PeaceOps' engine over a collection's documents, without a thesaurus and without silence: in such a collection
 * every query has an answer, and only the order is measured.
 */
export function collectionPeer(documents: readonly PeerDocument[]): Peer {
  const index = indexStatements(libraryOfDocuments(documents), NO_THESAURUS, FOR_DOCUMENTS);
  return {
    name: 'PeaceOps',
    rank: (query) =>
      rank(index, readQuery(index, query)).best.flatMap(
        ({ entry }) => index.entries[entry]?.places.map(({ id }) => id) ?? [],
      ),
  };
}
