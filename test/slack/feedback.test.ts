import { StoreError } from '../../src/store/store';
import { clickables, wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import type { View } from '../../src/try-out/stand-in/state/views';
import {
  type DigestWorkplaceOptions,
  startDigestWorkplace,
  WITHOUT_STORE,
} from '../support/digest-workplace';
import { opensModal } from '../support/posts-to-channel';
import { workplaces } from '../support/with-workplace';

const { work, open } = workplaces((options?: DigestWorkplaceOptions) =>
  startDigestWorkplace('http', options),
);

const EXITS = { query: '"exits have been premature"', shown: ['2/8.2'] };

const asked = ({ blocks }: Message) =>
  clickables(blocks).flatMap(({ actionId, label }) => (actionId === 'feedback' ? [label] : []));
const given = async () =>
  (await work.store.exportPerson('U0ANA', 'T0PEACE')).feedback.map(({ teamId, givenAt, ...said }) => said);
const noted = (answer: Message, words: string) =>
  work.standIn.until(() => wordsIn(answer.blocks).includes(`Noted: ${words}. Thank you.`) || undefined);
const isWrong = (answer: Message): Promise<View> =>
  opensModal(work, () => work.ana.clicks(answer, 'Not right'));
const says = (modal: View, judgement: string, words = '') =>
  work.ana.submits(modal, {
    judgement: {
      'feedback:judgement': {
        selected_option: { text: { type: 'plain_text', text: judgement }, value: judgement },
      },
    },
    words: { 'feedback:words': { value: words } },
  });

describe('somebody who is shown an answer', () => {
  beforeEach(() => open());

  it('says that it is right, which is kept at once and stands in the answer from then on', async () => {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    expect(asked(answer)).toEqual(['Right', 'Not right']);
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    expect(wordsIn(answer.blocks)).toContain(
      'Everyone agreed that in most cases, exits have been premature.',
    );
    expect(await given()).toEqual([{ ...EXITS, judgement: 'right', words: '' }]);
    expect(work.ana.sees()).toHaveLength(1);
    expect(work.ben.sees()).toEqual([]);
  });

  it('says what is not right, in a word if they like, and may change it', async () => {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    const modal = await isWrong(answer);
    expect(wordsIn(blocksOf(modal)).split('\n')).toEqual([
      'What is not right',
      'Wrong statement',
      'Wrong label',
      'Should have said nothing',
      'In a few words',
      'Whoever runs PeaceOps here may read it, without your name.',
    ]);
    await says(modal, 'wrong-label', ' it is a challenge ');
    await noted(answer, 'wrong label');
    expect(await given()).toEqual([{ ...EXITS, judgement: 'wrong-label', words: 'it is a challenge' }]);
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    expect(await given()).toEqual([{ ...EXITS, judgement: 'right', words: '' }]);
  });

  it('has to choose what is not right', async () => {
    const modal = await isWrong(await work.answerTo('/peaceops police'));
    const { payload } = await work.ana.submits(modal, {});
    expect(payload).toEqual({
      response_action: 'errors',
      errors: { judgement: 'Choose what is not right.' },
    });
    expect(await given()).toEqual([]);
  });

  it('says of each page by itself whether it is right', async () => {
    const answer = await work.answerTo('/peaceops police');
    await work.ana.clicks(answer, 'more');
    await work.standIn.waitFor(({ state }) => state === 'updated');
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    expect(wordsIn(answer.blocks)).toContain('4–6 of');
    const [first] = await given();
    expect(first?.shown).toHaveLength(3);
    expect(first?.shown.every((id) => wordsIn(answer.blocks).includes(`[${id}]`))).toBe(true);
  });

  it('finds what they said of a page on it when they come back', async () => {
    const answer = await work.answerTo('/peaceops police');
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    await work.ana.clicks(answer, 'more');
    await work.standIn.until(() => wordsIn(answer.blocks).includes('4–6 of') || undefined);
    expect(wordsIn(answer.blocks)).not.toContain('Noted');
    await work.ana.clicks(answer, 'back');
    await noted(answer, 'right');
  });

  it('keeps the page that they turned to while the form was open', async () => {
    const answer = await work.answerTo('/peaceops police');
    const modal = await isWrong(answer);
    await work.ana.clicks(answer, 'more');
    await work.standIn.until(() => wordsIn(answer.blocks).includes('4–6 of') || undefined);
    await says(modal, 'wrong-label');
    const told = await work.standIn.until(() => work.ana.sees()[1]);
    expect(told.text).toBe('Noted: wrong label. Thank you.');
    expect(wordsIn(answer.blocks)).toContain('4–6 of');
    await says(await isWrong(answer), 'wrong-statement');
    await noted(answer, 'wrong statement');
    expect(wordsIn(answer.blocks)).toContain('4–6 of');
  });

  it('is asked in one form, however often they click', async () => {
    const answer = await work.answerTo('/peaceops police');
    const clicks = () => work.ana.clicks(answer, 'Not right');
    await Promise.all([clicks(), clicks()]);
    await work.app.stop();
    expect(work.standIn.views).toHaveLength(1);
  });

  it('still reads how the question was taken, whatever they click', async () => {
    const answer = await work.answerTo(`/peaceops police ${'and training '.repeat(60)}`);
    const CUT = 'Read the first 500 characters of the question.';
    expect(wordsIn(answer.blocks)).toContain(CUT);
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    expect(wordsIn(answer.blocks)).toContain(CUT);
    await work.ana.clicks(answer, 'more');
    await work.standIn.until(() => wordsIn(answer.blocks).includes('4–6 of') || undefined);
    expect(wordsIn(answer.blocks)).toContain(CUT);
  });

  it('says that a silence is right, or what it should have been', async () => {
    const answer = await work.answerTo('/peaceops submarines');
    expect(answer.text).toContain('silent');
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    expect(await given()).toEqual([
      { query: 'submarines', shown: [], judgement: 'rightly-silent', words: '' },
    ]);
    await says(await isWrong(answer), 'should-answer', 'navies');
    await noted(answer, 'the reports have something on it');
    expect(await given()).toEqual([
      { query: 'submarines', shown: [], judgement: 'should-answer', words: 'navies' },
    ]);
  });

  it('is told so in the answer in a direct message, too, whether by a thumb or a form', async () => {
    await work.ana.directMessage('"exits have been premature"');
    const answer = await work.standIn.nextMessage();
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    await says(await isWrong(answer), 'wrong-label');
    await noted(answer, 'wrong label');
    expect(answer).toMatchObject({ visible: 'public', channel: 'D0ANA' });
    expect(work.ana.sees('D0ANA')).toEqual([answer]);
    expect(await given()).toEqual([{ ...EXITS, judgement: 'wrong-label', words: '' }]);
  });

  it('is asked where an answer goes on from another, below the note that says so', async () => {
    await work.ana.directMessage('exit strategies');
    await work.standIn.nextMessage();
    await work.ana.directMessage('only the recommendations');
    const answer = await work.standIn.until(() => work.ana.sees('D0ANA')[1]);
    expect(wordsIn(answer.blocks)).toContain('Taken as going on from “exit strategies”');
    expect(answer.blocks.at(-1)).toMatchObject({ type: 'context_actions' });
    await work.ana.clicks(answer, 'Right');
    await noted(answer, 'right');
    expect(wordsIn(answer.blocks)).toContain('Taken as going on from “exit strategies”');
    expect(await given()).toMatchObject([{ query: 'exit strategies type:recommendation' }]);
  });

  it('is asked in the pages and narrowed answers that replace it, too', async () => {
    const answer = await work.answerTo('/peaceops recommendations on police');
    await work.ana.clicks(answer, { actionId: 'ask:0' });
    await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(asked(answer)).toEqual(['Right', 'Not right']);
  });

  it('leaves no word in the log', async () => {
    const answer = await work.answerTo('/peaceops canary ownership');
    await says(await isWrong(answer), 'wrong-statement', 'canary');
    await work.standIn.until(() => (wordsIn(answer.blocks).includes('Noted') ? true : undefined));
    expect(work.log()).not.toContain('canary');
  });
});

describe('nobody is asked', () => {
  it.each(['help', 'sections', 'show 2/8.2', 'cite 2/8.2', 'map', '6.1/1.3'])(
    'under what is no answer to a question: %s',
    async (line) => {
      await open();
      const { message } = await work.ana.types(`/peaceops ${line}`);
      expect(message && asked(message)).toEqual([]);
    },
  );

  it('where all see the answer', async () => {
    await open();
    await work.ana.mentions('C0GENERAL', 'police');
    expect(asked(await work.standIn.nextMessage())).toEqual([]);
  });

  it('under a list of everything', async () => {
    await open();
    const answer = await work.answerTo('/peaceops quantum ownership');
    expect(asked(answer)).toHaveLength(2);
    await work.ana.clicks(answer, 'everything');
    await work.standIn.waitFor(({ state }) => state === 'updated');
    expect(asked(answer)).toEqual([]);
  });

  it('where there is no store to keep it in', async () => {
    await open(WITHOUT_STORE);
    expect(asked(await work.answerTo('/peaceops police'))).toEqual([]);
    await work.ana.directMessage('police');
    expect(asked(await work.standIn.waitFor(({ channel }) => channel === 'D0ANA'))).toEqual([]);
  });
});

describe('feedback that cannot be kept', () => {
  it('is said to be off, in a sentence', async () => {
    const full = () => Promise.reject(new StoreError('full', 'The disk is full.'));
    await open({ spoil: (store) => ({ ...store, giveFeedback: full }) });
    await work.ana.clicks(await work.answerTo('/peaceops police'), 'Right');
    const told = await work.standIn.waitFor(({ via }) => via === 'response_url');
    expect(told.text).toMatch(/feedback are switched off: the disk of my store is full/);
  });
});
