import type { CorpusSources } from '../../src/corpus/read-corpus';
import { TUNED } from '../../src/search/tuning';
import { bootstrap } from './bootstrap';
import { choose, crossValidate, type Fold } from './cross-validation';
import { interval, signed } from './format';
import { measureOf, readJudged } from './judged-measure';
import { mean } from './ranking';
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
