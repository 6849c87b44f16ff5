import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indexStatements } from '../../src/search/index-statements';
import { NO_THESAURUS } from '../../src/search/prepare-thesaurus';
import { rank } from '../../src/search/rank';
import { readQuery } from '../../src/search/read-query';
import { TUNED, type Tuning } from '../../src/search/tuning';
import { bootstrap, interval, signed } from './bootstrap';
import { libraryOfDocuments } from './library-of-documents';
import { miniSearch, type Peer, type PeerDocument } from './peers';
import { mean, ndcgOfGrades } from './ranking';
import { JudgedDataError, readRows } from './read-rows';

/** A standard test collection: documents, queries, and how well the one answers the other. */
export interface Collection {
  documents: PeerDocument[];
  queries: { id: string; text: string; grades: ReadonlyMap<string, number> }[];
}

/**
 * Reads `docs.jsonl`, `queries.jsonl` and `qrels.tsv` (query, document, grade; a first line of column names is
 * passed over). Queries for which nothing is relevant are left out: there is nothing to rank.
 * @throws {JudgedDataError} when a file is missing or a line is malformed
 */
export function readCollection(directory: string): Collection {
  const grades = readGrades(path.join(directory, 'qrels.tsv'));
  return {
    documents: readRows<Partial<PeerDocument>>(directory, 'docs.jsonl').map(({ id, title, text }) => ({
      id: String(id),
      title: title ?? '',
      text: text ?? '',
    })),
    queries: readRows<{ id: string; text: string }>(directory, 'queries.jsonl').flatMap(({ id, text }) => {
      const found = grades.get(String(id));
      return found ? [{ id: String(id), text, grades: found }] : [];
    }),
  };
}

function readGrades(file: string): Map<string, Map<string, number>> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new JudgedDataError(`${file}: cannot be read; --collection takes a directory with qrels.tsv.`);
  }
  const grades = new Map<string, Map<string, number>>();
  text.split(/\r?\n/).forEach((line, at) => {
    const [query = '', document = '', grade = ''] = line.split('\t');
    if (line.trim() === '' || (at === 0 && !isNumber(grade))) return;
    if (!isNumber(grade)) throw new JudgedDataError(`${file}:${at + 1}: not query, document, grade.`);
    if (Number(grade) > 0)
      grades.set(query, (grades.get(query) ?? new Map<string, number>()).set(document, Number(grade)));
  });
  return grades;
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

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
