import { webApi } from '@slack/bolt';
import { type StandIn, type StandInOptions, startStandIn } from '../../../src/try-out/stand-in/stand-in';
import { silentLogger } from '../../support/silent-logger';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('the Web API', () => {
  const started: StandIn[] = [];

  async function start(options?: StandInOptions): Promise<StandIn> {
    const standIn = await startStandIn(options);
    started.push(standIn);
    return standIn;
  }

  function clientOf(standIn: StandIn, token: string | undefined = standIn.credentials.botToken) {
    return new webApi.WebClient(token, {
      slackApiUrl: standIn.url,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: silentLogger,
    });
  }

  afterEach(async () => {
    await Promise.all(started.splice(0).map((standIn) => standIn.close()));
  });

  it('records what the real client posts, as sent and as seen', async () => {
    const standIn = await start();
    const blocks = [
      section('*Quoted*'),
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'More' } }] },
    ];
    const metadata = { event_type: 'answer', event_payload: { id: '6.1/1.3' } };
    const { ts } = await clientOf(standIn).chat.postMessage({
      channel: 'C0GENERAL',
      text: 'Quoted',
      blocks,
      metadata,
      thread_ts: '1790000000.000100',
    });

    const [message] = standIn.messages;
    expect(message).toMatchObject({
      ts,
      channel: 'C0GENERAL',
      visible: 'public',
      text: 'Quoted',
      threadTs: '1790000000.000100',
      metadata,
      state: 'posted',
      broadcast: false,
    });
    expect(message?.payload['blocks']).toEqual(blocks);
    expect(message?.blocks).toEqual([
      { ...blocks[0], block_id: expect.any(String) },
      expect.objectContaining({ elements: [expect.objectContaining({ action_id: expect.any(String) })] }),
    ]);
  });

  it('updates and deletes the bot’s public messages only', async () => {
    const standIn = await start();
    const { chat } = clientOf(standIn);
    const { ts = '' } = await chat.postMessage({
      channel: 'C0GENERAL',
      text: 'one',
      blocks: [section('one')],
    });
    const { message_ts = '' } = await chat.postEphemeral({
      channel: 'C0GENERAL',
      user: 'U0ANA',
      text: 'only you',
    });

    await chat.update({ channel: 'C0GENERAL', ts, text: 'two' });
    expect(standIn.messages[0]).toMatchObject({ text: 'two', state: 'updated', blocks: [] });
    await chat.delete({ channel: 'C0GENERAL', ts });
    expect(standIn.messages[0]?.state).toBe('deleted');

    await expect(chat.update({ channel: 'C0GENERAL', ts, text: 'three' })).rejects.toMatchObject({
      data: { error: 'message_not_found' },
    });
    await expect(chat.delete({ channel: 'C0GENERAL', ts: message_ts })).rejects.toMatchObject({
      data: { error: 'message_not_found' },
    });
  });

  it.each([
    ['C0NOWHERE', 'channel_not_found'],
    ['C0SECRET', 'channel_not_found'],
    ['C0ELSEWHERE', 'not_in_channel'],
    ['C0ARCHIVED', 'is_archived'],
  ])('does not post to %s: %s', async (channel, error) => {
    const standIn = await start();
    await expect(clientOf(standIn).chat.postMessage({ channel, text: 'x' })).rejects.toMatchObject({
      data: { error },
    });
    expect(standIn.rejections).toEqual([{ where: 'chat.postMessage', error, problems: [] }]);
    expect(standIn.messages).toEqual([]);
  });

  it('posts to public channels from outside with chat:write.public, and to a person by their id', async () => {
    const standIn = await start({ scopes: ['chat:write', 'chat:write.public'] });
    await clientOf(standIn).chat.postMessage({ channel: 'C0ELSEWHERE', text: 'x' });
    await clientOf(standIn).chat.postMessage({ channel: 'U0ANA', text: 'x' });
    expect(standIn.messages.map(({ channel }) => channel)).toEqual(['C0ELSEWHERE', 'D0ANA']);
  });

  it('shows nothing to a person who is not in the channel', async () => {
    const standIn = await start({ workspace: { channels: [{ id: 'C1', members: ['U0BEN'] }] } });
    await expect(
      clientOf(standIn).chat.postEphemeral({ channel: 'C1', user: 'U0ANA', text: 'x' }),
    ).rejects.toMatchObject({ data: { error: 'user_not_in_channel' } });
  });

  it.each([
    ['no_text', { blocks: [section('x')] }],
    ['no_text', { text: ' ' }],
    ['msg_too_long', { text: 'x'.repeat(40_001) }],
    ['invalid_blocks', { text: 'x', blocks: [section('')] }],
    ['invalid_blocks_format', { text: 'x', blocks: '[{' }],
    [
      'msg_blocks_too_long',
      { text: 'x', blocks: Array.from({ length: 5 }, () => section('x'.repeat(3000))) },
    ],
    ['invalid_arguments', { text: 'x', color: 'red' }],
  ])('refuses content with %s', async (error, content) => {
    const standIn = await start();
    const call = clientOf(standIn).apiCall('chat.postMessage', { channel: 'C0GENERAL', ...content });
    await expect(call).rejects.toMatchObject({ data: { ok: false, error } });
  });

  it('says where the blocks are wrong, as Slack does', async () => {
    const standIn = await start();
    const call = clientOf(standIn).chat.postMessage({
      channel: 'C0GENERAL',
      text: 'x',
      blocks: [section('')],
    });
    const problem = 'must be more than 0 characters [json-pointer:/blocks/0/text/text]';
    await expect(call).rejects.toMatchObject({
      data: { errors: [problem], response_metadata: { messages: [`[ERROR] ${problem}`] } },
    });
    expect(standIn.rejections).toEqual([
      { where: 'chat.postMessage', error: 'invalid_blocks', problems: [problem] },
    ]);
  });

  it('asks for the right token and the scope', async () => {
    const standIn = await start({ scopes: ['commands'] });
    const post = (token?: string) =>
      clientOf(standIn, token).chat.postMessage({ channel: 'C0GENERAL', text: 'x' });
    await expect(post('')).rejects.toMatchObject({ data: { error: 'not_authed' } });
    await expect(post('xoxb-other')).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
    await expect(post(standIn.credentials.appToken)).rejects.toMatchObject({
      data: { error: 'not_allowed_token_type' },
    });
    await expect(post()).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
    await expect(clientOf(standIn).apps.connections.open({})).rejects.toMatchObject({
      data: { error: 'not_allowed_token_type' },
    });
    await expect(
      clientOf(standIn, standIn.credentials.appToken).apps.connections.open({}),
    ).resolves.toMatchObject({ url: expect.stringMatching(/^ws:/) });
  });

  it('does not know methods that it does not model', async () => {
    const standIn = await start();
    await expect(clientOf(standIn).apiCall('chat.scheduleMessage')).rejects.toMatchObject({
      data: { error: 'unknown_method' },
    });
    await expect(clientOf(standIn).apiCall('toString')).rejects.toMatchObject({
      data: { error: 'unknown_method' },
    });
  });

  it('takes JSON with the structure in place, too', async () => {
    const standIn = await start();
    const response = await fetch(`${standIn.url}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${standIn.credentials.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: '#general', text: 'x', blocks: [section('x')] }),
    });
    await expect(response.json()).resolves.toMatchObject({ ok: true, channel: 'C0GENERAL' });
  });

  it('tells who is who', async () => {
    const standIn = await start({ scopes: ['users:read', 'channels:read', 'im:write'] });
    const client = clientOf(standIn);
    await expect(client.auth.test()).resolves.toMatchObject({
      user_id: 'U0PEACEOPS',
      bot_id: 'B0PEACEOPS',
      team_id: 'T0PEACE',
    });
    await expect(client.users.info({ user: 'U0ANA' })).resolves.toMatchObject({
      user: { tz: 'Africa/Nairobi' },
    });
    await expect(client.conversations.info({ channel: 'C0ELSEWHERE' })).resolves.toMatchObject({
      channel: { is_member: false },
    });
    await expect(client.conversations.info({ channel: 'C0SECRET' })).rejects.toMatchObject({
      data: { error: 'channel_not_found' },
    });
    await expect(client.conversations.open({ users: 'U0ANA' })).resolves.toMatchObject({
      channel: { id: 'D0ANA' },
    });
  });

  it('puts up at most four prompts, and none in a named thread', async () => {
    const standIn = await start();
    const { threads } = clientOf(standIn).assistant;
    const prompts = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ title: `t${i}`, message: 'm' })) as [
        { title: string; message: string },
      ];
    await threads.setSuggestedPrompts({ channel_id: 'D0ANA', prompts: prompts(4), title: 'Ask' });
    await threads.setSuggestedPrompts({ channel_id: 'D0ANA', prompts: prompts(1), thread_ts: '1.000000' });
    await expect(
      threads.setSuggestedPrompts({ channel_id: 'D0ANA', prompts: prompts(5) }),
    ).rejects.toMatchObject({ data: { error: 'invalid_arguments' } });
    expect(standIn.suggestedPrompts).toEqual([{ channel: 'D0ANA', title: 'Ask', prompts: prompts(4) }]);
  });

  it('names threads for an app that may, in a conversation that there is', async () => {
    const standIn = await start({ scopes: ['assistant:write'] });
    const { threads } = clientOf(standIn).assistant;
    const thread = { channel_id: 'D0ANA', thread_ts: '1.000000', title: 'Exits' };
    await threads.setTitle(thread);
    expect(standIn.threadTitles).toEqual([{ channel: 'D0ANA', threadTs: '1.000000', title: 'Exits' }]);
    await expect(threads.setTitle({ ...thread, channel_id: 'D0NONE' })).rejects.toMatchObject({
      data: { error: 'channel_not_found' },
    });
    await expect(threads.setTitle({ ...thread, thread_ts: 'x' })).rejects.toMatchObject({
      data: { error: 'invalid_thread_ts' },
    });
  });

  it('lets one message a second through to a channel when asked to', async () => {
    let now = 1_790_000_000_000;
    const standIn = await start({ limitRate: true, now: () => now });
    const { chat } = clientOf(standIn);
    const post = (channel: string) => chat.postMessage({ channel, text: 'x' });
    await post('C0GENERAL');
    await post('U0ANA');
    await expect(post('C0GENERAL')).rejects.toBeInstanceOf(webApi.WebAPIRateLimitedError);
    now += 1000;
    await post('C0GENERAL');
    expect(standIn.messages).toHaveLength(3);
  });

  it('fails as told, once each, and then works again', async () => {
    const standIn = await start();
    const { chat } = clientOf(standIn);
    const post = () => chat.postMessage({ channel: 'C0GENERAL', text: 'x' });
    standIn.faults.next(
      'chat.postMessage',
      { kind: 'rate-limited', retryAfterSeconds: 30 },
      { kind: 'http-error', status: 500 },
      { kind: 'platform-error', error: 'fatal_error' },
      { kind: 'done-then-drop' },
      { kind: 'garbled' },
    );
    await expect(post()).rejects.toMatchObject({ retryAfter: 30 });
    await expect(post()).rejects.toMatchObject({ statusCode: 500 });
    await expect(post()).rejects.toMatchObject({ data: { error: 'fatal_error' } });
    expect(standIn.messages).toHaveLength(0);
    await expect(post()).rejects.toBeInstanceOf(webApi.WebAPIRequestError);
    await expect(post()).rejects.toMatchObject({ data: { error: '{"ok":tr' } });
    expect(standIn.messages).toHaveLength(2);
    await expect(post()).resolves.toMatchObject({ ok: true });
  });

  it('keeps silent until it is closed', async () => {
    const standIn = await start();
    standIn.faults.next('auth.test', { kind: 'silence' });
    const refused = expect(clientOf(standIn).auth.test()).rejects.toBeInstanceOf(webApi.WebAPIRequestError);
    await standIn.called('auth.test');
    await standIn.close();
    await refused;
  });

  it('opens a modal once for each trigger, within three seconds', async () => {
    let now = 1_790_000_000_000;
    const standIn = await start({ now: () => now });
    const { views } = clientOf(standIn);
    const view = {
      type: 'modal' as const,
      title: { type: 'plain_text' as const, text: 'In context' },
      blocks: [section('x')],
    };
    const trigger = async () => {
      const { delivery } = await standIn.person({ via: standIn.socket }).types('/peaceops help');
      return String(delivery.payload['trigger_id']);
    };

    const first = await trigger();
    const { view: opened } = await views.open({ trigger_id: first, view });
    expect(standIn.views).toMatchObject([{ id: opened?.id, user: 'U0ANA', open: true, content: view }]);
    await expect(views.open({ trigger_id: first, view })).rejects.toMatchObject({
      data: { error: 'exchanged_trigger_id' },
    });

    const late = await trigger();
    now += 3000;
    await expect(views.open({ trigger_id: late, view })).rejects.toMatchObject({
      data: { error: 'expired_trigger_id' },
    });
    await expect(views.open({ trigger_id: 'x', view })).rejects.toMatchObject({
      data: { error: 'invalid_trigger_id' },
    });
    await expect(
      views.open({ trigger_id: await trigger(), view: { ...view, blocks: [] } }),
    ).rejects.toMatchObject({ data: { error: 'invalid_arguments' } });

    await views.update({
      view_id: opened?.id ?? '',
      hash: opened?.hash ?? '',
      view: { ...view, blocks: [section('y')] },
    });
    await expect(
      views.update({ view_id: opened?.id ?? '', hash: opened?.hash ?? '', view }),
    ).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
    await views.publish({ user_id: 'U0ANA', view: { type: 'home', blocks: [section('home')] } });
    expect(standIn.views).toMatchObject([{ content: { blocks: [section('y')] } }, { type: 'home' }]);
  });
});
