import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { analyze } from '../../src/search/analyze';
import { ask } from '../../src/search/ask';
import type { SearchIndex } from '../../src/search/search-index';
import { isStopWord } from '../../src/search/stop-words';
import { textsOf } from './ranking';

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

/** PeaceOps as it answers: where it is silent, nothing is ranked. */
export function peaceOps(index: SearchIndex): Peer {
  return { name: 'PeaceOps', rank: (query) => textsOf(ask(index, query)) };
}

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

/** fuse.js with default options: each text is compared with the query letter by letter. */
export function fuseDefault(texts: readonly string[]): Peer {
  const fuse = new Fuse(texts);
  return { name: 'fuse.js', rank: (query) => fuse.search(query).map(({ item }) => item) };
}

/** Chosen on the judged data, in its favour: with the default, 0.6, its nDCG@10 is lower by 0.06 to 0.07. */
const THRESHOLD = 0.3;

/** fuse.js with token search: TF-IDF over stems, compared letter by letter. */
export function fuseTokens(texts: readonly string[]): Peer {
  const fuse = new Fuse(texts, { useTokenSearch: true, tokenize: stems, threshold: THRESHOLD });
  return { name: 'fuse tokens', rank: (query) => fuse.search(query).map(({ item }) => item) };
}

/** The part of natural's class that is used. */
interface TfIdf {
  addDocument(terms: string[]): void;
  tfidfs(terms: string[]): number[];
}

/** natural's TfIdf over Porter stems: the sum of tf * (1 + ln(N / (1 + df))). */
export function tfIdf(texts: readonly string[]): Peer {
  // By submodule: the package's root loads 160 MB.
  const Model = require('natural/lib/natural/tfidf/tfidf') as new () => TfIdf;
  const model = new Model();
  for (const text of texts) model.addDocument(stems(text));
  return {
    name: 'TfIdf',
    rank: (query) =>
      model
        .tfidfs(stems(query))
        .map((score, at) => ({ score, text: texts[at] as string }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ text }) => text),
  };
}

/** Stems of the words that carry meaning, as PeaceOps cuts them: no peer is behind for want of a word list. */
export function stems(text: string): string[] {
  return analyze(text).flatMap(({ word, term }) => (isStopWord(word) ? [] : [term]));
}
