import { randomUUID } from 'node:crypto';
import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { chooserOver } from '../../src/digest/deliver/choose';
import type { RateLimits } from '../../src/digest/deliver/post-queue';
import { createRunner } from '../../src/digest/deliver/runner';
import { MACHINE_TIME, PERIODS } from '../../src/digest/deliver/timing';
import { unchanging } from '../../src/search/reports-now';
import { PATIENCE } from '../../src/slack/delivery/patience';
import { slackPoster } from '../../src/slack/digest/slack-poster';
import { clientOptions } from '../../src/slack/transport/client-options';
import { openStore } from '../../src/store/open-store';
import { INDEX } from '../support/digest-room';
import { countdown, mortal } from './mortal';
import { CHILD_PERIODS, type ChildOrders, REQUEST_TIMEOUT_MS } from './orders';

/** Deliveries are to meet, not to wait for one another. */
const NO_RATE_LIMITS: RateLimits = {
  channelMs: 0,
  perMinute: Number.POSITIVE_INFINITY,
  atOnceInTeam: 64,
  atOnce: 64,
};

/** Delivers digests until it is killed, or until nothing is left to do. */
async function deliver({ place, slackUrl, token, clockAheadMs, dieAt }: ChildOrders): Promise<void> {
  const step = countdown(dieAt ?? Number.POSITIVE_INFINITY);
  const logger = pino(
    { level: process.env['CRASH_LOG'] ?? 'silent' },
    pino.destination({ dest: 2, sync: true }),
  );
  const patience = { ...PATIENCE, requestTimeoutMs: REQUEST_TIMEOUT_MS };
  const client = new webApi.WebClient(
    token,
    clientOptions({ slackApiUrl: slackUrl, proxy: null }, logger, patience),
  );
  const store = await openStore(place);
  const now = () => Date.now() + clockAheadMs;
  const runner = createRunner({
    store: mortal(store, step),
    poster: mortal(
      slackPoster({ clientOf: async () => client, reports: unchanging(INDEX), patience, logger }),
      step,
    ),
    chooser: chooserOver(unchanging(INDEX)),
    timing: { ...MACHINE_TIME, now },
    logger,
    newId: randomUUID,
    processId: randomUUID(),
    periods: { ...PERIODS, ...CHILD_PERIODS },
    limits: NO_RATE_LIMITS,
  });
  runner.start();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, CHILD_PERIODS.tickMs));
    const { claimed, posting } = await store.counts();
    const due = await store.due(now(), 1);
    if (claimed + posting + due.length === 0) break;
  }
  await runner.stop();
  await store.close();
}

process.once('message', async (orders: ChildOrders) => {
  await deliver(orders);
  process.exit(0);
});
process.send?.('ready');
