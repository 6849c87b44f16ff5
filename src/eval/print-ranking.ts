import { ask } from '../search/ask';
import type { SearchIndex } from '../search/search-index';
import {
  gradesOf,
  mean,
  ndcg,
  type QueryRow,
  type SpellingRow,
  textsOf,
  type UnanswerableRow,
} from './ranking';
import { readRows } from './read-rows';

const SHOWN = 5;

/**
 * Prints nDCG@10 by style, the shares of queries answered wrongly or not at all, and of misspellings corrected.
 * @param show a style whose answers are listed with their grades
 */
export function printRanking(
  index: SearchIndex,
  directory: string,
  show: string | undefined,
  print: (line: string) => void,
): void {
  const rows = readRows<QueryRow>(directory, 'queries.jsonl').map((row) => ({
    ...row,
    answer: ask(index, row.query),
  }));
  for (const { query, answer, relevant } of rows.filter(({ style }) => style === show)) {
    print(`\n${query}`);
    const texts = textsOf(answer);
    gradesOf(texts, relevant)
      .slice(0, SHOWN)
      .forEach((grade, at) => {
        print(`  ${grade} ${texts[at]}`);
      });
  }
  const scored = rows.map(({ style, answer, relevant }) => ({
    style,
    score: ndcg(textsOf(answer), relevant),
  }));
  print('style          n  nDCG@10');
  for (const style of ['all', ...new Set(rows.map((row) => row.style))]) {
    const scores = scored.filter((row) => style === 'all' || row.style === style).map(({ score }) => score);
    print(`${style.padEnd(12)} ${String(scores.length).padStart(3)}  ${mean(scores).toFixed(3)}`);
  }
  const unanswered = rows.filter(({ answer }) => answer.outcome === 'nothing-found').length;
  print(share('answerable left unanswered', unanswered, rows.length));
  printUnanswerable(index, directory, print);
  const spellings = readRows<SpellingRow>(directory, 'spelling.jsonl');
  const corrected = spellings.filter(({ wrong, right }) => correctedQuery(index, wrong) === right).length;
  print(share('misspellings corrected', corrected, spellings.length));
}

function printUnanswerable(index: SearchIndex, directory: string, print: (line: string) => void): void {
  const rows = readRows<UnanswerableRow>(directory, 'unanswerable.jsonl').map((row) => ({
    ...row,
    answer: ask(index, row.query),
  }));
  const near = rows.filter(({ style }) => style === 'neartopic');
  const off = rows.filter(({ style }) => style !== 'neartopic');
  const named = near.filter(
    ({ answer, absent }) =>
      answer.outcome === 'nothing-found' ||
      absent.some((word) => answer.silentOn.includes(word.toLowerCase())),
  );
  print(
    share(
      'off-topic and gibberish answered',
      off.filter(({ answer }) => answer.outcome === 'found').length,
      off.length,
    ),
  );
  print(share('near-topic unanswered, or the absent word named', named.length, near.length));
}

function correctedQuery(index: SearchIndex, query: string): string {
  const { corrections } = ask(index, query);
  return corrections.reduce((text, { from, to }) => text.replace(from, to), query);
}

function share(what: string, part: number, whole: number): string {
  return `${what}: ${part} of ${whole} (${whole === 0 ? 0 : Math.round((100 * part) / whole)} %)`;
}
