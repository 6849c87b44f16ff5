import { PassThrough } from 'node:stream';
import { localDay } from '../../src/digest/schedule';
import { runService } from '../../src/service';
import type { SlackApp } from '../../src/slack/app';
import { type StandIn, startStandIn } from '../../src/try-out/stand-in/stand-in';
import { VERSION } from '../../src/version';
import { PLAN, subscription } from '../support/digest-room';
import { LONGEST_DRAIN_MS, LONGEST_REQUEST_MS } from '../support/patience';
import { type SqliteHome, sqliteHome } from '../support/stores';

let standIn: StandIn;
let home: SqliteHome;
let app: SlackApp | null;
let log: string[];
let complaints: string[];

beforeEach(async () => {
  standIn = await startStandIn();
  home = sqliteHome();
  app = null;
});

afterEach(async () => {
  await app?.stop();
  await standIn.close();
  await home.remove();
});

async function start(settings: Record<string, string>): Promise<void> {
  const { botToken, signingSecret } = standIn.credentials;
  log = [];
  complaints = [];
  const sink = new PassThrough();
  sink.on('data', (line) => log.push(String(line)));
  app = await runService({
    environment: {
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: standIn.url,
      PORT: '0',
      DATA_DIR: home.directory,
      ...settings,
    },
    log: sink,
    droppedLines: () => 3,
    complain: (line) => complaints.push(line),
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

const slackAddress = () => `http://127.0.0.1:${app?.port()}/slack/events`;

/** Where the log says that metrics are. */
function address(): string {
  const running = JSON.parse(log.find((line) => line.includes('is running')) ?? '{}');
  return `http://127.0.0.1:${running.metricsPort}/metrics`;
}

async function scraped(): Promise<string[]> {
  const response = await fetch(address());
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  return (await response.text()).split('\n');
}

/** Resolves when this line is among the metrics. */
async function counts(line: string): Promise<void> {
  while (!(await scraped()).includes(line)) await new Promise(setImmediate);
}

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

describe('a service with a port for metrics', () => {
  it('counts what people ask, what it refuses and what it sends, and names nobody', async () => {
    await subscribe();
    const before = Math.floor(Date.now() / 1_000);
    await start({ METRICS_PORT: '0' });
    const ana = standIn.person({ via: standIn.http(slackAddress()) });
    await ana.types('/peaceops exit strategies');
    await ana.types('/peaceops zzyzx');
    await ana.types('/peaceops help');
    const { message } = await ana.types('/peaceops police');
    if (!message) throw new Error('no answer');
    await ana.clicks(message, 'More (3)');
    const mention = await ana.mentions('C0GENERAL', 'exit strategies');
    await counts('peaceops_requests_total{kind="mention",outcome="answers"} 1');
    await ana.again(mention);
    await ana.directMessage('zzyzx');
    await ana.opensHome('home');
    await fetch(slackAddress(), { method: 'POST', body: '{}' });
    await counts('peaceops_requests_total{kind="mention",outcome="ignored"} 1');
    await counts('peaceops_requests_total{kind="direct_message",outcome="silent"} 1');
    await counts('peaceops_requests_total{kind="home",outcome="done"} 1');
    await counts('peaceops_requests_total{kind="click",outcome="done"} 1');
    await counts('peaceops_digests_ended_total{slot="scheduled",outcome="sent"} 1');
    // Now that nothing else is being posted, this is the one that Slack refuses.
    standIn.faults.next('chat.postMessage', { kind: 'platform-error', error: 'channel_not_found' });
    await ana.mentions('C0GENERAL', 'local ownership');
    await counts('peaceops_requests_total{kind="mention",outcome="failed"} 1');
    const lines = await scraped();
    expect(lines).toEqual(
      expect.arrayContaining([
        `peaceops_build_info{version="${VERSION}"} 1`,
        'peaceops_ready 1',
        'peaceops_store_up 1',
        'peaceops_log_lines_dropped_total 3',
        'peaceops_requests_total{kind="slash_command",outcome="answers"} 2',
        'peaceops_requests_total{kind="slash_command",outcome="silent"} 1',
        'peaceops_requests_total{kind="slash_command",outcome="done"} 1',
        'peaceops_request_seconds_count{kind="slash_command"} 4',
        'peaceops_refused_requests_total{reason="no-signature"} 1',
        'peaceops_digests_due_total{slot="scheduled"} 1',
        'peaceops_digest_late_seconds_count 1',
      ]),
    );
    const [, last] = /^peaceops_last_event_timestamp_seconds (\S+)$/m.exec(lines.join('\n')) ?? [];
    expect(Number(last)).toBeGreaterThanOrEqual(before);
    expect(lines.join('\n')).not.toMatch(/T0PEACE|U0ANA|C0GENERAL|exit|zzyzx/);
  });

  it('counts what people do in modals and menus', async () => {
    await start({ METRICS_PORT: '0' });
    const ana = standIn.person({ via: standIn.http(slackAddress()) });
    const { message } = await ana.types('/peaceops exit strategies');
    const { message: topics } = await ana.types('/peaceops topics');
    if (!message || !topics) throw new Error('no answer');
    await ana.looksUp(topics, 'row:topic', 'police');
    await ana.clicks(message, 'narrow');
    await ana.submits(await standIn.until(() => standIn.views[0]));
    const asked = { channel: 'C0GENERAL', ts: '1800000000.000100', text: 'exit strategies', user: 'U0BEN' };
    await ana.usesShortcut('related', asked);
    for (const kind of ['menu', 'click', 'submission', 'shortcut'])
      await counts(`peaceops_requests_total{kind="${kind}",outcome="done"} 1`);
  });

  it('answers GET /metrics, and nothing else', async () => {
    await start({ METRICS_PORT: '0' });
    const status = async (url: string, method = 'GET') => (await fetch(url, { method })).status;
    const other = address().replace(/metrics$/, 'readyz');
    expect(await status(`${address()}?name=up`)).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])
      expect(await status(address(), method)).toBe(405);
    expect([await status(other), await status(other, 'POST')]).toEqual([404, 404]);
    expect(await status(`http://127.0.0.1:${app?.port()}/metrics`)).toBe(404);
  });

  it('closes the port when it stops', async () => {
    await start({ METRICS_PORT: '0' });
    const url = address();
    await app?.stop();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it.each([
    [
      { METRICS_PORT: 'one that is taken' },
      'METRICS_PORT is in use by another program; set METRICS_PORT to a free one.',
    ],
    [
      { METRICS_PORT: '0', METRICS_HOST: '192.0.2.1' },
      'METRICS_HOST cannot be listened on (EADDRNOTAVAIL); leave it out, or set it to an address of this machine.',
    ],
  ])('says why they cannot be served: %j', async (settings, sentence) => {
    const taken = settings.METRICS_PORT === '0' ? '0' : new URL(standIn.url).port;
    await start({ ...settings, METRICS_PORT: taken });
    expect([app, complaints]).toEqual([null, [`peaceops: ${sentence}`]]);
  });
});

describe('a service without one', () => {
  it('has no metrics', async () => {
    await start({});
    expect(log.join('')).not.toContain('metricsPort');
    expect((await fetch(`http://127.0.0.1:${app?.port()}/metrics`)).status).toBe(404);
  });
});
