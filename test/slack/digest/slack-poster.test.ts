import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import type { Digest } from '../../../src/digest/deliver/poster';
import { nextStatements } from '../../../src/digest/next-statements';
import { unchanging } from '../../../src/search/reports-now';
import { PATIENCE } from '../../../src/slack/delivery/patience';
import { slackPoster } from '../../../src/slack/digest/slack-poster';
import { clientOptions } from '../../../src/slack/transport/client-options';
import { type StandIn, type StandInOptions, startStandIn } from '../../../src/try-out/stand-in/stand-in';
import { DUE, INDEX, subscription } from '../../support/digest-room';
import { LONGEST_REQUEST_MS } from '../../support/patience';

let standIn: StandIn;
afterEach(() => standIn.close());

const ALL = INDEX.library.statements;
const logger = pino({ level: 'silent' });

async function open(options: StandInOptions = {}) {
  standIn = await startStandIn({ now: () => DUE, ...options });
  const patience = { ...PATIENCE, requestTimeoutMs: LONGEST_REQUEST_MS, pause: async () => {} };
  const client = new webApi.WebClient(
    standIn.credentials.botToken,
    clientOptions({ slackApiUrl: standIn.url, proxy: null }, logger, patience),
  );
  return slackPoster({ clientOf: async () => client, reports: unchanging(INDEX), patience, logger });
}

function digestFor(channelId: string): Digest {
  return {
    deliveryId: 'D1',
    subscription: subscription({ channelId }),
    day: '2026-11-23',
    content: nextStatements(ALL, new Set(), 7, 2),
  };
}

const DIGEST = digestFor('C0GENERAL');
const DELIVERY = { id: 'D1', dueAt: DUE };
const HISTORY = ['chat:write', 'channels:history'];

describe('posting a digest', () => {
  it('puts the message there, unfurls nothing, and marks it with its delivery', async () => {
    const poster = await open();
    const posted = await poster.post(DIGEST);
    const [message] = standIn.messages;
    expect(posted).toEqual({ outcome: 'posted', ts: message?.ts });
    expect(message?.payload).toMatchObject({
      channel: 'C0GENERAL',
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: { event_type: 'peaceops_digest', event_payload: { delivery_id: 'D1' } },
    });
    expect(standIn.rejections).toEqual([]);
  });

  it('says that all has been seen', async () => {
    const poster = await open();
    const content = { outcome: 'all-seen', coverage: { seen: 7, total: 7 } } as const;
    await poster.post({ ...DIGEST, content });
    expect(standIn.messages[0]?.text).toContain('This channel has now seen all 7 statements of its digest.');
  });

  it.each([
    ['a 429', { kind: 'rate-limited', retryAfterSeconds: 7 }, { outcome: 'slow-down', waitMs: 7_000 }, 0],
    [
      'a 429 said with 200',
      { kind: 'platform-error', error: 'rate_limited' },
      { outcome: 'slow-down', waitMs: 30_000 },
      0,
    ],
    ['a 500', { kind: 'http-error', status: 500 }, { outcome: 'unconfirmed', code: 'http_500' }, 0],
    [
      'a 403 of a proxy',
      { kind: 'http-error', status: 403 },
      { outcome: 'unavailable', code: 'http_403' },
      0,
    ],
    ['nothing at all', { kind: 'silence' }, { outcome: 'unconfirmed', code: 'no_answer_in_time' }, 0],
    [
      'ok, after a dropped connection',
      { kind: 'done-then-drop' },
      { outcome: 'unconfirmed', code: 'UND_ERR_SOCKET' },
      1,
    ],
    ['half an answer', { kind: 'garbled' }, { outcome: 'unconfirmed', code: 'unreadable_answer' }, 1],
    [
      'its own fault',
      { kind: 'platform-error', error: 'internal_error' },
      { outcome: 'unconfirmed', code: 'internal_error' },
      0,
    ],
    [
      'that the token is gone',
      { kind: 'platform-error', error: 'token_revoked' },
      { outcome: 'broken', code: 'token_revoked' },
      0,
    ],
    [
      'that it does not take this',
      { kind: 'platform-error', error: 'invalid_blocks' },
      { outcome: 'own-fault', code: 'invalid_blocks' },
      0,
    ],
  ] as const)('where Slack answers %s', async (_what, fault, outcome, arrived) => {
    const poster = await open();
    standIn.faults.next('chat.postMessage', fault);
    expect(await poster.post(DIGEST)).toEqual(outcome);
    expect(standIn.messages).toHaveLength(arrived);
    expect(standIn.calls).toHaveLength(1);
  });

  it.each([
    ['C0ELSEWHERE', 'not_in_channel'],
    ['C0ARCHIVED', 'is_archived'],
    ['C0SECRET', 'channel_not_found'],
  ])('in %s is broken for good: %s', async (channel, code) => {
    const poster = await open();
    expect(await poster.post(digestFor(channel))).toEqual({ outcome: 'broken', code });
  });

  it('where the scope is missing is broken for good', async () => {
    const poster = await open({ scopes: ['commands'] });
    expect(await poster.post(DIGEST)).toEqual({ outcome: 'broken', code: 'missing_scope' });
  });

  it('where nobody listens can be tried later', async () => {
    const poster = await open();
    await standIn.close();
    expect(await poster.post(DIGEST)).toEqual({ outcome: 'unavailable', code: 'ECONNREFUSED' });
  });

  it('that PeaceOps cannot build is its own fault, and nothing is sent', async () => {
    const poster = await open();
    const broken = {
      outcome: 'statements',
      statements: [],
      position: { first: 1, last: 0, total: 0 },
    } as const;
    expect(await poster.post({ ...DIGEST, content: { ...broken, statements: [] } })).toEqual({
      outcome: 'own-fault',
      code: 'own_fault',
    });
    expect(standIn.calls).toEqual([]);
  });
});

describe('looking for a digest', () => {
  it('finds it by its delivery, among others and on a later page', async () => {
    const poster = await open({ scopes: HISTORY });
    const { ts } = (await poster.post(DIGEST)) as { ts: string };
    for (let count = 0; count < 201; count++) await poster.post({ ...DIGEST, deliveryId: `E${count}` });
    expect(await poster.find(DELIVERY, DIGEST.subscription)).toEqual({ outcome: 'found', ts });
    expect(standIn.calls.filter(({ method }) => method === 'conversations.history')).toHaveLength(2);
  });

  it('does not find what is not there', async () => {
    const poster = await open({ scopes: HISTORY });
    await poster.post({ ...DIGEST, deliveryId: 'E1' });
    expect(await poster.find(DELIVERY, DIGEST.subscription)).toEqual({ outcome: 'absent' });
  });

  it.each([
    ['C0GENERAL', ['chat:write'], 'missing_scope'],
    ['C0ELSEWHERE', HISTORY, 'not_in_channel'],
    ['C0SECRET', HISTORY, 'channel_not_found'],
  ])('in %s with %j is not possible: %s', async (channelId, scopes, code) => {
    const poster = await open({ scopes });
    const found = await poster.find(DELIVERY, subscription({ channelId }));
    expect(found).toEqual({ outcome: 'cannot-look', code });
  });

  it('in a direct message needs no scope beyond the usual', async () => {
    const poster = await open();
    const { ts } = (await poster.post(digestFor('D0ANA'))) as { ts: string };
    expect(await poster.find(DELIVERY, subscription({ channelId: 'D0ANA' }))).toEqual({
      outcome: 'found',
      ts,
    });
  });

  it.each([
    [
      { kind: 'rate-limited', retryAfterSeconds: 60 },
      { outcome: 'slow-down', waitMs: 60_000 },
    ],
    [
      { kind: 'http-error', status: 503 },
      { outcome: 'unavailable', code: 'http_503' },
    ],
    [{ kind: 'silence' }, { outcome: 'unavailable', code: 'no_answer_in_time' }],
  ] as const)('where Slack fails with %j is to be repeated', async (fault, outcome) => {
    const poster = await open({ scopes: HISTORY });
    standIn.faults.next('conversations.history', fault);
    expect(await poster.find(DELIVERY, DIGEST.subscription)).toEqual(outcome);
  });
});

describe('telling that a digest is paused', () => {
  it('is a direct message to the person who set it up', async () => {
    const poster = await open();
    await poster.tellPaused(subscription({ channelId: 'C0ARCHIVED' }), 'is_archived');
    const [message] = standIn.messages;
    expect(message).toMatchObject({ channel: 'D0ANA', visible: 'public' });
    expect(message?.text).toBe(
      'I paused the digest of <#C0ARCHIVED>: the channel is archived; unarchive it, then type /peaceops digest resume there.',
    );
  });

  it('goes to whoever changed it last where that person has been forgotten, and else to nobody', async () => {
    const poster = await open();
    await poster.tellPaused(subscription({ createdBy: '', changedBy: 'U0BEN' }), 'is_archived');
    await poster.tellPaused(subscription({ createdBy: '', changedBy: '' }), 'is_archived');
    expect(standIn.messages.map(({ channel }) => channel)).toEqual(['D0BEN']);
    expect(standIn.rejections).toEqual([]);
  });

  it('that fails is logged, and no more', async () => {
    const poster = await open({ scopes: [] });
    await expect(poster.tellPaused(subscription(), 'token_revoked')).resolves.toBeUndefined();
  });
});
