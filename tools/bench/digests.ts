import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { openCorpus } from '../../src/corpus/open-corpus';
import { chooserOver } from '../../src/digest/deliver/choose';
import type { RateLimits } from '../../src/digest/deliver/post-queue';
import type { Poster } from '../../src/digest/deliver/poster';
import { createRunner } from '../../src/digest/deliver/runner';
import { MACHINE_TIME } from '../../src/digest/deliver/timing';
import { defaultPlan } from '../../src/digest/model';
import { localDay } from '../../src/digest/schedule';
import { unchanging } from '../../src/search/reports-now';
import { PATIENCE } from '../../src/slack/delivery/patience';
import { slackPoster } from '../../src/slack/digest/slack-poster';
import { clientOptions } from '../../src/slack/transport/client-options';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { benchPace } from './digests-pace';
import { millisecondsSince } from './statistics';

/** Lets a bare Node run TypeScript. */
const TYPESCRIPT = path.join(__dirname, '..', 'typescript.js');
const DIGESTS = 10_000;
const WORKSPACES = 100;
const logger = pino({ level: 'silent' });

/** Of a Slack without limits. */
const NO_RATE_LIMITS: RateLimits = {
  channelMs: 0,
  perMinute: Number.POSITIVE_INFINITY,
  atOnceInTeam: 64,
  atOnce: 64,
};

/**
 * Clears ten thousand digests that are due at once: the real runner, a SQLite file, the real messages, over HTTP
 * to a Slack without limits. Then, in simulated time, shows how near to Slack's limits it runs.
 */
export async function benchDigests(print: (line: string) => void): Promise<void> {
  await clearDigests(print);
  await benchPace(print);
}

/**
 * The first part alone.
 * @param count how many digests; default ten thousand
 * @returns how many were sent
 */
export async function clearDigests(print: (line: string) => void, count = DIGESTS): Promise<number> {
  const directory = mkdtempSync(path.join(tmpdir(), 'peaceops-bench-'));
  const store = await openStore({ dataDirectory: directory, databaseUrl: null });
  try {
    await subscribe(store, { count, workspaces: WORKSPACES, dueAt: Date.now() });
    return await clear(store, print, count);
  } finally {
    await store.close();
    rmSync(directory, { recursive: true });
  }
}

/** Stores digests that are due, each in a channel of its own, spread over workspaces. */
async function subscribe(
  store: Store,
  { count, workspaces, dueAt }: { count: number; workspaces: number; dueAt: number },
): Promise<void> {
  const plan = { ...defaultPlan('UTC'), days: [1, 2, 3, 4, 5, 6, 7] as const };
  for (let number = 0; number < count; number++)
    await store.save({
      id: `S${number}`,
      teamId: `T${number % workspaces}`,
      enterpriseId: null,
      channelId: `C${number}`,
      plan,
      seed: number,
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

async function clear(store: Store, print: (line: string) => void, count: number): Promise<number> {
  const slack = fork(path.join(__dirname, 'quiet-slack.ts'), [], { execArgv: ['--require', TYPESCRIPT] });
  const port = await new Promise<number>((resolve) =>
    slack.once('message', (number) => resolve(Number(number))),
  );
  const reports = unchanging(openCorpus().index);
  const options = clientOptions(
    { slackApiUrl: `http://127.0.0.1:${port}/api/`, proxy: null },
    logger,
    PATIENCE,
  );
  const client = new webApi.WebClient('xoxb-bench', options);
  const poster = slackPoster({ clientOf: async () => client, reports, patience: PATIENCE, logger });
  const { watched, done } = watch(poster, count);
  const runner = createRunner({
    store,
    poster: watched,
    chooser: chooserOver(reports),
    timing: MACHINE_TIME,
    logger,
    newId: randomUUID,
    processId: randomUUID(),
    limits: NO_RATE_LIMITS,
  });
  const start = process.hrtime.bigint();
  runner.start();
  await done;
  await runner.stop();
  const seconds = millisecondsSince(start) / 1_000;
  slack.disconnect();
  const { sent } = await store.counts();
  print(
    `digests, ${sent} of ${count} due at once in ${WORKSPACES} workspaces, SQLite, no limits: ` +
      `${seconds.toFixed(1)} s (aim: under 60 s), ${(sent / seconds).toFixed(0)} a second, ` +
      `peak memory ${(process.resourceUsage().maxRSS / 1_024).toFixed(0)} MB`,
  );
  return sent;
}

/** Tells when so many posts have been answered. */
function watch(poster: Poster, count: number): { watched: Poster; done: Promise<void> } {
  let left = count;
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const post: Poster['post'] = async (digest) => {
    const posted = await poster.post(digest);
    left -= 1;
    if (left === 0) finish();
    return posted;
  };
  return { watched: { ...poster, post }, done };
}
