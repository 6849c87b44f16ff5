import { wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import { textOf } from '../support/expected';
import { withDigestWorkplace } from '../support/with-workplace';

/** Resolves when so many messages have been dealt with: what was asked is remembered after the answer. */
async function dealtWith(work: { log(): string }, many: number): Promise<void> {
  while (work.log().split('answered a message').length <= many) await new Promise(setImmediate);
}

describe('a planner in a thread', () => {
  const work = withDigestWorkplace();
  let thread: string;

  /** What PeaceOps answers to it, in words. */
  async function answerTo(text: string): Promise<{ message: Message; words: string }> {
    const many = work.log().split('answered a message').length;
    await work.ana.mentions('C0GENERAL', text, { thread });
    const message = await work.standIn.nextMessage();
    await dealtWith(work, many);
    return { message, words: wordsIn(message.blocks) };
  }

  beforeEach(async () => {
    const { ts = '' } = await work.ana.mentions('C0GENERAL', 'exit strategies');
    thread = ts;
    await work.standIn.nextMessage();
    await dealtWith(work, 1);
  });

  it('goes on from the question of the thread, and is told so', async () => {
    const { message, words } = await answerTo('only the recommendations');
    expect(words).toContain(
      'Taken as going on from “exit strategies”. For a question of its own, begin with “about”.',
    );
    expect(words).toContain('recommendation');
    expect(message.text).toContain('Taken as going on from');
    expect((await answerTo('and on police?')).words).toContain('“exit strategies type:recommendation”');
  });

  it('turns the page, and is told when that was all', async () => {
    expect((await answerTo('more')).words).toContain('4–6 of');
    expect((await answerTo('the previous ones')).words).toContain('1–3 of');
    for (let page = 0; page < 9; page++) {
      const { words } = await answerTo('the next ones');
      if (/^That was all on “exit strategies”: \d+ statements\.$/m.test(words)) return;
    }
    throw new Error('it never came to the end');
  });

  it('asks who said what was shown, and for its source', async () => {
    const { words } = await answerTo('"exits have been premature"');
    expect(words).toContain(textOf('2/8.2'));
    const context = await answerTo('who said that?');
    expect(context.words).toContain(textOf('2/8.1'));
    const citation = await answerTo('the source please, for a footnote');
    expect(citation.words).toContain('section 2 Executive Summary, paragraph 8.');
    expect(citation.message.text).toContain(textOf('2/8.2'));
  });

  it('means by "that" what was seen last, and nothing after a silence', async () => {
    await answerTo('show 6.1/1.3');
    expect((await answerTo('cite it')).words).toContain('[6.1/1.3]');
    expect((await answerTo('who said that?')).words).toContain('[6.1/1.3]');
    expect((await answerTo('more')).words).toContain('4–6 of');
    expect((await answerTo('submarines')).words).toContain('silent');
    const { message, words } = await answerTo('who said that');
    expect(words).toContain('There is no excerpt here');
    expect(message.visible).toBe('ephemeral');
    expect((await answerTo('more')).words).toContain('There is nothing more on “submarines”.');
  });

  it('points at what lies near, where nothing answers', async () => {
    const [, id = 'none'] = /\[(\d[^\]]*)\]/.exec((await answerTo('cyber security')).words) ?? [];
    expect((await answerTo('cite the first one')).words).toContain(`[${id}]`);
  });

  it('points by number at what stands above, where less of it is nothing', async () => {
    expect((await answerTo('only for donors')).words).toContain('There is nothing on');
    expect((await answerTo('cite number 1')).words).toContain('[3/17.2]');
    expect((await answerTo('only for donors')).words).toContain('There is nothing on');
    expect((await answerTo('cite it')).words).toContain('I cannot tell which excerpt');
  });

  it('has several citations, each with its id', async () => {
    const { words } = await answerTo('give me 1 and 2 with the source');
    expect(words).toContain('[3/17.2]');
    expect(words.match(/\[\d[^\]]*\]/g)).toHaveLength(2);
  });

  it('is told alone that nothing can be taken', async () => {
    for (const text of ['cite number 9', 'and Ben agrees', 'not quite on the mark'])
      expect((await answerTo(text)).message).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
  });

  it('asks a question of its own that says so', async () => {
    const { words } = await answerTo('forget that question, what about local ownership');
    expect(words).not.toContain('Taken as');
    expect(words).toContain('local ownership');
  });

  it('begins anew with what is no follow-up, and with “about”', async () => {
    expect((await answerTo('local ownership')).words).not.toContain('Taken as');
    expect((await answerTo('about police')).words).not.toContain('Taken as');
  });

  it('is gone on with by others in it, and by nobody elsewhere', async () => {
    await work.ben.mentions('C0GENERAL', 'only the challenges', { thread });
    expect(wordsIn((await work.standIn.nextMessage()).blocks)).toContain('Taken as going on from');
    await work.ben.mentions('C0GENERAL', 'only the challenges');
    expect(wordsIn((await work.standIn.nextMessage()).blocks)).not.toContain('Taken as');
  });

  it('is remembered for a week', async () => {
    work.setTime('2026-11-29T06:00:00Z');
    expect((await answerTo('more')).words).toContain('4–6 of');
    work.setTime('2026-12-07T06:00:01Z');
    expect((await answerTo('only the challenges')).words).not.toContain('Taken as');
  });
});

describe('an adviser in a direct message', () => {
  const work = withDigestWorkplace();

  async function answerTo(text: string): Promise<string> {
    const many = work.log().split('answered a message').length;
    await work.ana.directMessage(text);
    const { blocks } = await work.standIn.nextMessage();
    await dealtWith(work, many);
    return wordsIn(blocks);
  }

  it('goes on from what they asked last, for half an hour', async () => {
    await answerTo('exit strategies');
    expect(await answerTo('ok now only the recommendations')).toContain(
      'Taken as going on from “exit strategies”',
    );
    work.setTime('2026-11-23T06:31:00Z');
    expect(await answerTo('only the challenges')).not.toContain('Taken as');
  });

  it('goes on from the page that they turned to', async () => {
    await work.ana.directMessage('police');
    const answer = await work.standIn.nextMessage();
    await dealtWith(work, 1);
    await work.ana.clicks(answer, 'more');
    const turned = await work.standIn.nextMessage();
    while (!work.log().includes('answered a click')) await new Promise(setImmediate);
    const [, id = 'none'] = /\[(\d[^\]]*)\]/.exec(wordsIn(turned.blocks)) ?? [];
    expect(await answerTo('cite the first one')).toContain(`[${id}]`);
    expect(await answerTo('more')).toContain('7–9 of');
  });
});
