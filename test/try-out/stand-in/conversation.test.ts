import { onTheWire } from '../../../src/try-out/stand-in/person/typed-text';
import type { Entry } from '../../../src/try-out/stand-in/state/conversation';
import { Workspace } from '../../../src/try-out/stand-in/state/workspace';
import { type ListeningApp, startListeningApp } from '../../support/listening-app';

/** What stands there, in words. */
function words(entry: Entry): string {
  switch (entry.kind) {
    case 'person':
      return `${entry.written.user}: ${entry.written.text}`;
    case 'bot':
      return `bot: ${entry.message.text}`;
    case 'file':
      return `file: ${entry.file.name}`;
    case 'notice':
      return `notice: ${entry.notice.text}`;
  }
}

describe('a conversation', () => {
  let app: ListeningApp;
  const seenBy = (user: string, channel = 'C0GENERAL') => app.standIn.conversation(channel, user).map(words);

  beforeEach(async () => {
    app = await startListeningApp({
      scopes: [
        'commands',
        'chat:write',
        'app_mentions:read',
        'im:history',
        'channels:history',
        'files:write',
      ],
    });
  });

  afterEach(() => app.standIn.close());

  it('holds what people and the app said, in its order, as each person sees it', async () => {
    await app.ana.says('C0GENERAL', 'good morning');
    await app.client.chat.postMessage({ channel: 'C0GENERAL', text: 'Hello' });
    await app.client.chat.postEphemeral({ channel: 'C0GENERAL', user: 'U0ANA', text: 'For you alone' });
    await app.ana.says('C0GENERAL', '<@U0PEACEOPS> exits?');
    const forAll = ['U0ANA: good morning', 'bot: Hello', 'U0ANA: <@U0PEACEOPS> exits?'];
    expect(seenBy('U0BEN')).toEqual(forAll);
    expect(seenBy('U0ANA')).toEqual([...forAll.slice(0, 2), 'bot: For you alone', forAll[2]]);
    expect(seenBy('U0ANA', 'C0ELSEWHERE')).toEqual([]);
  });

  it('is read by the app without replies, what people wrote included', async () => {
    await app.ana.says('C0GENERAL', 'good morning');
    const { ts = '' } = await app.client.chat.postMessage({ channel: 'C0GENERAL', text: 'Hello' });
    await app.ana.says('C0GENERAL', 'in the thread', { thread: ts });
    const { messages = [] } = await app.client.conversations.history({ channel: 'C0GENERAL' });
    expect(messages.map(({ user, text }) => `${user}: ${text}`)).toEqual([
      'U0PEACEOPS: Hello',
      'U0ANA: good morning',
    ]);
  });

  it('does not hold what was deleted or dismissed any more', async () => {
    const { ts = '' } = await app.ana.directMessage('hello');
    await app.ana.edits(ts, 'hallo');
    expect(seenBy('U0ANA', 'D0ANA')).toEqual(['U0ANA: hallo']);
    await app.ana.deletes(ts);
    await app.client.chat.postEphemeral({ channel: 'C0GENERAL', user: 'U0ANA', text: 'For you alone' });
    app.ana.dismisses(await app.standIn.nextMessage());
    expect([seenBy('U0ANA', 'D0ANA'), seenBy('U0ANA')]).toEqual([[], []]);
  });

  it('tells the app of what names it where it is a member, and of nothing else', async () => {
    expect(await app.ana.says('C0GENERAL', 'good morning')).toBeUndefined();
    expect(await app.ana.says('C0ELSEWHERE', '<@U0PEACEOPS> exits?')).toBeUndefined();
    expect(seenBy('U0ANA', 'C0ELSEWHERE').at(-1)).toBe(
      'notice: <@U0PEACEOPS> is not in this channel, and does not hear of it. To add it: /invite @peaceops',
    );
    expect(seenBy('U0BEN', 'C0ELSEWHERE')).toEqual(['U0ANA: <@U0PEACEOPS> exits?']);
    app.ana.invites('C0ELSEWHERE');
    await app.ana.says('C0ELSEWHERE', '<@U0PEACEOPS> exits?');
    expect(app.heard()).toMatchObject({ event: { type: 'app_mention', channel: 'C0ELSEWHERE' } });
    await app.ana.says('D0ANA', 'exits?');
    expect(app.heard()).toMatchObject({ event: { type: 'message', channel_type: 'im', text: 'exits?' } });
    await expect(app.ana.says('C0NOWHERE', 'hello')).rejects.toThrow('not in the channel');
  });
});

describe('a channel of an app that is subscribed to messages', () => {
  let app: ListeningApp;

  beforeEach(async () => {
    app = await startListeningApp({
      scopes: ['app_mentions:read', 'channels:history'],
      events: ['app_mention', 'message.channels', 'message.groups'],
    });
  });

  afterEach(() => app.standIn.close());

  it('tells it of all that is said where it is a member, in threads too', async () => {
    const { ts = '' } = (await app.ana.says('C0GENERAL', 'good morning')) ?? {};
    expect(app.heard()).toMatchObject({
      event: { type: 'message', channel_type: 'channel', channel: 'C0GENERAL', ts, text: 'good morning' },
    });
    await app.ana.says('C0GENERAL', 'and police?', { thread: ts });
    expect(app.heard()).toMatchObject({ event: { text: 'and police?', thread_ts: ts } });
    expect(await app.ana.says('C0ELSEWHERE', 'good morning')).toBeUndefined();
  });

  it('tells it of no private channel where it has no scope for that', async () => {
    app.ana.invites('C0SECRET');
    expect(await app.ana.says('C0SECRET', 'good morning')).toBeUndefined();
  });

  it('tells it twice of what names it: as of a mention and as of a message', async () => {
    const { delivery, ts } = await app.ana.mentions('C0GENERAL', 'exits?');
    expect(delivery.payload).toMatchObject({ event: { type: 'app_mention', ts } });
    expect(app.heard()).toMatchObject({ event: { type: 'message', ts, text: '<@U0PEACEOPS> exits?' } });
  });

  it('tells it of edits', async () => {
    const { ts = '' } = (await app.ana.says('C0GENERAL', 'exits?')) ?? {};
    await app.ana.edits(ts, 'exit strategies?');
    expect(app.heard()).toMatchObject({
      event: {
        subtype: 'message_changed',
        channel_type: 'channel',
        message: { ts, text: 'exit strategies?' },
      },
    });
  });
});

describe('what somebody types', () => {
  it.each([
    ['@PeaceOps exits & <b>', '<@U0PEACEOPS> exits &amp; &lt;b&gt;'],
    ['ask @ben, not @Ben. or @benny', 'ask <@U0BEN>, not <@U0BEN>. or @benny'],
    ['in #general, not in #secret or #nowhere', 'in <#C0GENERAL|general>, not in #secret or #nowhere'],
    ['ana@ben.org ##general', 'ana@ben.org ##general'],
    ['<@U0BEN>', '&lt;@U0BEN&gt;'],
  ])('goes over the wire as Slack sends it: %s', (typed, wire) => {
    expect(onTheWire(typed, new Workspace())).toBe(wire);
  });
});
