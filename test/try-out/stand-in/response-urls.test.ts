import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { type StandIn, startStandIn } from '../../../src/try-out/stand-in/stand-in';
import type { Message } from '../../../src/try-out/stand-in/state/recording';

const actions = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' }, value: 'q' }],
};

describe('a response_url', () => {
  let now: number;
  let standIn: StandIn;

  beforeEach(async () => {
    now = 1_790_000_000_000;
    standIn = await startStandIn({ now: () => now });
  });

  afterEach(() => standIn.close());

  async function commanded(): Promise<string> {
    const { delivery } = await standIn
      .person({ via: standIn.socket })
      .types('/peaceops help', { channel: 'C0ELSEWHERE' });
    return String(delivery.payload['response_url']);
  }

  async function clicked(message: Message): Promise<string> {
    const { delivery } = await standIn.person({ via: standIn.socket }).clicks(message, 'More');
    return String(delivery.payload['response_url']);
  }

  async function post(url: string, payload: unknown): Promise<{ status: number; body: Json }> {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(payload) });
    return { status: response.status, body: (await response.json()) as Json };
  }

  it('answers the person alone, or everybody where the bot is no member', async () => {
    const url = await commanded();
    await post(url, { text: 'for you' });
    await post(url, { text: 'for all', response_type: 'in_channel', thread_ts: '1790000000.000100' });
    expect(standIn.messages).toMatchObject([
      { text: 'for you', visible: 'ephemeral', user: 'U0ANA', channel: 'C0ELSEWHERE' },
      { text: 'for all', visible: 'public', user: undefined, threadTs: '1790000000.000100' },
    ]);
  });

  it('works five times', async () => {
    const url = await commanded();
    for (let use = 0; use < 5; use += 1)
      expect(await post(url, { text: 'x' })).toMatchObject({ status: 200 });
    expect(await post(url, { text: 'x' })).toEqual({ status: 404, body: { ok: false, error: 'used_url' } });
    expect(standIn.messages).toHaveLength(5);
  });

  it('works for thirty minutes', async () => {
    const url = await commanded();
    now += 30 * 60 * 1000 - 1;
    expect(await post(url, { text: 'x' })).toMatchObject({ status: 200 });
    now += 1;
    expect(await post(url, { text: 'x' })).toEqual({
      status: 404,
      body: { ok: false, error: 'expired_url' },
    });
    expect(await post(`${url}x`, { text: 'x' })).toMatchObject({ status: 404 });
  });

  it('refuses what a message may not be', async () => {
    const url = await commanded();
    expect(await post(url, { blocks: [{ type: 'divider' }] })).toMatchObject({
      status: 400,
      body: { error: 'no_text' },
    });
    expect(await post(url, { text: 'x', blocks: [{ type: 'x' }] })).toMatchObject({
      status: 400,
      body: { error: 'invalid_blocks' },
    });
    expect(await post(url, { text: 'x', channel: 'C1' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_arguments' },
    });
    expect(await post(url, 'x')).toMatchObject({ status: 400, body: { error: 'invalid_payload' } });
    expect(standIn.rejections).toHaveLength(4);
    expect(standIn.messages).toEqual([]);
  });

  it('of a click replaces and deletes the message clicked on, in place', async () => {
    await post(await commanded(), { text: 'page 1', blocks: [actions] });
    const message = await standIn.nextMessage();
    const url = await clicked(message);
    await post(url, { text: 'page 2', blocks: [actions], replace_original: true });
    expect(standIn.messages).toEqual([message]);
    expect(message).toMatchObject({ text: 'page 2', state: 'updated', visible: 'ephemeral' });
    expect(message.earlier).toMatchObject([{ text: 'page 1' }]);
    await post(url, { delete_original: true });
    expect(message.state).toBe('deleted');
    expect(standIn.person({ via: standIn.socket }).sees('C0ELSEWHERE')).toEqual([]);
  });

  it('fails as told', async () => {
    const url = await commanded();
    standIn.faults.next('response_url', { kind: 'rate-limited', retryAfterSeconds: 1 });
    standIn.faults.next(url, { kind: 'http-error', status: 500 });
    expect((await fetch(url, { method: 'POST', body: '{"text":"x"}' })).status).toBe(500);
    expect((await fetch(url, { method: 'POST', body: '{"text":"x"}' })).status).toBe(429);
    expect(standIn.messages).toEqual([]);
  });
});
