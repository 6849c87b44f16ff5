import { openLibrary } from '../../report/library';
import type { Report, Statement } from '../../report/model';
import { indexStatements } from '../../search/index-statements';
import { rank } from '../../search/rank';
import { readQuery } from '../../search/read-query';
import type { Peer, PeerDocument } from '../peers/peer';

const ID = 'collection';
const NOWHERE = { start: 0, end: 0 };

/**
 * PeaceOps' engine over a collection's documents, each a statement under its title, without a thesaurus and
 * without silence: in such a collection every query has an answer, and only the order is measured.
 */
export function collectionPeer(documents: readonly PeerDocument[]): Peer {
  const index = indexStatements(openLibrary([asReport(documents)]));
  return {
    name: 'PeaceOps',
    rank: (query) =>
      rank(index, readQuery(index, query)).flatMap(
        ({ entry }) => index.entries[entry]?.places.map(({ id }) => id) ?? [],
      ),
  };
}

function asReport(documents: readonly PeerDocument[]): Report {
  return {
    metadata: { id: ID, title: ID, shortTitle: ID, cite: ID },
    file: ID,
    sections: [],
    passages: [],
    statements: documents.map(asStatement),
    apparatus: [],
  };
}

/** Each in a section of its own, so that none is taken for its neighbour's context. */
function asStatement({ id, title, text }: PeerDocument): Statement {
  return {
    id,
    report: ID,
    section: { number: id, title },
    passage: '1',
    leadIn: null,
    text,
    source: NOWHERE,
    type: 'finding',
    support: { level: 'none', words: '' },
    actors: [],
    addressees: [],
  };
}
