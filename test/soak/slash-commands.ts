import { openCorpus } from '../../src/corpus/open-corpus';
import { privateReply } from '../../src/slack/conversation';
import {
  PEACEOPS,
  residentMegabytes,
  sendCommand,
  startServer,
  startSilentSlack,
  stopServer,
} from '../../tools/bench/server';
import { millisecondsSince, percentile } from '../../tools/bench/statistics';
import { seededRandom } from '../crash/random';
import { hostileText } from './hostile-texts';
import type { Soak } from './soak';

const AT_ONCE = 64;
const SECONDS = 60;
const ORDINARY = ['local ownership', 'exit strategies', 'humanitarain space', 'drones', 'police training'];
const HOSTILE_LENGTH = 500;
/** As many texts as there are, so that what each has for an answer is worked out once. */
const TEXTS = 300;

/** 64 people ask without a pause, a third of them hostile texts; each answer has to be that to its own text. */
export const slashCommands: Soak = async ({ print, isShort }) => {
  const random = seededRandom(1);
  const { index } = openCorpus();
  const texts = Array.from({ length: TEXTS }, (_, at) =>
    at % 3 === 2 ? hostileText(random, HOSTILE_LENGTH).trim() : (ORDINARY[at % ORDINARY.length] as string),
  );
  const answers = texts.map((text) => privateReply(index, text).text);
  const slack = await startSilentSlack();
  const server = await startServer([PEACEOPS], slack.port);
  const before = residentMegabytes(server);
  const times: number[] = [];
  const wrong: string[] = [];
  const began = process.hrtime.bigint();
  const until = performance.now() + (isShort ? 1_000 : SECONDS * 1_000);
  const person = async (number: number) => {
    for (let asked = 0; performance.now() < until; asked++) {
      const at = Math.floor(random() * TEXTS);
      const start = process.hrtime.bigint();
      const answer = await sendCommand(server, {
        text: texts[at] as string,
        id: `${number}.${asked}`,
      }).catch((error: Error) => error.message);
      times.push(millisecondsSince(start));
      if (answer !== answers[at]) wrong.push(answer.slice(0, 80));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => person(number)));
  const seconds = millisecondsSince(began) / 1_000;
  const after = residentMegabytes(server);
  await stopServer(server);
  slack.close();
  print(
    `slash commands, ${AT_ONCE} at once for ${seconds.toFixed(0)} s, a third of ${HOSTILE_LENGTH} characters of misspelt keys, ` +
      `exclusions and phrases: ${times.length} asked, ${wrong.length} lost or wrong; ` +
      `p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms (aim: at most 500 ms), ` +
      `max ${Math.max(...times).toFixed(0)} ms; ${(times.length / seconds).toFixed(0)} a second; ` +
      `memory ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`,
  );
  return wrong.length === 0;
};
