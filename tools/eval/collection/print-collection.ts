import { bootstrap } from '../bootstrap';
import { interval, signed } from '../format';
import { miniSearch } from '../peers/mini-search';
import { mean, ndcgOfGrades } from '../ranking';
import { collectionPeer } from './collection-peer';
import { readCollection } from './read-collection';

const FIRST = 10;
const DEEP = 100;

type Grades = ReadonlyMap<string, number>;

/** What is measured of a ranking of document ids. */
const MEASURES: readonly [name: string, measure: (ranking: readonly string[], grades: Grades) => number][] = [
  ['nDCG@10', (ranking, grades) => ndcgOfGrades(gradesOf(ranking, grades), [...grades.values()])],
  ['MRR@10', reciprocalRank],
  ['recall@100', recall],
];

/**
 * Prints nDCG@10, MRR@10 and recall@100 of PeaceOps' engine beside MiniSearch's, and the paired difference with its
 * 95 % interval.
 */
export function printCollection(directory: string, print: (line: string) => void): void {
  const { documents, queries } = readCollection(directory);
  const peers = [collectionPeer(documents), miniSearch(documents)];
  const rankings = peers.map(({ rank }) => queries.map(({ text }) => rank(text).slice(0, DEEP)));
  print(`${documents.length} documents, ${queries.length} queries`);
  print(`${''.padEnd(10)}${peers.map(({ name }) => name.padStart(12)).join('')}   difference`);
  for (const [name, measure] of MEASURES) {
    const [own = [], other = []] = rankings.map((ranking) =>
      queries.map(({ grades }, at) => measure(ranking[at] ?? [], grades)),
    );
    const differences = own.map((score, at) => score - (other[at] ?? 0));
    const means = [own, other].map((scores) => mean(scores).toFixed(3).padStart(12)).join('');
    print(
      `${name.padEnd(10)}${means}   ${signed(mean(differences))} ${interval(bootstrap(differences), signed)}`,
    );
  }
}

function gradesOf(ranking: readonly string[], grades: Grades): number[] {
  return ranking.map((id) => grades.get(id) ?? 0);
}

/** 1 / rank of the first relevant document if it is among the first ten, else 0; its mean is MRR@10. */
function reciprocalRank(ranking: readonly string[], grades: Grades): number {
  const at = ranking.slice(0, FIRST).findIndex((id) => grades.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Relevant documents among the first hundred / all relevant documents. */
function recall(ranking: readonly string[], grades: Grades): number {
  return ranking.slice(0, DEEP).filter((id) => grades.has(id)).length / grades.size;
}
