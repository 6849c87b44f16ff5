import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import type { Shown } from '../../../src/try-out/stand-in/person/shown';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { type ListeningApp, startListeningApp } from '../../support/listening-app';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(`Number ${value}`), value });
const beside = (accessory: Json): Json => ({
  type: 'section',
  block_id: 'beside',
  text: plain('Which?'),
  accessory,
});
const field = (more: Json = {}): Json => ({
  type: 'input',
  block_id: 'field',
  label: plain('Ask'),
  element: { type: 'plain_text_input', action_id: 'ask', initial_value: 'police' },
  ...more,
});

const select = beside({ type: 'static_select', action_id: 'section', options: [option('6'), option('7')] });
const grouped = beside({
  type: 'static_select',
  action_id: 'section',
  option_groups: [
    { label: plain('Six'), options: [option('6.1')] },
    { label: plain('Seven'), options: [option('7')] },
  ],
});
const overflow = beside({ type: 'overflow', action_id: 'section', options: [option('6'), option('7')] });
const typeAhead = beside({ type: 'external_select', action_id: 'topic', min_query_length: 1 });

describe('what a person enters', () => {
  let app: ListeningApp;

  beforeEach(async () => {
    app = await startListeningApp();
  });

  afterEach(async () => {
    await app.standIn.close();
  });

  async function posted(...blocks: Json[]): Promise<Message> {
    await app.client.chat.postMessage({ channel: 'C0GENERAL', text: 'x', blocks: blocks as never });
    return app.standIn.nextMessage();
  }

  async function published(...blocks: Json[]): Promise<Shown> {
    await app.client.views.publish({ user_id: 'U0ANA', view: { type: 'home', blocks: blocks as never } });
    return app.standIn.until(() => app.standIn.views.find(({ type }) => type === 'home'));
  }

  const places: [string, (...blocks: Json[]) => Promise<Shown>][] = [
    ['a message', posted],
    ['a modal', (...blocks) => app.opened(blocks, { submit: plain('Send'), private_metadata: 'kept' })],
    ['the home tab', published],
  ];

  describe.each(places)('in %s', (_, shown) => {
    it.each([
      ['a menu', select, '7'],
      ['a menu in groups', grouped, '6.1'],
      ['an overflow menu', overflow, '7'],
    ])('goes to the app when it is chosen from %s', async (_name, block, value) => {
      const where = await shown(block);
      await app.ana.clicks(where, 'section', { option: value });
      expect(app.heard()).toMatchObject({
        type: 'block_actions',
        actions: [{ block_id: 'beside', action_id: 'section', selected_option: option(value) }],
      });
      await expect(app.ana.clicks(where, 'section', { option: '9' })).rejects.toThrow('no option "9"');
    });

    it('can be chosen from what the app found, and from nothing else', async () => {
      const where = await shown(typeAhead);
      await expect(app.ana.looksUp(where, 'topic', '')).rejects.toThrow('from 1 characters on');
      await expect(app.ana.clicks(where, 'topic', { option: 'exit' })).rejects.toThrow('no option');
      app.answers = { options: [option('exit')] };
      expect(await app.ana.looksUp(where, 'topic', 'ex')).toEqual([option('exit')]);
      expect(app.heard()).toMatchObject({ type: 'block_suggestion', action_id: 'topic', value: 'ex' });
      expect(app.heard()).not.toHaveProperty('trigger_id');
      await app.ana.clicks(where, 'topic', { option: 'exit' });
      expect(app.heard()).toMatchObject({
        actions: [{ type: 'external_select', selected_option: option('exit') }],
      });
    });

    it('can be chosen while the app has found something else since, as it still stands on another screen', async () => {
      const where = await shown(typeAhead);
      for (const found of ['exit', 'elections', 'exit']) {
        app.answers = { options: [option(found)] };
        await app.ana.looksUp(where, 'topic', found);
      }
      await app.ana.clicks(where, 'topic', { option: 'elections' });
      expect(app.heard()).toMatchObject({ actions: [{ selected_option: option('elections') }] });
    });

    it('goes to the app when Enter is pressed, where the field says so', async () => {
      const where = await shown(field({ dispatch_action: true }));
      await app.ana.enters(where, 'ask', 'local ownership');
      expect(app.heard()).toMatchObject({
        actions: [
          { type: 'plain_text_input', block_id: 'field', action_id: 'ask', value: 'local ownership' },
        ],
      });
    });
  });

  it('stands in the state of a view until it is sent off, with what stood there before', async () => {
    const view = await app.opened(
      [field(), select, typeAhead].map((each, i) => ({ ...each, block_id: `b${i}` })),
      {
        submit: plain('Send'),
        private_metadata: 'kept',
      },
    );
    await app.ana.clicks(view, 'section', { option: '7' });
    const police = { ask: { type: 'plain_text_input', value: 'police' } };
    const chosen = { section: { type: 'static_select', selected_option: option('7') } };
    const nothing = { topic: { type: 'external_select', selected_option: null } };
    expect(app.heard()).toMatchObject({
      view: { private_metadata: 'kept', state: { values: { b0: police, b1: chosen, b2: nothing } } },
    });
    expect(await app.ana.enters(view, 'ask', 'gender')).toBeUndefined();
    await app.ana.submits(view, {
      b2: { topic: { type: 'external_select', selected_option: option('exit') } },
    });
    expect((app.heard()['view'] as Json)['state']).toEqual({
      values: {
        b0: { ask: { type: 'plain_text_input', value: 'gender' } },
        b1: chosen,
        b2: { topic: { type: 'external_select', selected_option: option('exit') } },
      },
    });
  });

  it('stands in the state of a message', async () => {
    const message = await posted(select);
    await app.ana.clicks(message, 'section', { option: '6' });
    expect(app.heard()).toMatchObject({
      state: { values: { beside: { section: { type: 'static_select', selected_option: option('6') } } } },
    });
  });

  it('is not heard of from an input that says nothing, until the form is sent off', async () => {
    const view = await app.opened([field()], { submit: plain('Send') });
    await expect(app.ana.clicks(view, 'ask')).rejects.toThrow('when the form is sent off');
  });

  it('is asked for in a message with the place, in a private one without the message', async () => {
    app.answers = { option_groups: [{ label: plain('Topics'), options: [option('exit')] }] };
    const message = await posted(typeAhead);
    expect(await app.ana.looksUp(message, 'topic', 'e')).toEqual([option('exit')]);
    expect(app.heard()).toMatchObject({
      container: { type: 'message', message_ts: message.ts, channel_id: 'C0GENERAL', is_ephemeral: false },
      channel: { id: 'C0GENERAL', name: 'general' },
      message: { ts: message.ts },
    });
    await app.client.chat.postEphemeral({
      channel: 'C0GENERAL',
      user: 'U0ANA',
      text: 'x',
      blocks: [typeAhead] as never,
    });
    await app.ana.looksUp(await app.standIn.nextMessage(), 'topic', 'e');
    expect(app.heard()).toMatchObject({ container: { is_ephemeral: true } });
    expect(app.heard()).not.toHaveProperty('message');
  });

  it('shows nothing where the answer is neither entries nor groups', async () => {
    app.answers = {};
    expect(await app.ana.looksUp(await posted(typeAhead), 'topic', 'e')).toEqual([]);
    expect(app.standIn.rejections).toMatchObject([{ where: 'block_suggestion', error: 'invalid_arguments' }]);
  });

  it('can be about a message in a thread', async () => {
    const about = {
      channel: 'C0GENERAL',
      ts: '1790000000.000200',
      user: 'U0BEN',
      text: 'They agreed on it.',
    };
    await app.ana.usesShortcut('check', { ...about, thread: '1790000000.000100' });
    expect(app.heard()).toMatchObject({
      type: 'message_action',
      message: { ts: about.ts, thread_ts: '1790000000.000100', text: about.text },
    });
  });
});
