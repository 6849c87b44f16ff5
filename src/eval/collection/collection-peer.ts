import { indexStatements } from '../../search/index-statements';
import { rank } from '../../search/rank';
import { readQuery } from '../../search/read-query';
import type { Peer, PeerDocument } from '../peers/peer';
import { libraryOfDocuments } from './library-of-documents';

/**
 * PeaceOps' engine over a collection's documents, without a thesaurus and without silence: in such a collection
 * every query has an answer, and only the order is measured.
 */
export function collectionPeer(documents: readonly PeerDocument[]): Peer {
  const index = indexStatements(libraryOfDocuments(documents));
  return {
    name: 'PeaceOps',
    rank: (query) =>
      rank(index, readQuery(index, query)).best.flatMap(
        ({ entry }) => index.entries[entry]?.places.map(({ id }) => id) ?? [],
      ),
  };
}
