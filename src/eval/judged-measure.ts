import type { Library } from '../report/library';
import { ask } from '../search/ask';
import { indexStatements } from '../search/index-statements';
import type { SearchIndex } from '../search/search-index';
import type { PreparedThesaurus } from '../search/thesaurus';
import type { Measure } from './cross-validation';
import { ndcg, type QueryRow, textsOf, type UnanswerableRow } from './ranking';
import { readRows } from './read-rows';
import { isHandled } from './silence';

/** Everything judged in some directories: what can be answered first, then what cannot. */
export interface Judged {
  answerable: QueryRow[];
  unanswerable: UnanswerableRow[];
  /** The style of each row, in that order. */
  styles: string[];
}

export function readJudged(directories: readonly string[]): Judged {
  const answerable = directories.flatMap((directory) => readRows<QueryRow>(directory, 'queries.jsonl'));
  const unanswerable = directories.flatMap((directory) =>
    readRows<UnanswerableRow>(directory, 'unanswerable.jsonl'),
  );
  return { answerable, unanswerable, styles: [...answerable, ...unanswerable].map(({ style }) => style) };
}

/**
 * Of each judged row how good the answer is: nDCG@10 where there is one to give, and else 1 for silence (or for an
 * absent word named, where the query is near the topic) and 0 for an answer. Remembers the tunings it has seen.
 */
export function measureOf(library: Library, thesaurus: PreparedThesaurus, judged: Judged): Measure {
  const known = new Map<string, readonly number[]>();
  return (tuning) => {
    const key = JSON.stringify(tuning);
    const scores = known.get(key) ?? scoreRows(indexStatements(library, thesaurus, tuning), judged);
    known.set(key, scores);
    return scores;
  };
}

function scoreRows(index: SearchIndex, { answerable, unanswerable }: Judged): number[] {
  return [
    ...answerable.map(({ query, relevant }) => ndcg(textsOf(ask(index, query)), relevant)),
    ...unanswerable.map((row) => (isHandled(index, row) ? 1 : 0)),
  ];
}
