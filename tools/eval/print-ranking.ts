import type { SearchIndex } from '../../src/search/search-index';
import { bootstrap, interval, signed } from './bootstrap';
import { answerLengths, findingShares, misspellingsCorrected, type Share } from './findings';
import { fuseDefault, fuseTokens, miniSearch, type Peer, peaceOps, tfIdf } from './peers';
import {
  firstIsRight,
  firstThreeHaveOne,
  gradesOf,
  isHeldBack,
  mean,
  ndcg,
  QUERY_FILES,
  type QueryRow,
} from './ranking';
import { readRowsIfThere } from './read-rows';

const SHOWN = 5;
const WIDTH = 12;
const FIRST_COLUMN = 24;

type Print = (line: string) => void;

/**
 * Prints nDCG@10 by style for PeaceOps and its peers, precision of the first result, and whether PeaceOps is
 * silent where it should be. Intervals are of 95 %, see {@link bootstrap}.
 */
export function printRanking(index: SearchIndex, directory: string, print: Print): void {
  const peers = peersOf(index);
  for (const file of QUERY_FILES) {
    const rows = readRowsIfThere<QueryRow>(directory, file);
    if (rows.length > 0) printQueries(peers, rows, file, print);
  }
  printWords(peers, readRowsIfThere<QueryRow>(directory, 'words.jsonl'), print);
  printFindings(index, directory, print);
}

/** PeaceOps first, the strongest of the others last. */
function peersOf(index: SearchIndex): Peer[] {
  const texts = index.entries.map(({ places: [{ text }] }) => text);
  const best = miniSearch(texts.map((text) => ({ id: text, title: '', text })));
  return [peaceOps(index), fuseDefault(texts), fuseTokens(texts), tfIdf(texts), best];
}

/** By style, over all rows and over those held back, see {@link isHeldBack}. */
function printQueries(peers: readonly Peer[], rows: readonly QueryRow[], file: string, print: Print): void {
  const rankings = peers.map(({ rank }) => rows.map(({ query }) => rank(query)));
  const measured = (measure: typeof ndcg) =>
    rankings.map((ranking) => rows.map(({ relevant }, at) => measure(ranking[at] ?? [], relevant)));
  const chosen = (scores: readonly number[][], isChosen: (at: number) => boolean) =>
    scores.map((ofPeer) => ofPeer.filter((_, at) => isChosen(at)));
  const scores = measured(ndcg);
  print(`${file}\n${heading('nDCG@10', peers)}`);
  for (const [name, isWanted] of [
    ['', () => true],
    [', held back', isHeldBack],
  ] as const)
    for (const style of ['all', ...new Set(rows.map((row) => row.style))])
      print(
        tableRow(
          style + name,
          chosen(scores, (at) => isWanted(at) && (style === 'all' || rows[at]?.style === style)),
        ),
      );
  print(tableRow('first right', measured(firstIsRight)));
  const firstThree = measured(firstThreeHaveOne);
  print(tableRow('of first 3', firstThree));
  print(tableRow('of first 3, held back', chosen(firstThree, isHeldBack)));
  print('');
}

/** Single words: how often one of the first three statements is right. */
function printWords(peers: readonly Peer[], rows: readonly QueryRow[], print: Print): void {
  if (rows.length === 0) return;
  const hits = peers.map(({ rank }) =>
    rows.map(({ query, relevant }) => firstThreeHaveOne(rank(query), relevant)),
  );
  print(`words.jsonl\n${heading('of first 3', peers)}`);
  for (const style of new Set(rows.map((row) => row.style)))
    for (const [name, isWanted] of [
      ['', () => true],
      [', held back', isHeldBack],
    ] as const)
      print(
        tableRow(
          style + name,
          hits.map((ofPeer) => ofPeer.filter((_, at) => isWanted(at) && rows[at]?.style === style)),
        ),
      );
  print('');
}

function heading(measure: string, peers: readonly Peer[]): string {
  const names = peers.map(({ name }) => name.padStart(WIDTH)).join('');
  return `${measure.padEnd(FIRST_COLUMN)}   n${names}   95 % PeaceOps    minus MiniSearch`;
}

/** Means of all peers, the first's interval, and that of its difference from the last, query by query. */
function tableRow(name: string, scores: readonly number[][]): string {
  const own = scores[0] ?? [];
  const differences = own.map((score, at) => score - (scores.at(-1)?.[at] ?? 0));
  return [
    name.padEnd(FIRST_COLUMN),
    String(own.length).padStart(4),
    ...scores.map((ofPeer) => mean(ofPeer).toFixed(3).padStart(WIDTH)),
    `   ${interval(bootstrap(own))}`,
    `   ${signed(mean(differences))} ${interval(bootstrap(differences), signed)}`,
  ].join('');
}

function printFindings(index: SearchIndex, directory: string, print: Print): void {
  print(`${'what is said first'.padEnd(44)}   n  answers    near  silent`);
  for (const { group, count, answers, near, silent } of findingShares(index, directory))
    print(
      group.padEnd(44) +
        String(count).padStart(4) +
        [answers, near, silent].map((share) => `${(100 * share).toFixed(1)} %`.padStart(9)).join(''),
    );
  for (const { file, median, medianOfFew, recall } of answerLengths(index, directory))
    print(
      `${file}: answers in the median ${median}, of queries with few good ones ${medianOfFew}; recall of the first 20: ${recall.toFixed(3)}`,
    );
  print(`misspellings corrected: ${outOf(misspellingsCorrected(index, directory))}`);
}

/** `3 of 44 (7 %)` */
function outOf({ part, whole }: Share): string {
  return `${part} of ${whole} (${whole === 0 ? 0 : Math.round((100 * part) / whole)} %)`;
}

/** Prints the first answers to the queries of one style, each with its grade. */
export function printAnswers(index: SearchIndex, directory: string, style: string, print: Print): void {
  const rows = QUERY_FILES.flatMap((file) => readRowsIfThere<QueryRow>(directory, file));
  for (const { query, relevant } of rows.filter((row) => row.style === style)) {
    const texts = peaceOps(index).rank(query);
    print(`\n${query}  (${ndcg(texts, relevant).toFixed(3)})`);
    const grades = gradesOf(texts, relevant);
    for (const [at, text] of texts.slice(0, SHOWN).entries()) print(`  ${grades[at]} ${text}`);
  }
}
