import type { Json } from '../../src/try-out/stand-in/block-kit/check';
import { withWorkplace } from '../support/with-workplace';

const work = withWorkplace();

/** Nothing was said, and nothing was even tried. */
async function expectSilence(): Promise<void> {
  await work.app.stop();
  expect(work.standIn.calls.map(({ method }) => method)).toEqual(['auth.test']);
  expect(work.standIn.messages).toEqual([]);
}

describe('left alone', () => {
  it.each<[string, Json]>([
    ['another bot’s message', { bot_id: 'B0OTHER', subtype: 'bot_message', user: undefined }],
    ['another bot’s message that looks like a person’s', { bot_id: 'B0OTHER' }],
    ['its own message', { bot_id: 'B0PEACEOPS', user: 'U0PEACEOPS' }],
    ['its own message without a bot id', { user: 'U0PEACEOPS' }],
    ['Slack’s own notices', { user: 'USLACKBOT' }],
    ['a message of nobody known', { user: null }],
    ['somebody joining', { subtype: 'channel_join' }],
    ['a new topic', { subtype: 'channel_topic' }],
    ['an assistant’s thread', { subtype: 'assistant_app_thread' }],
    ['a message of nobody', { user: undefined }],
  ])('%s, as a mention and as a direct message', async (_what, event) => {
    await work.ana.mentions('C0GENERAL', 'exit strategies', { event });
    await work.ana.directMessage('exit strategies', { event });
    await expectSilence();
  });

  it('a message whose words are not there', async () => {
    await work.ana.mentions('C0GENERAL', '', { event: { text: null, user: null } });
    await expectSilence();
  });

  it('a direct message that was edited into being', async () => {
    await work.ana.directMessage('exit strategies', {
      event: { edited: { user: 'U0ANA', ts: '1700000000.000200' } },
    });
    await expectSilence();
  });

  it('an edit and a deletion', async () => {
    await work.ana.edits('1700000000.000100', 'exit strategies');
    await work.ana.deletes('1700000000.000100');
    await expectSilence();
  });

  it.each(['channel', 'group', 'mpim', undefined])(
    'a message event of a %s: in channels only mentions count',
    async (channelType) => {
      await work.ana.directMessage('exit strategies', {
        event: { channel: 'C0GENERAL', channel_type: channelType },
      });
      await expectSilence();
    },
  );

  it('events that nobody asked for', async () => {
    for (const type of ['reaction_added', 'app_home_opened', 'member_joined_channel', 'tokens_revoked'])
      await work.ana.causes({ type, user: 'U0ANA', channel: 'C0GENERAL', event_ts: '1700000000.000100' });
    await expectSilence();
  });
});

describe('not left alone', () => {
  it.each(['file_share', 'thread_broadcast'])(
    'a question with the subtype %s: people write it',
    async (subtype) => {
      await work.ana.directMessage('exit strategies', { event: { subtype } });
      expect(await work.standIn.nextMessage()).toMatchObject({ channel: 'D0ANA' });
    },
  );
});
