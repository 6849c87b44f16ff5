import { clickables, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { searched, textOf } from '../../support/expected';
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
  /** The first of the excerpts. */
  const posts = (modal: View) => {
    const first = clickables(blocksOf(modal)).find(({ actionId }) => actionId === 'thread');
    return work.ana.clicks(modal, { actionId: 'thread', value: String(first?.value) });
  };

  it('a planner sees what the report has on a colleague’s message, for their eyes only', async () => {
    const modal = await chooses(MESSAGE);
    expect(read(modal)).toContain(EXITS);
    expect(read(modal)).toContain('On “What did they say about exits: have these been premature?”:');
    expect(read(modal).endsWith(searched())).toBe(true);
    expect(work.ben.sees()).toEqual([]);
  });

  it('and posts one excerpt into the thread of that message, with their name', async () => {
    const modal = await chooses(MESSAGE);
    const told = await opensModal(work, () => posts(modal));
    expect(read(told)).toBe('Posted to the thread.');
    const [message] = work.ben.sees();
    expect(message).toMatchObject({ channel: 'C0GENERAL', threadTs: THREAD, visible: 'public' });
    expect(message?.text).toMatch(/^Shared by ana\nMultidimensional.*\n“/);
    expect(message?.text).toContain(EXITS);
  });

  it('posts once, however often they click', async () => {
    const modal = await chooses(MESSAGE);
    await opensModal(work, () => Promise.all([posts(modal), posts(modal)]));
    expect(work.ben.sees()).toHaveLength(1);
  });

  it('is told to invite the bot where it is no member', async () => {
    const modal = await chooses(MESSAGE, 'C0ELSEWHERE');
    const told = await opensModal(work, () => posts(modal));
    expect(read(told)).toBe(
      'That did not work: I am not a member of this channel; invite me with /invite and try again.',
    );
    work.refused.push('not_in_channel');
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([]);
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
    expect(read(modal)).toMatch(/^The report is silent on “/);
  });

  it('says so where the message has no words', async () => {
    expect(read(await chooses(''))).toBe('There are no words in this message to look for.');
  });

  it('logs nothing of the message', async () => {
    await chooses(MESSAGE);
    expect(work.log()).not.toContain('premature');
  });
});
