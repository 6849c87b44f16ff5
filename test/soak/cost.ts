import { openCorpus } from '../../src/corpus/open-corpus';
import { ask } from '../../src/search/ask';
import { answerMessage } from '../../src/slack/messages/answer';
import { seededRandom } from '../crash/random';
import { hostileText } from './hostile-texts';

const { library, index } = openCorpus();
const random = seededRandom(1);
const cost = (t: string) => {
  const s = process.hrtime.bigint();
  answerMessage(library, ask(index, t));
  return Number(process.hrtime.bigint() - s) / 1e6;
};
for (let i = 0; i < 40; i++) cost(hostileText(random, 500));
for (const n of [500, 1000, 4000]) {
  const all = Array.from({ length: 60 }, () => {
    const t = hostileText(random, n);
    return { t, c: Math.min(cost(t), cost(t)) };
  }).sort((a, b) => b.c - a.c);
  console.log(
    n,
    all
      .slice(0, 4)
      .map(({ t, c }) => `${c.toFixed(0)} ms ${t.slice(0, 90)}`)
      .join('\n   '),
  );
}
