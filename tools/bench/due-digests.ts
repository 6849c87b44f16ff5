import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { openCorpus } from '../../src/corpus/open-corpus';
import { chooserOver } from '../../src/digest/deliver/choose';
import type { RateLimits } from '../../src/digest/deliver/post-queue';
import type { Poster } from '../../src/digest/deliver/poster';
import { createRunner } from '../../src/digest/deliver/runner';
import { MACHINE_TIME } from '../../src/digest/deliver/timing';
import { defaultPlan, type Subscription } from '../../src/digest/model';
import { localDay } from '../../src/digest/schedule';
import { unchanging } from '../../src/search/reports-now';
import { PATIENCE } from '../../src/slack/delivery/patience';
import { slackPoster } from '../../src/slack/digest/slack-poster';
import { clientOptions } from '../../src/slack/transport/client-options';
import type { Store } from '../../src/store/store';

/** Lets a bare Node run TypeScript. */
const TYPESCRIPT = path.join(__dirname, '..', 'typescript.js');
const logger = pino({ level: 'silent' });

/** A digest of some statements that is due at an instant, and then every day. */
export function dueDigest(number: number, teamId: string, dueAt: number): Subscription {
  return {
    id: `S${number}`,
    teamId,
    enterpriseId: null,
    channelId: `C${number}`,
    plan: { ...defaultPlan('UTC'), days: [1, 2, 3, 4, 5, 6, 7] },
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
  };
}

/** What is delivered, and until when. */
export interface Delivering {
  store: Store;
  /** Default Slack's. */
  limits?: RateLimits;
  /** Told of each post that Slack has taken. @returns whether that is enough */
  posted(subscription: Subscription): boolean;
}

/** The real runner with the real messages, over HTTP to a Slack without limits; until enough is posted. */
export async function deliver({ store, limits, posted }: Delivering): Promise<void> {
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
  let finish = () => {};
  const enough = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const post: Poster['post'] = async (digest) => {
    const outcome = await poster.post(digest);
    if (outcome.outcome === 'posted' && posted(digest.subscription)) finish();
    return outcome;
  };
  const runner = createRunner({
    store,
    poster: { ...poster, post },
    chooser: chooserOver(reports),
    timing: MACHINE_TIME,
    logger,
    newId: randomUUID,
    processId: randomUUID(),
    ...(limits ? { limits } : {}),
  });
  runner.start();
  await enough;
  await runner.stop();
  slack.disconnect();
}
