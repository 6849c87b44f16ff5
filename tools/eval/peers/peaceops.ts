import { ask } from '../../../src/search/ask';
import type { SearchIndex } from '../../../src/search/search-index';
import { textsOf } from '../ranking';
import type { Peer } from './peer';

/** PeaceOps as it answers: where it is silent, nothing is ranked. */
export function peaceOps(index: SearchIndex): Peer {
  return { name: 'PeaceOps', rank: (query) => textsOf(ask(index, query)) };
}
