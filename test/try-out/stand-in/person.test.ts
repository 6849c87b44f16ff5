import { webApi } from '@slack/bolt';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { limit } from '../../../src/try-out/stand-in/block-kit/limits';
import type { Person } from '../../../src/try-out/stand-in/person/person';
import { type StandIn, startStandIn } from '../../../src/try-out/stand-in/stand-in';
import type { View } from '../../../src/try-out/stand-in/state/views';
import type { Acknowledgement, Delivery } from '../../../src/try-out/stand-in/transport/delivery';
import { silentLogger } from '../../support/silent-logger';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

const modal = (title: string, more: Json = {}) => ({
  type: 'modal' as const,
  title: plain(title),
  blocks: [
    {
      type: 'section',
      block_id: 'pick',
      text: plain('Which?'),
      accessory: {
        type: 'static_select',
        action_id: 'section',
        options: [
          { text: plain('6.1'), value: '6.1' },
          { text: plain('6.2'), value: '6.2' },
        ],
      },
    },
  ],
  ...more,
});

describe('a person', () => {
  let standIn: StandIn;
  let delivered: Delivery[];
  let answer: Acknowledgement;
  let ana: Person;

  beforeEach(async () => {
    standIn = await startStandIn();
    delivered = [];
    answer = { acknowledged: true, payload: undefined };
    ana = standIn.person({
      via: {
        deliver: async (delivery) => {
          delivered.push(delivery);
          return answer;
        },
      },
    });
  });

  afterEach(() => standIn.close());

  async function opened(view = modal('First')): Promise<View> {
    const { delivery } = await ana.types('/peaceops x');
    const client = new webApi.WebClient(standIn.credentials.botToken, {
      slackApiUrl: standIn.url,
      logger: silentLogger,
    });
    await client.views.open({ trigger_id: String(delivery.payload['trigger_id']), view });
    return standIn.until(() => standIn.views.at(-1));
  }

  it('chooses from a menu in a modal, where there is no channel to answer in', async () => {
    await ana.clicks(await opened(), 'section', { option: '6.2' });
    expect(delivered.at(-1)?.payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      actions: [
        { type: 'static_select', action_id: 'section', block_id: 'pick', selected_option: { value: '6.2' } },
      ],
    });
    expect(delivered.at(-1)?.payload).not.toHaveProperty('response_url');
    await expect(ana.clicks(await opened(), 'section', { option: '7' })).rejects.toThrow('no option "7"');
  });

  it('sees a modal change, another on top of it, and all of them go', async () => {
    const view = await opened();
    answer = { acknowledged: true, payload: { response_action: 'update', view: modal('Second') } };
    await ana.submits(view);
    expect(view).toMatchObject({ open: true, content: { title: { text: 'Second' } } });
    answer = { acknowledged: true, payload: { response_action: 'push', view: modal('Third') } };
    await ana.submits(view);
    expect(standIn.views.map(({ open, content }) => [open, content['title']])).toEqual([
      [true, plain('Second')],
      [true, plain('Third')],
    ]);
    answer = { acknowledged: true, payload: { response_action: 'clear' } };
    const top = await standIn.until(() => standIn.views[1]);
    await ana.submits(top);
    expect(standIn.views.map(({ open }) => open)).toEqual([false, false]);
    await expect(ana.submits(view)).rejects.toThrow('not open');
  });

  it.each<[string, Json]>([
    ['an action of its own', { response_action: 'reload' }],
    ['errors that name nothing', { response_action: 'errors', errors: {} }],
    ['a view that Slack refuses', { response_action: 'update', view: modal('x'.repeat(25)) }],
  ])('is shown nothing when a modal is acknowledged with %s', async (_, payload) => {
    const view = await opened();
    answer = { acknowledged: true, payload };
    expect((await ana.submits(view)).rejection).toMatchObject({ error: 'invalid_arguments' });
    expect(view.content).toEqual(modal('First'));
  });

  it('closes a modal, of which the app hears only if it asked to', async () => {
    expect(await ana.closes(await opened())).toBeUndefined();
    await ana.closes(await opened(modal('Heard', { notify_on_close: true })));
    expect(delivered.at(-1)?.payload).toMatchObject({ type: 'view_closed', is_cleared: false });
    expect(standIn.views.map(({ open }) => open)).toEqual([false, false]);
  });

  it('uses a shortcut that says neither where they are nor how to answer there', async () => {
    await ana.usesGlobalShortcut('ask');
    const { payload } = delivered.at(-1) ?? {};
    expect(payload).toMatchObject({ type: 'shortcut', callback_id: 'ask', user: { id: 'U0ANA' } });
    expect(payload).toHaveProperty('trigger_id');
    for (const field of ['channel', 'response_url', 'message']) expect(payload).not.toHaveProperty(field);
  });

  it('brings a response_url for the conversation that a select asks it for, and no other', async () => {
    const select = (block_id: string, more: Json): Json => ({
      type: 'input',
      block_id,
      label: { type: 'plain_text', text: 'Where' },
      element: { type: 'conversations_select', action_id: 'a', initial_conversation: 'C0SECRET', ...more },
    });
    const blocks = [select('with', { response_url_enabled: true }), select('without', {})];
    await ana.submits(await opened(modal('Where', { blocks, submit: plain('Send') })));
    expect(delivered.at(-1)?.payload['response_urls']).toEqual([
      {
        block_id: 'with',
        action_id: 'a',
        channel_id: 'C0SECRET',
        response_url: expect.stringMatching(/^http/),
      },
    ]);
  });

  it('opens the bot’s messages, writes, edits and deletes there', async () => {
    await ana.opensHome();
    const { ts = '' } = await ana.directMessage('hello', { event: { files: [] } });
    await ana.edits(ts, 'hallo');
    await ana.deletes(ts);
    const events = delivered.map(({ payload }) => payload['event']);
    expect(events).toMatchObject([
      { type: 'app_home_opened', tab: 'messages', channel: 'D0ANA' },
      { type: 'message', channel_type: 'im', text: 'hello', ts, files: [] },
      { type: 'message', subtype: 'message_changed', message: { text: 'hallo', ts } },
      { type: 'message', subtype: 'message_deleted', deleted_ts: ts },
    ]);
  });

  it('is named by Slack as the channel allows', async () => {
    const channels = ['C0GENERAL', 'C0SECRET', 'D0ANA'];
    for (const channel of channels) await ana.types('/peaceops  local   ownership ', { channel });
    expect(delivered.map(({ payload }) => payload['channel_name'])).toEqual([
      'general',
      'privategroup',
      'directmessage',
    ]);
    expect(delivered[0]?.payload).toMatchObject({ command: '/peaceops', text: 'local   ownership' });
    await expect(ana.types('/peaceops x', { channel: 'D0BEN' })).rejects.toThrow('not in the channel');
  });

  it('may break the line after a command, as whoever pastes a text does', async () => {
    await ana.types('/peaceops\ncheck “exits”\n\nand more', { channel: 'C0GENERAL' });
    expect(delivered[0]?.payload).toMatchObject({ command: '/peaceops', text: 'check “exits”\n\nand more' });
  });

  it('is nobody unless the workspace has them', () => {
    expect(() => standIn.person({ user: 'U0CARA', via: standIn.socket })).toThrow('no user U0CARA');
  });
});

describe('limit', () => {
  it('names a number that the table lacks', () => {
    expect(limit('button.text.max_length')).toBe(75);
    expect(() => limit('button.text.max')).toThrow('no number at "button.text.max"');
  });
});
