import type { SearchIndex } from '../search/search-index';
import { bootstrap } from './bootstrap';
import { interval, outOf, signed } from './format';
import { fuseDefault, fuseTokens } from './peers/fuse';
import { miniSearch } from './peers/mini-search';
import { peaceOps } from './peers/peaceops';
import { tfIdf } from './peers/tf-idf';
import { firstIsRight, gradesOf, mean, ndcg, type QueryRow } from './ranking';
import { readRows } from './read-rows';
import { silenceFigures } from './silence';

const SHOWN = 5;
const WIDTH = 12;

type Print = (line: string) => void;

/**
 * Prints nDCG@10 by style for PeaceOps and its peers, precision of the first result, and whether PeaceOps is
 * silent where it should be. Intervals are of 95 %, see {@link bootstrap}.
 */
export function printRanking(index: SearchIndex, directory: string, print: Print): void {
  const rows = readRows<QueryRow>(directory, 'queries.jsonl');
  const texts = index.entries.map(({ places: [{ text }] }) => text);
  const own = peaceOps(index);
  const best = miniSearch(texts.map((text) => ({ id: text, title: '', text })));
  const peers = [own, fuseDefault(texts), fuseTokens(texts), tfIdf(texts), best];
  const rankings = peers.map(({ rank }) => rows.map(({ query }) => rank(query)));
  const measured = (measure: typeof ndcg) =>
    rankings.map((ranking) => rows.map(({ relevant }, at) => measure(ranking[at] ?? [], relevant)));

  const scores = measured(ndcg);
  print(
    `${'nDCG@10'.padEnd(12)}   n${peers.map(({ name }) => name.padStart(WIDTH)).join('')}   95 % PeaceOps    minus MiniSearch`,
  );
  for (const style of ['all', ...new Set(rows.map((row) => row.style))]) {
    const chosen = scores.map((ofPeer) =>
      ofPeer.filter((_, at) => style === 'all' || rows[at]?.style === style),
    );
    print(tableRow(style, chosen));
  }
  print(tableRow('first right', measured(firstIsRight)));
  printSilence(index, directory, print);
}

/** Means of all peers, the first's interval, and that of its difference from the last, query by query. */
function tableRow(name: string, scores: readonly number[][]): string {
  const own = scores[0] ?? [];
  const differences = own.map((score, at) => score - (scores.at(-1)?.[at] ?? 0));
  return [
    name.padEnd(12),
    String(own.length).padStart(4),
    ...scores.map((ofPeer) => mean(ofPeer).toFixed(3).padStart(WIDTH)),
    `   ${interval(bootstrap(own))}`,
    `   ${signed(mean(differences))} ${interval(bootstrap(differences), signed)}`,
  ].join('');
}

function printSilence(index: SearchIndex, directory: string, print: Print): void {
  const { unanswered, offTopicAnswered, nearTopicHandled, corrected } = silenceFigures(index, directory);
  print(`answerable left unanswered: ${outOf(unanswered)}`);
  print(`off-topic and gibberish answered: ${outOf(offTopicAnswered)}`);
  print(`near-topic unanswered, or the absent word named: ${outOf(nearTopicHandled)}`);
  print(`misspellings corrected: ${outOf(corrected)}`);
}

/** Prints the first answers to the queries of one style, each with its grade. */
export function printAnswers(index: SearchIndex, directory: string, style: string, print: Print): void {
  for (const { query, relevant } of readRows<QueryRow>(directory, 'queries.jsonl').filter(
    (row) => row.style === style,
  )) {
    const texts = peaceOps(index).rank(query);
    print(`\n${query}  (${ndcg(texts, relevant).toFixed(3)})`);
    const grades = gradesOf(texts, relevant);
    for (const [at, text] of texts.slice(0, SHOWN).entries()) print(`  ${grades[at]} ${text}`);
  }
}
