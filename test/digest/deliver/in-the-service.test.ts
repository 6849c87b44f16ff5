import { PassThrough } from 'node:stream';
import { localDay } from '../../../src/digest/schedule';
import { runService } from '../../../src/service';
import type { SlackApp } from '../../../src/slack/app';
import { type StandIn, startStandIn } from '../../../src/try-out/stand-in/stand-in';
import { PLAN, subscription } from '../../support/digest-room';
import { LONGEST_DRAIN_MS, LONGEST_REQUEST_MS } from '../../support/patience';
import { type SqliteHome, sqliteHome } from '../../support/stores';

let standIn: StandIn;
let home: SqliteHome;
let app: SlackApp | null;

beforeEach(async () => {
  standIn = await startStandIn();
  home = sqliteHome();
});

afterEach(async () => {
  await app?.stop();
  await standIn.close();
  await home.remove();
});

/** A digest that is due now, in #general. */
async function subscribe(): Promise<void> {
  const store = await home.open();
  const now = Date.now();
  await store.save(
    subscription({
      teamId: 'T0PEACE',
      channelId: 'C0GENERAL',
      plan: { ...PLAN, zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
      nextDueAt: now,
      nextDay: localDay(now, 'UTC'),
    }),
  );
  await store.close();
}

async function start(): Promise<void> {
  const { botToken, signingSecret } = standIn.credentials;
  const log = new PassThrough();
  log.resume();
  app = await runService({
    environment: {
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: standIn.url,
      PORT: '0',
      DATA_DIR: home.directory,
    },
    log,
    complain: () => {},
    exit: () => {},
    on: () => {},
    patience: {
      requestTimeoutMs: LONGEST_REQUEST_MS,
      retries: 0,
      drainMs: LONGEST_DRAIN_MS,
      quietMs: 0,
      pause: async () => {},
    },
  });
}

describe('the service', () => {
  it('posts what is due when it starts, and not again after a restart', async () => {
    await subscribe();
    await start();
    const message = await standIn.waitFor(({ channel }) => channel === 'C0GENERAL');
    expect(message.text).toMatch(/^Digest: /);
    await app?.stop();
    await start();
    await app?.stop();
    expect(standIn.messages).toHaveLength(1);
    expect(await (await home.open()).counts()).toMatchObject({ sent: 1, posting: 0, claimed: 0 });
    expect(standIn.rejections).toEqual([]);
  });
});
