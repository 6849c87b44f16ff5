import { openCorpus } from '../../src/corpus/open-corpus';
import type { Statement } from '../../src/report/model';
import { ask } from '../../src/search/ask';
import { median, millisecondsSince, percentile } from './statistics';

const ROUNDS = 3;

/** Times single queries: the words of the report's own statements, a few at a time, correctly spelt and not. */
export function benchQuery(print: (line: string) => void): void {
  const { library, index } = openCorpus();
  const queries = library.statements.flatMap(queriesFrom);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const query of queries) {
      const start = process.hrtime.bigint();
      ask(index, query);
      if (round > 0) times.push(millisecondsSince(start));
    }
  print(
    `query, ${queries.length} different ones: p50 ${median(times).toFixed(3)} ms, ` +
      `p99 ${percentile(times, 0.99).toFixed(3)} ms (aim: p50 at most 2.5 ms, p99 at most 6 ms)`,
  );
}

/** Three words, the same with two letters swapped, and the first half of a sentence. */
function queriesFrom({ text }: Statement): string[] {
  const words = text.split(' ').filter((word) => word.length > 4);
  const three = words.slice(0, 3).join(' ');
  return [three, three.replace(/(\w\w)(\w)(\w)/, '$1$3$2'), text.slice(0, text.length / 2)];
}
