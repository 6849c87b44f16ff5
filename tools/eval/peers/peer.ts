import { analyze } from '../../../src/search/analyze';
import { isStopWord } from '../../../src/search/stop-words';

/** Something that ranks: PeaceOps, or a ready library over the same texts. */
export interface Peer {
  name: string;
  /** What answers a query, best first: texts, or the ids of a collection's documents. */
  rank(query: string): string[];
}

/** A text that peers search. */
export interface PeerDocument {
  id: string;
  title: string;
  text: string;
}

/** Stems of the words that carry meaning, as PeaceOps cuts them: no peer is behind for want of a word list. */
export function stems(text: string): string[] {
  return analyze(text).flatMap(({ word, term }) => (isStopWord(word) ? [] : [term]));
}
