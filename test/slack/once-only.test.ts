import type { Message } from '../../src/try-out/stand-in/state/recording';
import { chooses, choosesFirst } from '../support/chooses';
import { firstAnswer } from '../support/corpus';
import { pageOfAnswer } from '../support/expected';
import { postsToChannel } from '../support/posts-to-channel';
import { type Mode, startWorkplace } from '../support/slack-app';
import { workplaces } from '../support/with-workplace';

const { work, open } = workplaces(startWorkplace);

/** All that was said, once everything under way is through. */
async function everythingSaid(): Promise<readonly Message[]> {
  await work.app.stop();
  return work.standIn.messages;
}

describe.each<Mode>(['http', 'socket'])('one answer, once, over %s', (mode) => {
  beforeEach(() => open(mode));

  it('a mention that Slack delivers again', async () => {
    const mention = await work.ana.mentions('C0GENERAL', 'exit strategies');
    await work.ana.again(mention);
    await work.ana.again(mention, { num: 2, reason: 'timeout' });
    expect(await everythingSaid()).toHaveLength(1);
  });

  it('a mention that comes as two events, as where the bot hears a channel twice', async () => {
    const { delivery } = await work.ana.mentions('C0GENERAL', 'exit strategies');
    await work.ana.causes(delivery.payload['event'] as Record<string, unknown>);
    expect(await everythingSaid()).toHaveLength(1);
  });

  it('a direct message that Slack delivers again', async () => {
    await work.ana.again(await work.ana.directMessage('exit strategies'));
    expect(await everythingSaid()).toHaveLength(1);
  });

  it('the same question asked again is another one', async () => {
    await work.ana.directMessage('exit strategies');
    await work.ana.directMessage('exit strategies');
    expect(await everythingSaid()).toHaveLength(2);
  });

  it('a command that was answered and comes again', async () => {
    const typed = await work.ana.types('/peaceops local ownership');
    const { acknowledged, message } = await work.ana.again(typed);
    expect({ acknowledged, message }).toEqual({ acknowledged: true, message: undefined });
    expect(await everythingSaid()).toEqual([typed.message]);
  });

  it.each(['context', 'cite'])('a double click on %s', async (what) => {
    const answer = await work.answerTo('/peaceops local ownership');
    await Promise.all([choosesFirst(work.ana, answer, what), choosesFirst(work.ana, answer, what)]);
    expect(await everythingSaid()).toHaveLength(2);
  });

  it('a double click on the next page', async () => {
    const answer = await work.answerTo('/peaceops local ownership');
    await Promise.all([work.ana.clicks(answer, 'more'), work.ana.clicks(answer, 'more')]);
    expect(await everythingSaid()).toHaveLength(1);
  });

  it('a click that Slack delivers again, long after', async () => {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    const click = await chooses(work.ana, answer, '2/8.2', 'context');
    work.pass(60_000);
    await work.ana.again(click);
    expect(await everythingSaid()).toHaveLength(2);
  });

  it('a modal that is sent off and that Slack delivers again', async () => {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    const sent = await postsToChannel(work, answer);
    await work.ana.again(sent);
    expect((await everythingSaid()).filter(({ visible }) => visible === 'public')).toHaveLength(1);
  });

  it('a later, deliberate second click is answered again', async () => {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    await chooses(work.ana, answer, '2/8.2', 'context');
    work.pass(10_000);
    await chooses(work.ana, answer, '2/8.2', 'context');
    expect(await everythingSaid()).toHaveLength(3);
  });

  it('a double click on what opens a form, which may be opened again as soon as it was cancelled', async () => {
    const answer = await work.answerTo('/peaceops local ownership');
    const narrows = () => work.ana.clicks(answer, 'narrow');
    await Promise.all([narrows(), narrows()]);
    const form = await work.standIn.until(() => work.standIn.views[0]);
    await narrows();
    work.ana.closes(form);
    work.pass(1_000);
    await narrows();
    await everythingSaid();
    expect(work.standIn.views).toHaveLength(2);
  });

  it('another person’s click on the same button is answered as well', async () => {
    await work.ana.mentions('C0GENERAL', '"exits have been premature"');
    const answer = await work.standIn.nextMessage();
    await chooses(work.ana, answer, '2/8.2', 'context');
    await chooses(work.ben, answer, '2/8.2', 'context');
    const contexts = (await everythingSaid()).filter(({ visible }) => visible === 'ephemeral');
    expect(contexts.map(({ user }) => user)).toEqual(['U0ANA', 'U0BEN']);
  });

  it('a double click on a page under a public answer', async () => {
    await work.ana.mentions('C0GENERAL', 'local ownership');
    const answer = await work.standIn.nextMessage();
    await Promise.all([work.ben.clicks(answer, 'more'), work.ben.clicks(answer, 'more')]);
    expect(await everythingSaid()).toHaveLength(2);
  });

  it('turning a page, back and on again is three pages', async () => {
    const answer = await work.answerTo('/peaceops local ownership');
    for (const [turn, page] of [
      ['more', pageOfAnswer(2)],
      ['back', pageOfAnswer(1)],
      ['more', pageOfAnswer(2)],
    ] as const) {
      await work.ana.clicks(answer, turn);
      await work.standIn.until(() => (answer.text.includes(page) ? true : undefined));
    }
    expect(answer.earlier).toHaveLength(3);
  });
});

describe('one answer, once, after a dropped connection', () => {
  beforeEach(async () => {
    await open('socket');
    await work.standIn.socket.connected();
  });

  /** Cuts the connection while it is under way, and delivers again what Slack has no acknowledgement of. */
  async function dropAndRedeliver(): Promise<void> {
    const { socket } = work.standIn;
    socket.drop();
    await socket.disconnected();
    await socket.connected();
    socket.redeliver();
  }

  it('a command whose acknowledgement was lost is answered again: nobody has seen the first', async () => {
    const typing = work.ana.types('/peaceops local ownership');
    await dropAndRedeliver();
    const { message } = await typing;
    expect(message?.text).toContain(firstAnswer('local ownership'));
    expect(await everythingSaid()).toEqual([message]);
  });

  it('a mention whose acknowledgement was lost is not answered again', async () => {
    const mentioning = work.ana.mentions('C0GENERAL', 'exit strategies');
    await dropAndRedeliver();
    expect(await mentioning).toMatchObject({ acknowledged: true });
    expect(await everythingSaid()).toHaveLength(1);
  });

  it('a click whose acknowledgement was lost is not answered twice', async () => {
    const answer = await work.answerTo('/peaceops "exits have been premature"');
    const clicking = chooses(work.ana, answer, '2/8.2', 'context');
    await dropAndRedeliver();
    expect(await clicking).toMatchObject({ acknowledged: true });
    expect(await everythingSaid()).toHaveLength(2);
  });
});
