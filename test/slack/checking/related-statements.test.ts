import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { choosesFirst } from '../../support/chooses';
import { textOf } from '../../support/expected';
import { opensModal } from '../../support/posts-to-channel';
import { withWorkplace } from '../../support/with-workplace';

const MESSAGE = 'What did they say about exits: have these been *premature*?';
const EXITS = textOf('2/8.2');
const THREAD = '1790000000.000100';

describe('finding related statements', () => {
  const work = withWorkplace();

  const read = (modal: View) => wordsIn(blocksOf(modal));
  const chooses = (text: string, channel = 'C0GENERAL') =>
    opensModal(work, () => work.ana.usesShortcut('related', { channel, ts: THREAD, text, user: 'U0BEN' }));
  /** The form that posts the first of the excerpts. */
  const form = (modal: View) => opensModal(work, () => choosesFirst(work.ana, modal, 'post'));

  it('a planner sees what the report has on a colleague’s message, for their eyes only', async () => {
    const modal = await chooses(MESSAGE);
    expect(read(modal)).toContain(EXITS);
    expect(read(modal)).toContain('On “What did they say about exits: have these been premature?”:');
    expect(read(modal)).not.toContain('Searched');
    expect(work.ben.sees()).toEqual([]);
  });

  it('and posts one excerpt into the thread of that message, with their name', async () => {
    await work.ana.submits(await form(await chooses(MESSAGE)));
    const message = await work.standIn.waitFor(({ visible }) => visible === 'public');
    expect(message).toMatchObject({ channel: 'C0GENERAL', threadTs: THREAD });
    expect(message.text).toMatch(/^Shared by ana\nMultidimensional.*\n“/);
    expect(message.text).toContain(EXITS);
  });

  it('looks sentence by sentence where the whole is about too much', async () => {
    const modal = await chooses(
      'I think our exit should not be tied to elections. Please bring the invoices for the printer on Friday; lunch is at noon in the garage, and the yoghurt is off.',
    );
    expect(read(modal)).toContain('elections should not be viewed');
    expect(read(modal)).toContain('There is nothing on the whole message; these are on sentences of it.');
  });

  it('says plainly that the report is silent', async () => {
    const modal = await chooses('Lunch at noon, and bring the “invoices” for the printer.');
    expect(read(modal)).toMatch(/^Lunch at noon, .*\nThe report is silent on “/);
  });

  it('says so where the message has no words', async () => {
    expect(read(await chooses(''))).toBe('There are no words in this message to look for.');
  });

  it('logs nothing of the message', async () => {
    await chooses(MESSAGE);
    expect(work.log()).not.toContain('premature');
  });
});
