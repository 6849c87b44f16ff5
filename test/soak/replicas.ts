import { setTimeout as sleep } from 'node:timers/promises';
import { defaultPlan } from '../../src/digest/model';
import { localDay } from '../../src/digest/schedule';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { PEACEOPS, type Server, sendCommand, startServer, stopServer } from '../../tools/bench/server';
import { millisecondsSince, percentile } from '../../tools/bench/statistics';
import { seededRandom } from '../crash/random';
import { startPostgres } from '../support/postgres';
import { startRecordingSlack } from './recording-slack';
import type { Soak } from './soak';

const REPLICAS = 3;
const AT_ONCE = 16;
const SECONDS = 600;
const SHORT_SECONDS = 5;
/** Between two kills, at random around it. */
const KILL_MS = 3_000;
/** Each tenth command comes twice, to two replicas, as a balancer or Slack may send it again. */
const TWICE = 0.1;
/** Digests that fall due while processes are killed, spread over the run. */
const DIGESTS = 600;
/** What a killed process held is taken up again when its lease is over and nothing of it can still arrive. */
const LAST_TAKEN_UP_MS = 150_000;

/** The replicas as a balancer sees them. */
class Replicas {
  private readonly all: (Server | null)[] = [];
  private next = 0;
  kills = 0;

  constructor(private readonly start: () => Promise<Server>) {}

  async startAll(): Promise<void> {
    this.all.push(...(await Promise.all(Array.from({ length: REPLICAS }, this.start))));
  }

  /** The next one that is there, in turn. */
  inTurn(): Server {
    for (;;) {
      const server = this.all[this.next++ % REPLICAS];
      if (server) return server;
    }
  }

  async killOne(at: number): Promise<void> {
    const server = this.all[at];
    if (!server) return;
    this.all[at] = null;
    this.kills += 1;
    const ended = new Promise((resolve) => server.process.once('exit', resolve));
    server.process.kill('SIGKILL');
    await ended;
    this.all[at] = await this.start();
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.all.map((server) => server && stopServer(server)));
  }
}

/**
 * Three processes on one PostgreSQL behind a round robin, of which one is killed every few seconds while people ask and
 * digests fall due. Every command is answered at most once; unanswered is only what the killed one held, whose
 * connection broke.
 */
export const replicas: Soak = async ({ print, isShort }) => {
  const seconds = isShort ? SHORT_SECONDS : SECONDS;
  const random = seededRandom(isShort ? 1 : Date.now() % 1_000_000);
  const slack = await startRecordingSlack();
  const postgres = await startPostgres();
  const home = await postgres.database();
  const store = await openStore({ dataDirectory: '', databaseUrl: home.url });
  const digests = isShort ? 0 : DIGESTS;
  await subscribe(store, digests, seconds);
  const fleet = new Replicas(() =>
    startServer([PEACEOPS], slack.port, { DATABASE_URL: home.url, LOG_LEVEL: 'info' }),
  );
  await fleet.startAll();
  const until = performance.now() + seconds * 1_000;
  const times: number[] = [];
  const counts = { asked: 0, broken: 0, twice: 0, unanswered: 0, doubled: 0 };

  const once = async (id: string): Promise<'answered' | 'silent' | 'broken'> => {
    for (;;)
      try {
        return (await sendCommand(fleet.inTurn(), { text: 'exit strategies', id })) === ''
          ? 'silent'
          : 'answered';
      } catch (error) {
        // Nobody listens there: a balancer sends it to the next one, as nothing has been sent.
        if ((error as { code?: unknown }).code !== 'ECONNREFUSED') return 'broken';
      }
  };
  const person = async (number: number) => {
    for (let at = 0; performance.now() < until; at++) {
      const id = `${number}.${at}`;
      const start = process.hrtime.bigint();
      const isTwice = random() < TWICE;
      const came = await Promise.all(isTwice ? [once(id), once(id)] : [once(id)]);
      times.push(millisecondsSince(start));
      counts.asked += 1;
      counts.twice += Number(isTwice);
      const answers = came.filter((one) => one === 'answered').length;
      const isBroken = came.includes('broken');
      counts.broken += Number(isBroken);
      if (answers > 1) counts.doubled += 1;
      if (answers === 0 && !isBroken) counts.unanswered += 1;
    }
  };
  const killer = async () => {
    while (performance.now() < until) {
      await sleep(KILL_MS * (0.5 + random()));
      await fleet.killOne(Math.floor(random() * REPLICAS));
    }
  };
  await Promise.all([killer(), ...Array.from({ length: AT_ONCE }, (_, number) => person(number))]);
  if (digests > 0) await sleep(LAST_TAKEN_UP_MS);
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
    `replicas, ${REPLICAS} on one PostgreSQL for ${seconds} s, ${fleet.kills} killed (SIGKILL): ${counts.asked} commands, ` +
      `${counts.twice} of them sent to two; ${counts.doubled} answered twice, ${counts.broken} broken off with a killed one, ` +
      `${counts.unanswered} unanswered without that; p50 ${percentile(times, 0.5).toFixed(0)} ms, ` +
      `p99 ${percentile(times, 0.99).toFixed(0)} ms; ${digests} digests fell due meanwhile: ${sent} sent, ${lost} lost, ` +
      `${doubledDigests} doubled`,
  );
  return counts.doubled + counts.unanswered + lost + doubledDigests === 0;
};

/** Digests of which one falls due after the other while the run lasts, each once. */
async function subscribe(store: Store, count: number, seconds: number): Promise<void> {
  const now = Date.now();
  const plan = { ...defaultPlan('UTC'), days: [1, 2, 3, 4, 5, 6, 7] as const };
  for (let at = 0; at < count; at++) {
    const dueAt = now + Math.round((at / count) * seconds * 1_000);
    await store.save({
      id: `S${at}`,
      teamId: 'T1',
      enterpriseId: null,
      channelId: `C${at}`,
      plan,
      seed: at,
      state: 'active',
      pausedBecause: null,
      createdBy: 'U0',
      changedBy: 'U0',
      createdAt: 0,
      changedAt: 0,
      nextDueAt: dueAt,
      nextDay: localDay(dueAt, 'UTC'),
      round: 0,
    });
  }
}
