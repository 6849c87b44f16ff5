import path from 'node:path';
import { openCorpus } from '../../src/corpus/open-corpus';
import { ask as answerTo } from '../../src/search/ask';
import {
  PEACEOPS,
  residentMegabytes,
  type Server,
  sendCommand,
  startServer,
  startSilentSlack,
  stopServer,
} from './server';
import { median, millisecondsSince, percentile } from './statistics';

const ROUNDS = 6;
const REQUESTS_A_ROUND = 400;
const AT_ONCE = 16;
const QUERIES = ['local ownership', 'exit strategies', 'humanitarain space', 'drones', 'police training'];
const EMPTY_HANDLER = path.join(__dirname, 'empty-handler.ts');

/** A server under measurement. */
interface Subject extends Server {
  times: number[];
  /** Requests a second. */
  throughputs: number[];
}

/**
 * Sends signed slash commands to PeaceOps and to an empty Bolt handler in turn, round by round, and prints the
 * time of one after the other, the throughput of 16 at once, and the memory of the idle bot.
 */
export async function benchSlashCommand(print: (line: string) => void): Promise<void> {
  const slack = await startSilentSlack();
  const peaceops = await startSubject([PEACEOPS], slack.port);
  const idleMegabytes = residentMegabytes(peaceops);
  const empty = await startSubject([...process.execArgv, EMPTY_HANDLER], slack.port);
  for (let round = 0; round < ROUNDS; round++)
    for (const subject of [peaceops, empty]) await measure(subject, round > 0);
  for (const [name, { times, throughputs }] of [
    ['PeaceOps', peaceops],
    ['empty Bolt handler', empty],
  ] as const)
    print(
      `slash command, ${name}: p50 ${median(times).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms, ` +
        `${median(throughputs).toFixed(0)} a second with ${AT_ONCE} at once${name === 'PeaceOps' ? ' (aim: at least 300)' : ''}`,
    );
  const added = median(peaceops.times) - median(empty.times);
  const question = costOfQuestions();
  print(
    `  PeaceOps adds ${added.toFixed(2)} ms at p50; the same questions alone take ${question.toFixed(2)} ms, ` +
      `the rest ${(added - question).toFixed(2)} ms (aim: at most 1 ms)`,
  );
  print(`memory of the idle bot: ${idleMegabytes.toFixed(0)} MB resident (aim: at most 135 MB)`);
  await Promise.all([peaceops, empty].map(stopServer));
  slack.close();
}

/** What the questions cost by themselves, in the middle, as often asked and in the same order. */
function costOfQuestions(): number {
  const { index } = openCorpus();
  const times: number[] = [];
  for (let asked = 0; asked < ROUNDS * REQUESTS_A_ROUND; asked++) {
    const start = process.hrtime.bigint();
    answerTo(index, QUERIES[asked % QUERIES.length] as string);
    if (asked >= REQUESTS_A_ROUND) times.push(millisecondsSince(start));
  }
  return median(times);
}

async function measure(subject: Subject, counts: boolean): Promise<void> {
  for (let sent = 0; sent < REQUESTS_A_ROUND; sent++) {
    const start = process.hrtime.bigint();
    await ask(subject, sent);
    if (counts) subject.times.push(millisecondsSince(start));
  }
  const start = process.hrtime.bigint();
  const lane = async (first: number) => {
    for (let sent = first; sent < REQUESTS_A_ROUND; sent += AT_ONCE) await ask(subject, sent);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, first) => lane(first)));
  if (counts) subject.throughputs.push((1_000 * REQUESTS_A_ROUND) / millisecondsSince(start));
}

function ask(subject: Subject, number: number): Promise<string> {
  const id = `${number}.${process.hrtime.bigint()}`;
  return sendCommand(subject, { text: QUERIES[number % QUERIES.length] as string, id });
}

async function startSubject(args: readonly string[], slackPort: number): Promise<Subject> {
  return { ...(await startServer(args, slackPort)), times: [], throughputs: [] };
}
