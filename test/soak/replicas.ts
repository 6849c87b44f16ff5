import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { dueDigest } from '../../tools/bench/due-digests';
import { PEACEOPS, RefusedError, sendCommand, startServer } from '../../tools/bench/server';
import { millisecondsSince, percentile } from '../../tools/bench/statistics';
import { seededRandom } from '../crash/random';
import { startPostgres } from '../support/postgres';
import { type Ending, Fleet } from './fleet';
import { startRecordingSlack } from './recording-slack';
import type { Soak } from './soak';

const REPLICAS = 3;
const AT_ONCE = 16;
const SECONDS = 600;
const SHORT_SECONDS = 5;
/** Between two ends of a process, at random around it. */
const END_MS = 3_000;
/** Each tenth command comes twice, to two replicas, as a balancer or Slack may send it again. */
const TWICE = 0.1;
/** Digests that fall due meanwhile, one a second. */
const DIGEST_MS = 1_000;
/** What a killed process held is taken up again when its lease is over and nothing of it can still arrive. */
const LAST_TAKEN_UP_MS = 150_000;

/** What became of a command that was sent once. */
type Came = 'answered' | 'silent' | Ending | 'broken';

/**
 * Three processes on one PostgreSQL behind a round robin, of which every few seconds one is killed, or stopped as in a
 * rolling restart, while people ask and digests fall due. Every command is answered at most once; unanswered is only
 * what a killed one held, whose connection broke.
 */
export const replicas: Soak = async ({ print, isShort, seconds = isShort ? SHORT_SECONDS : SECONDS }) => {
  const random = seededRandom(isShort ? 1 : Date.now() % 1_000_000);
  const slack = await startRecordingSlack();
  const postgres = await startPostgres();
  const home = await postgres.database();
  const store = await openStore({ dataDirectory: '', databaseUrl: home.url });
  const fleet = await Fleet.of(REPLICAS, () =>
    startServer([PEACEOPS], slack.port, { DATABASE_URL: home.url, LOG_LEVEL: 'info' }),
  );
  const digests = isShort ? 0 : Math.floor((seconds * 1_000) / DIGEST_MS);
  await subscribe(store, digests);
  const until = performance.now() + seconds * 1_000;
  const times: number[] = [];
  const counts = { asked: 0, twice: 0, doubled: 0, killed: 0, stopped: 0, broken: 0, unanswered: 0 };

  const once = async (command: { id: string; user: string }): Promise<Came> => {
    for (;;) {
      const member = fleet.inTurn();
      try {
        const answer = await sendCommand(member.server, { text: 'exit strategies', ...command });
        return answer === '' ? 'silent' : 'answered';
      } catch (error) {
        // Nobody listens there, or it says that it is stopping: a balancer sends it to the next one, as nothing was done.
        const isRefused = error instanceof RefusedError && error.status === 503;
        if (!isRefused && (error as { code?: unknown }).code !== 'ECONNREFUSED')
          return member.ending ?? 'broken';
        if (isRefused) member.isOut = true;
      }
    }
  };
  const person = async (number: number) => {
    for (let at = 0; performance.now() < until; at++) {
      const command = { id: `${number}.${at}`, user: `U${number}` };
      const start = process.hrtime.bigint();
      const isTwice = random() < TWICE;
      const came = await Promise.all(isTwice ? [once(command), once(command)] : [once(command)]);
      times.push(millisecondsSince(start));
      counts.asked += 1;
      counts.twice += Number(isTwice);
      const answers = came.filter((one) => one === 'answered').length;
      if (answers > 1) counts.doubled += 1;
      if (answers > 0) continue;
      const held = (['killed', 'stopped', 'broken'] as const).find((how) => came.includes(how));
      counts[held ?? 'unanswered'] += 1;
    }
  };
  const ender = async () => {
    while (performance.now() < until) {
      await sleep(END_MS * (0.5 + random()));
      await fleet.replace(Math.floor(random() * REPLICAS), random() < 0.5 ? 'killed' : 'stopped');
    }
  };
  await Promise.all([ender(), ...Array.from({ length: AT_ONCE }, (_, number) => person(number))]);
  const lastAt = performance.now() + LAST_TAKEN_UP_MS;
  while (digests > 0 && performance.now() < lastAt && (await store.counts()).sent < digests)
    await sleep(1_000);
  await fleet.stopAll();
  const posts = slack.posts();
  const { sent } = await store.counts();
  const lost = digests - posts.size;
  const doubledDigests = [...posts.values()].filter((many) => many > 1).length;
  await store.close();
  await home.remove();
  await postgres.close();
  slack.close();
  print(
    `replicas, ${REPLICAS} on one PostgreSQL for ${seconds} s, ${fleet.ended.killed} times one killed (SIGKILL), ` +
      `${fleet.ended.stopped} times one stopped (SIGTERM): ${counts.asked} commands, ${counts.twice} of them sent to two; ` +
      `${counts.doubled} answered twice; unanswered ${counts.killed} that a killed one held (their connection broke), ` +
      `${counts.stopped} that a stopped one held, ${counts.broken} that a running one cut off, ${counts.unanswered} without ` +
      `a cause (aim: 0 of each); ` +
      `p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms, ` +
      `${(counts.asked / seconds).toFixed(0)} a second; ${digests} digests fell due meanwhile: ${posts.size} posted, ` +
      `${sent} known as sent, ${lost} lost, ${doubledDigests} doubled`,
  );
  return (
    counts.doubled + counts.stopped + counts.broken + counts.unanswered + lost + doubledDigests === 0 &&
    sent === digests
  );
};

/** Digests of which one falls due after the other from now on, each once. */
async function subscribe(store: Store, count: number): Promise<void> {
  const now = Date.now();
  for (let at = 0; at < count; at++) await store.save(dueDigest(at, 'T1', now + at * DIGEST_MS));
}
