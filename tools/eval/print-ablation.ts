import type { CorpusSources } from '../../src/corpus/read-corpus';
import { ablations } from './ablation';
import { bootstrap } from './bootstrap';
import { interval, signed } from './format';
import { peaceOps } from './peers/peaceops';
import { mean, ndcg, QUERY_FILES, type QueryRow } from './ranking';
import { readRowsIfThere } from './read-rows';

/**
 * Prints by how much nDCG@10 changes where one means is switched off, over all queries and over paraphrases, each
 * with the 95 % interval of the paired difference: a change whose interval holds 0 is none.
 */
export function printAblation(
  sources: CorpusSources,
  directory: string,
  print: (line: string) => void,
): void {
  const rows = QUERY_FILES.flatMap((file) => readRowsIfThere<QueryRow>(directory, file));
  print(`${'without'.padEnd(24)}${'all'.padEnd(34)}paraphrase`);
  let whole: number[] | null = null;
  for (const { name, index } of ablations(sources)) {
    const { rank } = peaceOps(index);
    const scores = rows.map(({ query, relevant }) => ndcg(rank(query), relevant));
    whole ??= scores;
    const changes = scores.map((score, at) => score - (whole?.[at] ?? 0));
    const ofParaphrases = (values: readonly number[]) =>
      values.filter((_, at) => rows[at]?.style === 'paraphrase');
    print(
      name === 'everything'
        ? `(nothing)`.padEnd(24) + mean(scores).toFixed(3).padEnd(34) + mean(ofParaphrases(scores)).toFixed(3)
        : name.padEnd(24) + change(changes).padEnd(34) + change(ofParaphrases(changes)),
    );
  }
}

function change(changes: readonly number[]): string {
  return `${signed(mean(changes))} ${interval(bootstrap(changes), signed)}`;
}
