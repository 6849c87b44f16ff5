import MiniSearch from 'minisearch';
import { type Peer, type PeerDocument, stems } from './peer';

/** MiniSearch: BM25+ over stems of title and text, each term of the query within a fifth of its letters. */
export function miniSearch(documents: readonly PeerDocument[]): Peer {
  const index = new MiniSearch<PeerDocument>({
    fields: ['title', 'text'],
    processTerm: (term) => stems(term),
    searchOptions: { fuzzy: 0.2, prefix: false, combineWith: 'OR' },
  });
  index.addAll(documents);
  return { name: 'MiniSearch', rank: (query) => index.search(query).map(({ id }) => id as string) };
}
