import { type Which, wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { chooses } from '../support/chooses';
import { firstAnswer } from '../support/corpus';
import { citationOf, countedSection, pageOfAnswer, searched, textOf } from '../support/expected';
import type { Mode } from '../support/slack-app';
import { withWorkplace } from '../support/with-workplace';

describe.each<Mode>(['http', 'socket'])('a planner asking over %s', (mode) => {
  const work = withWorkplace(mode);

  it('is answered privately, in the acknowledgement, with verbatim cited excerpts', async () => {
    const message = await work.answerTo('/peaceops local ownership');
    expect(message).toMatchObject({ visible: 'ephemeral', user: 'U0ANA', via: 'acknowledgement' });
    expect(wordsIn(message.blocks)).toContain(firstAnswer('local ownership'));
    expect(wordsIn(message.blocks)).toContain(citationOf('6.1/1.1'));
    expect(wordsIn(message.blocks)).toMatch(/(?:stressed|recommended) \(“/);
    expect(message.text).toContain(`“${firstAnswer('local ownership')}”`);
    expect(work.ben.sees()).toEqual([]);
    expect(
      work.standIn.calls.map(({ method }) => method).filter((method) => method.startsWith('chat.')),
    ).toEqual([]);
  });

  it('pages through the statements in place, and back', async () => {
    const message = await work.answerTo('/peaceops local ownership');
    const first = wordsIn(message.blocks);
    await work.ana.clicks(message, 'more');
    await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(wordsIn(message.blocks)).toContain(pageOfAnswer(2));
    await work.ana.clicks(message, 'back');
    await work.standIn.until(() => (wordsIn(message.blocks) === first ? true : undefined));
    expect(work.ana.sees()).toEqual([message]);
  });

  it('reads an excerpt in context, beside the answer', async () => {
    const message = await work.answerTo('/peaceops "exits have been premature"');
    await chooses(work.ana, message, '2/8.2', 'context');
    const context = await work.standIn.waitFor(({ via }) => via === 'response_url');
    expect(context).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
    expect(wordsIn(context.blocks)).toContain(textOf('2/8.1'));
    expect(wordsIn(context.blocks)).toContain(textOf('2/7.1'));
    expect(message.state).toBe('posted');
  });

  it('is answered in the thread of a mention, without the mention and the greeting', async () => {
    const { ts } = await work.ana.mentions('C0GENERAL', 'hi, what was said on "local ownership"?');
    const answer = await work.standIn.nextMessage();
    expect(answer).toMatchObject({ visible: 'public', channel: 'C0GENERAL', threadTs: ts, broadcast: false });
    expect(answer.payload).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(wordsIn(answer.blocks)).toContain(firstAnswer('"local ownership"'));
  });

  it('is answered in the thread where the mention stands', async () => {
    await work.ana.mentions('C0GENERAL', 'exit strategies', { thread: '1700000000.000100' });
    expect(await work.standIn.nextMessage()).toMatchObject({ threadTs: '1700000000.000100' });
  });

  it('is answered in a direct message where it was written', async () => {
    await work.ana.directMessage('exit strategies');
    expect(await work.standIn.nextMessage()).toMatchObject({ channel: 'D0ANA', threadTs: undefined });
  });

  it('who clicks under a public answer is answered privately, and the answer stays as it was', async () => {
    await work.ana.mentions('C0GENERAL', 'local ownership');
    const answer = await work.standIn.nextMessage();
    await work.ben.clicks(answer, 'more');
    const page = await work.standIn.nextMessage();
    expect(page).toMatchObject({ visible: 'ephemeral', user: 'U0BEN', threadTs: answer.threadTs });
    expect(answer.state).toBe('posted');
    await work.ben.clicks(page, 'more');
    await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(page.state).toBe('updated');
    expect(answer.state).toBe('posted');
  });

  it('is told plainly what the report is silent on, and what was searched', async () => {
    const message = await work.answerTo('/peaceops zzyzx');
    expect(message.text).toBe(`zzyzx\nThe report is silent on “zzyzx”.\n${searched()}`);
  });

  it('is offered near questions as buttons, which ask them', async () => {
    const message = await work.answerTo('/peaceops humanitarian zzyzx qwrtp wvxyz vvbn');
    expect(message.text).toContain('The report is silent on “humanitarian zzyzx qwrtp wvxyz vvbn”.');
    await work.ana.clicks(message, 'ask:0');
    const answered = await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(answered).toBe(message);
    expect(wordsIn(message.blocks)).toMatch(/\n(?:1–\d of )?\d+ statements?\.\n/);
  });

  it('reads a long section page by page', async () => {
    const message = await work.answerTo('/peaceops section 3');
    expect(wordsIn(message.blocks)).toContain(textOf('3/1.1'));
    await work.ana.clicks(message, 'section');
    await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(wordsIn(message.blocks)).not.toContain(textOf('3/1.1'));
  });
});

describe('a command', () => {
  const work = withWorkplace();

  it.each([
    ['/peaceops', 'PeaceOps quotes what'],
    ['/peaceops    ', 'PeaceOps quotes what'],
    ['/peaceops help', '/peaceops help reading'],
    ['/peaceops help reading', '/peaceops section 6.1'],
    ['/peaceops help section', '/peaceops section 6.1'],
    ['/peaceops help kept', '/peaceops kept'],
    ['/peaceops ?', 'PeaceOps quotes what'],
    ['/peaceops show', 'Say which statement, for example /peaceops show 6.1/1.3'],
    ['/peaceops section', 'Say which section, for example /peaceops section 6.1'],
    ['/peaceops show 6.1/1.3', textOf('6.1/1.3')],
    [
      '/peaceops show 6.1/1.99',
      'There is no statement “6.1/1.99”; ids stand in brackets under each excerpt.',
    ],
    ['/peaceops show 6.1/1', textOf('6.1/1.1')],
    ['/peaceops 6.1/1.3', textOf('6.1/1.3')],
    ['/peaceops [6.1/1.3]', textOf('6.1/1.3')],
    ['/peaceops 6.1/1.3.', textOf('6.1/1.3')],
    ['/peaceops show [6.1/1.3].', textOf('6.1/1.3')],
    ['/peaceops show ［6．1／1．3］', textOf('6.1/1.3')],
    ['/peaceops show 6.1', '6.1 is a section, “Local Ownership”, and no statement.'],
    ['/peaceops cite 2/8.2, 2/8.3', `${textOf('2/8.2')} ${textOf('2/8.3')}`],
    ['/peaceops 2/8.2, 6.1/1.3', textOf('2/8.2')],
    ['/peaceops 2/8.2, 6.1/1.3', textOf('6.1/1.3')],
    ['/peaceops cite 2/8.2, 2/99 and 2/98', 'There is no statement “2/99” or “2/98”'],
    ['/peaceops help!', 'PeaceOps quotes what'],
    ['/peaceops “sections”', countedSection('6.1')],
    ['/peaceops section 6.1.', textOf('6.1/1.2')],
    ['/peaceops section (6.1)', textOf('6.1/1.2')],
    ['/peaceops sections', countedSection('6.1')],
    ['/peaceops section 6.1', textOf('6.1/1.2')],
    ['/peaceops section 42', 'There is no section “42”; /peaceops sections lists them all.'],
    ['/peaceops show of force', 'force'],
    ['/peaceops help with training', 'training'],
  ])('%j is answered with %j', async (line, words) => {
    const { text, blocks } = await work.answerTo(line);
    expect(`${text}\n${wordsIn(blocks)}`).toContain(words);
  });
});

describe('somebody new', () => {
  const work = withWorkplace();

  it('who mistypes a command is offered the two nearest ones, and the search', async () => {
    const { message } = await work.ana.types('/peaceops sectoins');
    if (!message) throw new Error('no answer');
    expect(message.text).toBe(
      'There is no command “sectoins”. Did you mean /peaceops sections or /peaceops section?',
    );
    await work.ana.clicks(message, 'say:0');
    await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(wordsIn(message.blocks)).toContain('6.1 Local Ownership');
  });

  it('who mistypes a subject is not: it is corrected, and searched for', async () => {
    const { message } = await work.ana.types('/peaceops humanitarain space');
    expect(message?.text).toContain('Read “humanitarain” as “humanitarian”.');
  });

  it('goes on from help: to a page of it, back, and to a question', async () => {
    const { message } = await work.ana.types('/peaceops help');
    if (!message) throw new Error('no answer');
    const becomes = async (click: Which, words: string) => {
      await work.ana.clicks(message, click);
      await work.standIn.until(() => (message.text.includes(words) ? true : undefined));
    };
    await becomes('Reading', '/peaceops section 6.1');
    await becomes({ actionId: 'say:0', value: '{"text":"help"}' }, 'PeaceOps quotes what');
    await becomes({ actionId: 'say:1', value: '{"text":"Local Ownership"}' }, firstAnswer('Local Ownership'));
  });
});
