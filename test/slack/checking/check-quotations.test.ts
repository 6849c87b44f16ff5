import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { chooses as choosesIn } from '../../support/chooses';
import { opensModal } from '../../support/posts-to-channel';
import { withWorkplace } from '../../support/with-workplace';

const EXACT = 'Everyone agreed that in most cases, exits have been premature.';
const ALTERED = 'everyone agreed that in all cases, exits have been premature';

describe('checking quotations', () => {
  const work = withWorkplace();

  const read = (modal: View) => wordsIn(blocksOf(modal));
  const types = (text: string, channel = 'C0ELSEWHERE') =>
    opensModal(work, () => work.ana.types(`/peaceops check ${text}`, { channel }));
  const chooses = (text: string, channel = 'C0ELSEWHERE') =>
    opensModal(work, () =>
      work.ana.usesShortcut('check', { channel, ts: '1790000000.000100', text, user: 'U0BEN' }),
    );

  it('a desk officer learns in a modal that a quotation is exact, and where it stands', async () => {
    const modal = await types(`"${EXACT}"`);
    expect(read(modal)).toContain('1 quotation: 1 exact.');
    expect(read(modal)).toContain(EXACT);
    expect(read(modal)).toContain('Beijing 2007, 2 Executive Summary, para. 8  [2/8.2]');
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([]);
  });

  it('is offered a check under an answer, where a quotation is nowhere word for word but nearly', async () => {
    const answer = await work.answerTo('/peaceops did they say "exits have often been premature"?');
    expect(answer.text).toContain('does not say “exits have often been premature” word for word.');
    const modal = await opensModal(work, () => work.ana.clicks(answer, 'Check quotation'));
    expect(read(modal)).toContain('1 quotation: 1 altered.');
    expect(read(modal)).toContain(EXACT);
  });

  it('sees both versions of an altered one, with the differing words marked and told in words', async () => {
    const modal = await types(`“${ALTERED}”`);
    const styled = JSON.stringify(blocksOf(modal));
    expect(styled).toContain('{"type":"text","text":"all","style":{"strike":true}}');
    expect(styled).toContain('{"type":"text","text":"most","style":{"bold":true}}');
    expect(read(modal)).toContain('“all” in place of “most”.');
  });

  it('has a colleague’s message checked, for their eyes only, and reads on from there', async () => {
    const modal = await chooses(
      `See &gt; this: “${ALTERED}” &amp; “the UN should *leave* before it arrives”`,
    );
    expect(read(modal)).toContain('2 quotations: 1 altered, 1 not in the report.');
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([]);
    const context = await opensModal(work, () => choosesIn(work.ana, modal, '2/8.2', 'context'));
    expect(read(context)).toContain(EXACT);
  });

  it('tells what a message has from elsewhere apart, and names what could not be read', async () => {
    const modal = await chooses('“Tariffs of airports fall every summer” (Smith 2004). And “so on');
    expect(read(modal)).toContain('1 quotation: 1 of another source.');
    expect(read(modal)).toContain('Of another source: Smith 2004.');
    const linked = await chooses(
      '“Tariffs of airports fall every summer” (<https://undocs.org/A/55/305|A/55/305>)',
    );
    expect(read(linked)).toContain('Of another source: A/55/305.');
    expect(read(await types('「Tariffs of airports fall every summer」'))).toContain('Not in this report.');
    expect(read(modal)).toContain('Line 1: a quotation mark opens here and none closes; not checked.');
  });

  it('takes what Slack sets off as a quotation, and the sentences of a message that quotes nothing', async () => {
    expect(read(await chooses(`&gt; ${EXACT}\nThey said so.`))).toContain('1 quotation: 1 exact');
    expect(
      read(await chooses(`${EXACT} *Everyone* agreed that in all cases, exits have been premature.`)),
    ).toContain('2 quotations: 1 exact, 1 altered');
  });

  it('reads what is quoted to its end, however long, and takes no word of it for thanks', async () => {
    const long = 'Participants also stressed that fixed templates should be avoided. '.repeat(12);
    expect(read(await types(`“${long}” and “${EXACT}”`))).toContain('2 quotations:');
    expect(read(await types(`${EXACT.slice(0, -1)} please`))).toContain('“please” added.');
  });

  it('names how many are not shown where there are too many for one message', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `“exits have been premature in ${at} cases”`).join(
      ' ',
    );
    const modal = await chooses(many);
    expect(read(modal)).toMatch(/^60 quotations: /);
    expect(read(modal)).toMatch(/\d+ more quotations not shown; check a shorter text, or a whole draft/);
  });

  it('where no modal opens, gets a message of their own', async () => {
    work.standIn.faults.next('views.open', { kind: 'platform-error', error: 'expired_trigger_id' });
    await work.ana.types(`/peaceops check "${EXACT}"`, { channel: 'C0GENERAL' });
    const message = await work.standIn.nextMessage();
    expect(message).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
    expect(message.text).toMatch(/^1 quotation: 1 exact\.\n\nExact\. “Everyone agreed/);
  });

  it('a mention is answered to the person alone, a direct message there', async () => {
    await work.ana.mentions('C0GENERAL', `check “${ALTERED}”`);
    expect(await work.standIn.nextMessage()).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
    await work.ana.directMessage(`check “${ALTERED}”`);
    const message = await work.standIn.nextMessage();
    expect(message).toMatchObject({ channel: 'D0ANA' });
    expect(message.text).toContain('Altered. “everyone agreed that in all cases');
  });

  it('says how to use it, and when there is nothing to check', async () => {
    await work.ana.types('/peaceops check');
    expect((await work.standIn.nextMessage()).text).toMatch(
      /^Say what to check, for example \/peaceops check "/,
    );
    expect(read(await chooses('…'))).toBe('There are no words in that to be checked.');
  });

  it('leaves questions that begin with the word alone', async () => {
    const { message } = await work.ana.types('/peaceops check local ownership');
    expect(message?.text).toContain('ownership');
  });

  it('logs nothing of what was checked', async () => {
    await types(`“${ALTERED}”`);
    await chooses('“a secret about zebras in the mission”');
    expect(work.log()).not.toMatch(/premature|zebras/);
  });
});
