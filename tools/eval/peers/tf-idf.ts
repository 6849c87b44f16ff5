import { type Peer, stems } from './peer';

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
