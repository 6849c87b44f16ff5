import type { CorpusSources } from '../../src/corpus/read-corpus';
import { ask } from '../../src/search/ask';
import { indexStatements } from '../../src/search/index-statements';
import { prepareThesaurus } from '../../src/search/prepare-thesaurus';
import type { SearchIndex } from '../../src/search/search-index';
import { TUNED } from '../../src/search/tuning';
import { bootstrap, interval, signed } from './bootstrap';
import { choose, crossValidate, type Fold, type Measure } from './cross-validation';
import {
  isHeldBack,
  mean,
  ndcg,
  QUERY_FILES,
  type QueryRow,
  textsOf,
  UNANSWERABLE_FILES,
  type UnanswerableRow,
} from './ranking';
import { readRowsIfThere } from './read-rows';
import { TUNED_NUMBERS, tunedValue } from './tuned-numbers';

const FOLDS = 5;

/**
 * Prints what cross-validation says of the tuned numbers: how numbers chosen on four fifths of the judged rows fare
 * on the fifth that was left out, beside those in `tuning.ts`, and for each number what is there, what all rows
 * would choose, what each fold chose, and what another value would cost at least.
 */
export function printCrossValidation(
  sources: CorpusSources,
  directories: readonly string[],
  print: (line: string) => void,
): void {
  const judged = readJudged(directories);
  const measure = measureOf(sources, judged);
  const folds = crossValidate(measure, dealt(judged.styles), TUNED_NUMBERS, TUNED);
  const standing = measure(TUNED);
  const leftOut = scoresByRow(folds, standing.length);
  const { length } = judged.answerable;
  const differences = leftOut.map((score, row) => score - (standing[row] as number));
  print(`${length} queries, ${standing.length - length} unanswerable, ${FOLDS} folds`);
  print(
    `as tuned:             nDCG@10 ${mean(standing.slice(0, length)).toFixed(3)}, silent rightly ${mean(standing.slice(length)).toFixed(3)}`,
  );
  print(
    `chosen without a row: nDCG@10 ${mean(leftOut.slice(0, length)).toFixed(3)}, silent rightly ${mean(leftOut.slice(length)).toFixed(3)}`,
  );
  print(`difference:           ${signed(mean(differences))} ${interval(bootstrap(differences), signed)}`);
  const all = choose(measure, [...standing.keys()], TUNED_NUMBERS, TUNED);
  const gains = measure(all).map((score, row) => score - (standing[row] as number));
  print(`chosen on all rows:   ${signed(mean(gains))} ${interval(bootstrap(gains), signed)} over as tuned`);
  print(`\n${'number'.padEnd(26)}${'tuned'.padEnd(8)}${'all'.padEnd(8)}folds`);
  for (const { name } of TUNED_NUMBERS)
    print(
      name.padEnd(26) +
        String(tunedValue(TUNED, name)).padEnd(8) +
        String(tunedValue(all, name)).padEnd(8) +
        folds.map(({ tuning }) => tunedValue(tuning, name)).join(' '),
    );
}

/** Deals the rows of each style out to the folds in turn. */
function dealt(styles: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return styles.map((style) => {
    const before = seen.get(style) ?? 0;
    seen.set(style, before + 1);
    return before % FOLDS;
  });
}

function scoresByRow(folds: readonly Fold[], size: number): number[] {
  const scores = new Array<number>(size).fill(0);
  for (const fold of folds)
    fold.rows.forEach((row, at) => {
      scores[row] = fold.scores[at] as number;
    });
  return scores;
}

/** Half of everything judged in some directories: what can be answered first, then what cannot. */
interface Judged {
  answerable: QueryRow[];
  unanswerable: UnanswerableRow[];
  /** The style of each row, in that order. */
  styles: string[];
}

function readJudged(directories: readonly string[]): Judged {
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
function measureOf(sources: CorpusSources, judged: Judged): Measure {
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
