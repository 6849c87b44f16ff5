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
});
