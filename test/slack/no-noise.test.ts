import { onlyNamedIn } from '../../src/slack/small-talk/only-named';
import { wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { firstAnswer } from '../support/corpus';
import { withDigestWorkplace, withWorkplace } from '../support/with-workplace';

const BOT = '<@U0PEACEOPS>';

describe('whether the bot is only named', () => {
  it.each([
    ['cc @'],
    ['exit strategies para attached, cc @'],
    ['<@U0BEN> ask @'],
    ['<@U0BEN> you could ask @ about this'],
    ['let me ask @'],
    ['thanks to @ we have it'],
    ['I got this from @, see the thread'],
    ['@ bot gave me smth on ownership, will bring it'],
    ['I just want to know if @ is quoting or making it up'],
    ['we should use the @'],
    ['see above, via @'],
    ['<@U0BEN> have you tried @? it’s a bot'],
  ])('%j: it is, and nothing could be meant for it', (text) => {
    expect(onlyNamedIn(text.replaceAll(/@(?!U)/g, BOT), 'U0PEACEOPS')).toEqual({
      about: '',
    });
  });

  it.each([
    ['<@U0BEN> ask @ about exit strategies', 'about exit strategies'],
    ['why not try @ local ownership', 'local ownership'],
    ['do you know if @ has anything on exit strategies?', 'has anything on exit strategies?'],
  ])('%j: it is, beside something that it could be asked', (text, about) => {
    expect(onlyNamedIn(text.replaceAll(/@(?!U)/g, BOT), 'U0PEACEOPS')).toEqual({ about });
  });

  it.each([
    '@ exit strategies',
    'what about exit strategies, @?',
    '<@U0BEN> @ what about exit strategies',
    'let me ask @ what the report says on exit strategies',
    'question for @: exit strategies?',
    'what does @ have on exit strategies',
    '@ says who that exits are premature?',
    '@ can you find exit strategies',
    'cc @, and @ exit strategies',
    'exit strategies',
  ])('%j: it is not', (text) => {
    expect(onlyNamedIn(text.replaceAll(/@(?!U)/g, BOT), 'U0PEACEOPS')).toBeNull();
  });

  it('by whatever name, where it does not know its own', () => {
    expect(onlyNamedIn(`cc ${BOT}`, undefined)).toEqual({ about: '' });
    expect(onlyNamedIn('cc <@U0PEACEOPS|peaceops>', 'U0PEACEOPS')).toEqual({ about: '' });
  });
});

describe('in a channel', () => {
  const work = withWorkplace();

  it.each([
    'thanks!',
    'good bot',
    'ok',
    ':pray:',
    'fyi',
    `cc ${BOT}`,
    `<@U0BEN> you could ask ${BOT} about this`,
    `${BOT} gave me something on ownership`,
    'sorry, wrong channel',
    'just kidding',
    'ignore that, just a test',
  ])('%j is passed over', async (text) => {
    await work.ana.mentions('C0GENERAL', text);
    await work.app.stop();
    expect(work.standIn.messages).toEqual([]);
    expect(work.standIn.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  it.each([
    [BOT, 'Nothing is asked in that.'],
    ['hello!', 'Hello!'],
    ['is it down again?', 'I am here'],
    ['stop', '/peaceops digest off'],
    ['that was not helpful', 'Sorry'],
    ['you’re wrong', 'I only quote'],
    ['please remove your answer', 'Remove, under my answer'],
    ['undo', 'Remove, under my answer'],
    ['explain', 'own words'],
    ['translate to French', 'own words'],
    ['what do you mean?', 'own words'],
    ['instead', 'Nothing is asked'],
    ['that’s not what I asked', 'Sorry'],
    ['how do I set up a digest?', '/peaceops digest'],
    ['which reports do you have?', 'PeaceOps quotes what'],
    ['start over', 'Nothing is asked'],
    ['who is it for', 'There is nothing to look for in that'],
    ['topcis', 'Did you mean /peaceops topics'],
    ['help', 'PeaceOps quotes what'],
    ['what can you do?', 'PeaceOps quotes what'],
    [`ask ${BOT} about exit strategies`, 'my name first, then “about exit strategies”'],
  ])('%j is answered to the person alone', async (text, words) => {
    await work.ana.mentions('C0GENERAL', text);
    const answer = await work.standIn.nextMessage();
    expect(answer).toMatchObject({ visible: 'ephemeral', user: 'U0ANA', threadTs: undefined });
    expect(answer.text).toContain(words);
    await work.app.stop();
    expect(work.standIn.messages).toHaveLength(1);
  });

  it('it is answered in the thread where it stands', async () => {
    await work.ana.mentions('C0GENERAL', 'hello', { thread: '1700000000.000100' });
    expect(await work.standIn.nextMessage()).toMatchObject({
      visible: 'ephemeral',
      threadTs: '1700000000.000100',
    });
  });

  it('who named it beside a question may look for that, alone', async () => {
    await work.ana.mentions('C0GENERAL', `ask ${BOT} about exit strategies`);
    const line = await work.standIn.nextMessage();
    await work.ana.clicks(line, 'say:0');
    const answer = await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(wordsIn(answer.blocks)).toContain(firstAnswer('about exit strategies'));
    expect(answer.visible).toBe('ephemeral');
  });

  it('small talk that comes as two events is answered once', async () => {
    const { delivery } = await work.ana.mentions('C0GENERAL', 'hello');
    await work.ana.causes(delivery.payload['event'] as Record<string, unknown>);
    await work.app.stop();
    expect(work.standIn.messages).toHaveLength(1);
  });
});

describe('in a direct message', () => {
  const work = withDigestWorkplace();

  it.each([
    ['thank you so much!! that really helps :pray:', 'You are welcome.'],
    ['ok', 'All right.'],
    [':+1:', 'All right.'],
    ['hello! 👋', 'Hello!'],
    ['are you there?', 'I am here'],
    ['are you a person or a bot', 'PeaceOps quotes what'],
    ['help', 'PeaceOps quotes what'],
  ])('%j is answered in a line, or with help where that is asked for', async (text, words) => {
    await work.ana.directMessage(text);
    const answer = await work.standIn.nextMessage();
    expect(answer).toMatchObject({ channel: 'D0ANA', visible: 'public' });
    expect(answer.text).toContain(words);
  });

  it('small talk is not kept among the questions', async () => {
    for (const text of ['thanks', 'hello', 'local ownership']) {
      await work.ana.directMessage(text);
    }
    await work.standIn.waitFor(({ text }) => text.includes(firstAnswer('local ownership')));
    await work.app.stop();
    expect(await work.store.questions({ teamId: 'T0PEACE', userId: 'U0ANA' }, 0)).toEqual([
      'local ownership',
    ]);
  });
});

describe('a slash command', () => {
  const work = withWorkplace();

  it.each([
    ['/peaceops thanks', 'You are welcome.'],
    ['/peaceops', 'PeaceOps quotes what'],
    ['/peaceops what can you do?', 'PeaceOps quotes what'],
  ])('%j is answered with %j', async (line, words) => {
    expect((await work.answerTo(line)).text).toContain(words);
  });
});
