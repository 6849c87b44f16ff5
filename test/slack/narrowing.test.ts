import { clickables, wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import type { View } from '../../src/try-out/stand-in/state/views';
import { chosen, entered } from '../support/digest-workplace';
import { pageOfAnswer } from '../support/expected';
import { opensModal } from '../support/posts-to-channel';
import { withWorkplace } from '../support/with-workplace';

describe('a police adviser narrowing', () => {
  const work = withWorkplace();

  const narrows = (message: Message): Promise<View> =>
    opensModal(work, () => work.ana.clicks(message, 'narrow'));
  const updated = () => work.standIn.waitFor(({ state }) => state === 'updated');
  const buttonsOf = ({ blocks }: Message) => clickables(blocks).map(({ actionId }) => actionId);

  it('types the filter, and reads it in the answer', async () => {
    const message = await work.answerTo('/peaceops recommendations on police section:5');
    const echo =
      'police · recommendations · section 5 (Managing UN Peace Operations in Insecure Environments: Perspectives from the Field)';
    expect(message.text).toContain(`${echo}\n\n`);
    expect(wordsIn(message.blocks).split('\n')[0]).toBe(echo);
    expect(wordsIn(message.blocks)).not.toContain('Narrowed to');
    expect(wordsIn(message.blocks)).not.toMatch(/^\[\S+\] (?:finding|challenge|context)/m);
  });

  it('is told how a misspelt value was read', async () => {
    const { text } = await work.answerTo('/peaceops actor:humanitarain');
    expect(text).toMatch(/^naming Humanitarian organisations\n/);
    expect(text).toContain('Read actor “humanitarain” as Humanitarian organisations.');
  });

  it('is told what there is instead of a value that there is not', async () => {
    expect((await work.answerTo('/peaceops police type:banana')).text).toBe(
      'police\nThere is no type “banana”; choose recommendation, challenge, finding or context.\nTry: “police”',
    );
  });

  it('is told that what is nearest among these is no answer, and which word is not there', async () => {
    const { text } = await work.answerTo('/peaceops exit strategies submarines type:recommendation');
    expect(text).toMatch(
      /There is nothing on “exit strategies submarines” among recommendations\..* The report does not have “submarines”\. Nearest, which is no answer:\n/,
    );
  });

  it('is offered the right key for a misspelt one, as a button', async () => {
    const message = await work.answerTo('/peaceops police sectoin:6');
    expect(message.text).toContain('Left out “sectoin:”, which is no key; did you mean “police section:6”?');
    await work.ana.clicks(message, { actionId: 'ask:1' });
    await updated();
    expect(wordsIn(message.blocks)).toMatch(/^police · section 6 /);
  });

  it('is asked for the right key where the misspelt one is all there is', async () => {
    const message = await work.answerTo('/peaceops sectoin:6');
    expect(message.text).toContain('Left out “sectoin:”, which is no key; did you mean “section:6”?');
    expect(message.text).not.toContain('silent');
    expect(clickables(message.blocks).map(({ label }) => label)).toContain('section:6');
  });

  it.each([
    ['section:6', 'section 6 ('],
    ['topic:"exit strategy"', 'on exit strategy\n'],
    ['type:challenge', 'challenges\n'],
    ['sections:6', 'section 6 ('],
  ])('narrows by a key alone, which is no command: %s', async (line, echo) => {
    expect((await work.answerTo(`/peaceops ${line}`)).text.startsWith(echo)).toBe(true);
  });

  it('chooses in a modal, filled with what would be left, and the answer changes in its place', async () => {
    const message = await work.answerTo('/peaceops police');
    const modal = await narrows(message);
    const words = wordsIn(blocksOf(modal));
    expect(words).toMatch(/Recommendations \(\d+\)\n(?:Challenges \(\d+\)\n)?Findings \(\d+\)/);
    expect(entered(modal)).toMatchObject({
      words: { 'narrow:words': { value: 'police' } },
      types: { 'narrow:types': { selected_options: [] } },
    });
    await work.ana.submits(
      modal,
      entered(modal, { types: chosen('recommendation'), sections: chosen('5.3') }),
    );
    await updated();
    expect(work.ana.sees()).toEqual([message]);
    expect(wordsIn(message.blocks)).toContain(
      'police · recommendations · section 5.3 (The role of police in an integrated mission)\n',
    );
  });

  it('finds sections and people while typing, each with its count for this question', async () => {
    const modal = await narrows(await work.answerTo('/peaceops police type:recommendation'));
    const texts = (entries: readonly unknown[]) => entries.map((entry) => (entry as { value: string }).value);
    expect(texts(await work.ana.looksUp(modal, 'narrow:sections', 'role of'))).toContain('5.3');
    expect(texts(await work.ana.looksUp(modal, 'narrow:actors', 'POLICE'))).toEqual(['Police']);
    const [police] = await work.ana.looksUp(modal, 'narrow:actors', 'polcie');
    expect(police).toMatchObject({ text: { text: expect.stringMatching(/^Police \(\d+\)$/) } });
    expect(await work.ana.looksUp(modal, 'narrow:addressees', 'zzyzx')).toEqual([]);
  });

  it('finds what is in force when narrowing again, topics and excluded words behind the words', async () => {
    const message = await work.answerTo(
      '/peaceops exit section:3 support:agreed actor:un topic:"exit strategy" -benchmarks',
    );
    const modal = await narrows(message);
    const value = (kind: string) => ({ [`narrow:${kind}`]: expect.anything() });
    expect(entered(modal)).toMatchObject({
      words: { 'narrow:words': { value: 'exit topic:"exit strategy" -benchmarks' } },
      support: { 'narrow:support': { selected_options: [{ value: 'agreed' }] } },
      sections: { 'narrow:sections': { selected_options: [{ value: '3' }] } },
      actors: { 'narrow:actors': { selected_options: [{ value: 'UN' }] } },
      addressees: value('addressees'),
    });
    const before = message.text;
    await work.ana.submits(modal, entered(modal));
    await updated();
    expect(message.text).toBe(before);
  });

  it('turns pages of what was narrowed', async () => {
    const message = await work.answerTo('/peaceops police section:5');
    await work.ana.clicks(message, 'more');
    await updated();
    expect(wordsIn(message.blocks)).toMatch(
      new RegExp(`^police · section 5 [\\s\\S]*\n${pageOfAnswer(2)} \\d+ statements`),
    );
  });

  it('widens again with one click', async () => {
    const message = await work.answerTo('/peaceops police section:5');
    await work.ana.clicks(message, { label: 'Without narrowing' });
    await updated();
    expect(wordsIn(message.blocks)).toMatch(/of \d+ statements/);
    expect(wordsIn(message.blocks)).not.toContain(' · section');
    expect(buttonsOf(message)).not.toContain('ask:0');
  });

  it('who finds nothing is told what there is without narrowing, and gets there by a button', async () => {
    const message = await work.answerTo('/peaceops police section:9 type:challenge');
    expect(message.text).toContain('There is nothing on “police” among challenges in section 9');
    expect(message.text).toMatch(/Without narrowing: \d+ statements\./);
    await work.ana.clicks(message, { label: 'Without narrowing' });
    await updated();
    expect(wordsIn(message.blocks)).toMatch(/of \d+ statements/);
  });

  it('lists all that somebody is asked, without any words', async () => {
    const message = await work.answerTo('/peaceops for:military');
    expect(message.text).toMatch(/^asked of Military\n/);
    expect(buttonsOf(message)).toContain('narrow');
    expect(clickables(message.blocks).some(({ label }) => label === 'Without narrowing')).toBe(false);
  });

  it('narrows a public answer for their eyes only, and it stays as it was', async () => {
    await work.ana.mentions('C0GENERAL', 'local ownership');
    const answer = await work.standIn.nextMessage();
    const modal = await opensModal(work, () => work.ana.clicks(answer, 'narrow'));
    await work.ana.submits(modal, entered(modal, { types: chosen('challenge') }));
    const narrowed = await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
    expect(narrowed).toMatchObject({ user: 'U0ANA', threadTs: answer.threadTs });
    expect(narrowed.text).toMatch(/^local ownership · challenges\n/);
    expect(answer.state).toBe('posted');
    expect(work.ben.sees()).toEqual([answer]);
  });

  it('narrows in a direct message, and in the thread of a mention', async () => {
    await work.ana.directMessage('police type:recommendation');
    expect((await work.standIn.nextMessage()).text).toMatch(/^police · recommendations\n/);
    await work.ana.mentions('C0GENERAL', 'police support:stressed', { thread: '1700000000.000100' });
    const answer = await work.standIn.waitFor(({ channel }) => channel === 'C0GENERAL');
    expect(answer).toMatchObject({ threadTs: '1700000000.000100' });
    expect(answer.text).toMatch(/^police · stressed\n/);
  });

  it('narrows an answer that opened from the home tab in its own window', async () => {
    await work.ana.opensHome('home');
    const home = await work.standIn.until(() => work.standIn.views.find(({ type }) => type === 'home'));
    const answer = await opensModal(work, () => work.ana.enters(home, 'home:ask', 'police'));
    const modal = await opensModal(work, () => work.ana.clicks(answer, 'narrow'));
    expect(await work.ana.looksUp(modal, 'narrow:sections', '5.3')).toHaveLength(1);
    await work.ana.submits(modal, entered(modal, { sections: chosen('5.3') }));
    await work.standIn.until(() => wordsIn(blocksOf(answer)).includes('police · section 5.3 (') || undefined);
    expect(work.standIn.messages).toEqual([]);
  });

  it('who empties the whole form is asked for something, and it stays open', async () => {
    const modal = await narrows(await work.answerTo('/peaceops police'));
    const { payload } = await work.ana.submits(modal, entered(modal, { words: { value: null } }));
    expect(payload).toEqual({
      response_action: 'errors',
      errors: { words: 'Write what to look for, or choose something below.' },
    });
    expect(modal.open).toBe(true);
  });

  it('gets what was narrowed although Slack no longer takes answers to the message', async () => {
    const modal = await narrows(await work.answerTo('/peaceops police'));
    work.standIn.faults.next('response_url', { kind: 'http-error', status: 404 });
    await work.ana.submits(modal, entered(modal, { types: chosen('challenge') }));
    const told = await work.standIn.waitFor(
      ({ via, state }) => via !== 'acknowledgement' || state === 'updated',
    );
    expect(told).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
  });

  it('is asked to click again where the modal does not open', async () => {
    const message = await work.answerTo('/peaceops police');
    work.standIn.faults.next('views.open', { kind: 'platform-error', error: 'expired_trigger_id' });
    await work.ana.clicks(message, 'narrow');
    const sentence = await work.standIn.waitFor(({ via }) => via === 'response_url');
    expect(sentence.text).toBe('The window to narrow in did not open; please click Narrow again.');
  });

  it('leaves nothing of what was typed in the log', async () => {
    const modal = await narrows(await work.answerTo('/peaceops police actor:zzyzxq section:6'));
    await work.ana.submits(modal, entered(modal, { words: { value: 'wvxyz -vvbn' } }));
    await updated();
    expect(work.log()).not.toMatch(/zzyzxq|wvxyz|vvbn/);
  });
});
