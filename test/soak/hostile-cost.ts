import { openCorpus } from '../../src/corpus/open-corpus';
import { privateReply } from '../../src/slack/conversation';
import { millisecondsSince, percentile } from '../../tools/bench/statistics';
import { seededRandom } from '../crash/random';
import { hostileText } from './hostile-texts';
import type { Soak } from './soak';

const LENGTHS = [500, 1_000, 4_000];
const TEXTS = 300;
/** Of each text the best counts: what else runs on the machine is no cost of the text. */
const TRIES = 3;

/** What the answer to a hostile text takes, searching and building it. */
export const hostileCost: Soak = async ({ print, isShort }) => {
  const random = seededRandom(1);
  const { index } = openCorpus();
  const costOf = (text: string) => {
    const start = process.hrtime.bigint();
    privateReply(index, text);
    return millisecondsSince(start);
  };
  for (let warm = 0; warm < 100; warm++) costOf(hostileText(random, 300));
  for (const length of LENGTHS) {
    const texts = Array.from({ length: isShort ? 5 : TEXTS }, () => hostileText(random, length));
    const costs = texts.map((text) => Math.min(...Array.from({ length: TRIES }, () => costOf(text))));
    print(
      `an answer to ${costs.length} hostile texts of ${length} characters: p50 ${percentile(costs, 0.5).toFixed(1)} ms, ` +
        `p99 ${percentile(costs, 0.99).toFixed(1)} ms, max ${Math.max(...costs).toFixed(1)} ms (aim: at most 25 ms)`,
    );
  }
  return true;
};
