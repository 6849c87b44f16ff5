import type { CorpusSources } from '../../src/corpus/read-corpus';
import { ask } from '../../src/search/ask';
import { indexStatements } from '../../src/search/index-statements';
import { prepareThesaurus } from '../../src/search/prepare-thesaurus';
import type { SearchIndex } from '../../src/search/search-index';
import type { Measure } from './cross-validation';
import {
  isHeldBack,
  ndcg,
  QUERY_FILES,
  type QueryRow,
  textsOf,
  UNANSWERABLE_FILES,
  type UnanswerableRow,
} from './ranking';
import { readRowsIfThere } from './read-rows';

/** Half of everything judged in some directories: what can be answered first, then what cannot. */
export interface Judged {
  answerable: QueryRow[];
  unanswerable: UnanswerableRow[];
  /** The style of each row, in that order. */
  styles: string[];
}

export function readJudged(directories: readonly string[]): Judged {
  const rowsOf = <Row>(files: readonly string[]) =>
    directories.flatMap((directory) =>
      files.flatMap((file) => readRowsIfThere<Row>(directory, file).filter((_, at) => !isHeldBack(at))),
    );
  const answerable = rowsOf<QueryRow>(QUERY_FILES);
  const unanswerable = rowsOf<UnanswerableRow>(UNANSWERABLE_FILES);
  return { answerable, unanswerable, styles: [...answerable, ...unanswerable].map(({ style }) => style) };
}

/**
 * Of each judged row how good the answer is: nDCG@10 where there is one to give, and else 1 for none and 0 for an
 * answer. Remembers the tunings it has seen.
 */
export function measureOf(sources: CorpusSources, judged: Judged): Measure {
  const { library, meaning } = sources;
  const thesaurus = prepareThesaurus(sources.thesaurus);
  const known = new Map<string, readonly number[]>();
  return (tuning) => {
    const key = JSON.stringify(tuning);
    const scores = known.get(key) ?? scoreRows(indexStatements(library, thesaurus, tuning, meaning), judged);
    known.set(key, scores);
    return scores;
  };
}

function scoreRows(index: SearchIndex, { answerable, unanswerable }: Judged): number[] {
  return [
    ...answerable.map(({ query, relevant }) => ndcg(textsOf(ask(index, query)), relevant)),
    ...unanswerable.map(({ query }) => (ask(index, query, 1).finding === 'answers' ? 0 : 1)),
  ];
}
