import type { Personal } from '../../../src/slack/personal/personal';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import type { Person } from '../../../src/try-out/stand-in/person/person';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { firstAnswer } from '../../support/corpus';
import { type DigestWorkplaceOptions, startDigestWorkplace } from '../../support/digest-workplace';
import { textOf } from '../../support/expected';
import fc from '../../support/fast-check';
import type { Mode } from '../../support/slack-app';
import { workplaces } from '../../support/with-workplace';

const BOT = '<@U0PEACEOPS>';
const SCOPES = ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'users:read'];
const THREADS: DigestWorkplaceOptions = {
  threads: true,
  scopes: [...SCOPES, 'channels:history', 'groups:history'],
  events: ['app_home_opened', 'app_mention', 'message.im', 'message.channels', 'message.groups'],
};

const { work, open } = workplaces((mode: Mode = 'http', options: DigestWorkplaceOptions = {}) =>
  startDigestWorkplace(mode, { ...THREADS, ...options }),
);

/** How many messages have been answered, to their end: what was asked is remembered after the answer. */
const dealtWith = () => work.log().split('answered a message').length - 1;

/** Does something that is answered. @returns the answer */
async function answerTo(doing: () => Promise<unknown>): Promise<{ message: Message; words: string }> {
  const before = dealtWith();
  await doing();
  const message = await work.standIn.nextMessage();
  while (dealtWith() <= before) await new Promise(setImmediate);
  return { message, words: wordsIn(message.blocks) };
}

/** A thread in which PeaceOps has answered a question of Ana's; its timestamp. */
async function answeredThread(question = 'exit strategies'): Promise<string> {
  const { message } = await answerTo(() => work.ana.mentions('C0GENERAL', question));
  return message.threadTs ?? '';
}

const says = (
  text: string,
  thread: string,
  { by = work.ana, event = {} }: { by?: Person; event?: Json } = {},
) => by.says('C0GENERAL', text, { thread, event });

/** Resolves when all that was delivered has been dealt with; what PeaceOps has done with Slack until then. */
async function callsInTheEnd(): Promise<string[]> {
  await work.app.stop();
  return work.standIn.calls
    .map(({ method }) => method)
    .filter((method) => method !== 'apps.connections.open');
}

/** What it does where it says nothing after the first answer. */
const ONE_ANSWER = ['auth.test', 'chat.postMessage'];

describe.each<Mode>(['http', 'socket'])('in a thread where PeaceOps has answered, over %s', (mode) => {
  beforeEach(() => open(mode));

  it('a follow-up right behind the answer needs no mention, and can be gone on from', async () => {
    const thread = await answeredThread();
    const { message, words } = await answerTo(() => says('only the recommendations', thread));
    expect(message).toMatchObject({ visible: 'public', threadTs: thread, channel: 'C0GENERAL' });
    expect(words).toContain('Taken as going on from “exit strategies”');
    expect((await answerTo(() => says('and on police?', thread, { by: work.ben }))).words).toContain(
      '“exit strategies type:recommendation”',
    );
  });

  it('a mention is answered once, although it comes as a message as well', async () => {
    const thread = await answeredThread();
    await answerTo(() => work.ana.mentions('C0GENERAL', 'only the recommendations', { thread }));
    await says(`${BOT} and on police?`, thread);
    expect(await callsInTheEnd()).toEqual([...ONE_ANSWER, 'chat.postMessage', 'chat.postMessage']);
  });
});

describe('in a thread where PeaceOps has answered', () => {
  beforeEach(() => open());

  it('it turns the page, and says where what it showed stands', async () => {
    const thread = await answeredThread();
    expect((await answerTo(() => says('more', thread))).words).toContain('4–6 of');
    const quoted = await answerTo(() => says('PeaceOps: "exits have been premature"', thread));
    expect(quoted.words).toContain(textOf('2/8.2'));
    expect((await answerTo(() => says('who said that?', thread, { by: work.ben }))).words).toContain(
      textOf('2/8.1'),
    );
  });

  it('by its name it may be asked anything, also when others have spoken since', async () => {
    const thread = await answeredThread();
    await says('Ben, could you put that into para 14?', thread);
    await says('sure, give me a minute', thread, { by: work.ben });
    const { words } = await answerTo(() => says('PeaceOps, local ownership?', thread));
    expect(words).toContain(firstAnswer('local ownership?'));
    await says('good, that goes in as well', thread, { by: work.ben });
    const more = await answerTo(() => says('what about police, PeaceOps?', thread));
    expect(more.words).toContain('Taken as going on from “local ownership?”');
  });

  it('help by name is for the person alone, in the thread', async () => {
    const thread = await answeredThread();
    await says('PeaceOps, help', thread);
    const help = await work.standIn.nextMessage();
    expect(help).toMatchObject({ visible: 'ephemeral', user: 'U0ANA', threadTs: thread });
  });

  it('thanks do not end what may be gone on from', async () => {
    const thread = await answeredThread();
    await says('thanks!', thread, { by: work.ben });
    await says(':+1:', thread);
    expect((await answerTo(() => says('more', thread))).words).toContain('4–6 of');
  });

  it.each([
    ['thanks, PeaceOps'],
    ['PeaceOps, thanks a lot!'],
    ['PeaceOps, are you there?'],
    ['PeaceOps gave me something on ownership, will bring it'],
    ['PeaceOps training starts on Monday'],
    ['I wonder if PeaceOps has that'],
    ['PeaceOps, really?'],
    ['local ownership'],
    ['what does the report say on local ownership?'],
    ['just a sec'],
    ['and you?'],
    ['what about lunch'],
    ['<@U0BEN> more'],
    ['more, <@U0BEN>?'],
    ['@marta more'],
    ['<!here> more'],
    ['PeaceOps, tell <@U0BEN> about police'],
  ])('%j is passed over', async (text) => {
    const thread = await answeredThread();
    await says(text, thread);
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
  });

  it('a follow-up behind what people say to one another is passed over', async () => {
    const thread = await answeredThread();
    await says('is that all there is?', thread, { by: work.ben });
    await says('more', thread);
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
  });

  it.each<[string, Json]>([
    ['of a bot', { bot_id: 'B0OTHER', subtype: 'bot_message' }],
    ['of a bot that writes as a person', { bot_id: 'B0OTHER' }],
    ['that is an edit', { edited: { user: 'U0ANA', ts: '1700000000.000100' } }],
    ['that is sent to the channel as well', { subtype: 'thread_broadcast' }],
    ['with a file', { subtype: 'file_share', files: [{}] }],
    ['with a forwarded message', { attachments: [{ is_share: true, text: 'exit' }] }],
    ['of Slack’s own', { user: 'USLACKBOT' }],
    ['of nobody', { user: null }],
  ])('a message %s is passed over', async (_which, event) => {
    const thread = await answeredThread();
    await says('PeaceOps, more', thread, { event });
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
  });

  it('an edit of what was passed over, or was answered, is passed over', async () => {
    const thread = await answeredThread();
    await says('local ownership', thread);
    await work.ana.edits(work.standIn.written.at(-1)?.ts ?? '', 'PeaceOps, local ownership');
    await answerTo(() => says('PeaceOps, more', thread));
    await work.ana.edits(work.standIn.written.at(-1)?.ts ?? '', `${BOT} more`);
    expect(await callsInTheEnd()).toEqual([...ONE_ANSWER, 'chat.postMessage']);
  });

  it('a message that comes again, also as a mention, is answered once', async () => {
    const thread = await answeredThread();
    const before = dealtWith();
    const delivered = await says('PeaceOps, more', thread);
    await work.standIn.nextMessage();
    while (dealtWith() <= before) await new Promise(setImmediate);
    if (delivered) await work.ana.again(delivered);
    const event = delivered?.delivery.payload['event'] as Json;
    await work.ana.causes(event);
    await work.ana.causes({ ...event, type: 'app_mention', text: `${BOT} more` });
    expect(await callsInTheEnd()).toEqual([...ONE_ANSWER, 'chat.postMessage']);
  });

  it('a mention that comes as a message first is answered once, and may be gone on from', async () => {
    const thread = await answeredThread();
    const event = {
      ...{ channel: 'C0GENERAL', channel_type: 'channel', user: 'U0ANA', thread_ts: thread },
      ...{ ts: `${Number(thread.split('.')[0]) + 60}.000100`, text: `${BOT} more` },
    };
    await work.ana.causes({ type: 'message', ...event });
    const { words } = await answerTo(() => work.ana.causes({ type: 'app_mention', ...event }));
    expect(words).toContain('4–6 of');
    await work.ana.causes({ type: 'message', ...event });
    const after = { ts: `${Number(thread.split('.')[0]) + 120}.000100`, text: 'more' };
    const next = await answerTo(() => work.ana.causes({ type: 'message', ...event, ...after }));
    expect(next.words).toContain('7–9 of');
  });

  it('after a week it is a thread like any other', async () => {
    const thread = await answeredThread();
    work.setTime('2026-12-01T06:00:00Z');
    await says('PeaceOps, more', thread);
    await says('more', thread);
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
  });
});

describe.each<Mode>(['http', 'socket'])('what was passed over, over %s', (mode) => {
  it('is neither remembered nor logged, whatever is logged', async () => {
    await open(mode);
    const thread = await answeredThread();
    const before = work.log();
    await says('canary ownership, said to nobody', thread);
    await says('canary', thread, { by: work.ben });
    await work.ben.says('C0GENERAL', 'canary canary');
    await work.app.stop();
    expect(work.log()).not.toContain('canary');
    expect(work.log().slice(before.length)).not.toMatch(/answered|U0BEN/);
    expect(await work.store.questions({ teamId: 'T0PEACE', userId: 'U0BEN' }, 0)).toEqual([]);
    const person = { teamId: 'T0PEACE', userId: 'U0ANA' };
    expect(await work.store.questions(person, 0)).toEqual(['exit strategies']);
    expect(await work.store.askedIn({ teamId: 'T0PEACE', place: `C0GENERAL ${thread}` }, 0)).toMatchObject({
      query: 'exit strategies',
    });
  });
});

describe('where PeaceOps has never answered', () => {
  it('nothing that anybody writes is answered, in threads and outside of them', async () => {
    await open();
    await answeredThread();
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
      fc.constantFrom(
        'more',
        'PeaceOps, more',
        'PeaceOps, exit strategies',
        'who said that?',
        'and on police?',
      ),
    );
    const place = fc.constantFrom(undefined, '1700000000.000100', '1700000000.000200');
    await fc.assert(
      fc.asyncProperty(text, place, async (said, thread) => {
        if (said.includes(BOT)) return;
        await work.ana.says('C0GENERAL', said, thread === undefined ? {} : { thread });
      }),
      { numRuns: 200 },
    );
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
  });

  it('and where it has, nothing is but what goes on or calls it', async () => {
    await open();
    const thread = await answeredThread();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), async (said) => {
        await says(said, thread);
      }),
      { numRuns: 200 },
    );
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
  });
});

describe('without the choice', () => {
  it('no reply in a thread is heard, although Slack may send it', async () => {
    await open('http', { threads: false });
    const thread = await answeredThread();
    await says('PeaceOps, more', thread);
    await says('more', thread);
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
  });
});

describe('where something breaks', () => {
  /** Remembers one question for every place, until it breaks. */
  function fragile() {
    const state = { isBroken: false };
    const remembers = {
      askedIn: async () => ({ query: 'exit strategies', from: 0, shown: [] }),
      askIn: async () => {},
      rememberQuestion: async () => {},
    } as unknown as Personal;
    const personal = new Proxy(remembers, {
      has: () => {
        if (state.isBroken) throw new Error('canary');
        return false;
      },
    });
    return { state, personal };
  }

  it('nobody is told of it who has said nothing to PeaceOps, and the log has no words', async () => {
    const { state, personal } = fragile();
    await open('http', { personal });
    const thread = await answeredThread();
    state.isBroken = true;
    await says('more', thread);
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
    expect(work.log()).toContain('a reply in a thread was not read');
    expect(work.log()).not.toContain('canary');
  });
});

describe('without a store', () => {
  it('nobody knows where it has answered, and nothing is answered', async () => {
    await open('http', { personal: { off: 'unopenable' } });
    const thread = await answeredThread();
    await says('PeaceOps, more', thread);
    expect(await callsInTheEnd()).toEqual(ONE_ANSWER);
  });
});
