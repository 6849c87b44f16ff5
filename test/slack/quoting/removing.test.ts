import { clickables, theOne } from '../../../src/try-out/stand-in/person/interactive-elements';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { postsToChannel } from '../../support/posts-to-channel';
import { withWorkplace } from '../../support/with-workplace';

describe('a public answer that somebody takes back', () => {
  const work = withWorkplace();

  async function answered(): Promise<Message> {
    await work.ana.mentions('C0GENERAL', 'exit strategies');
    return work.standIn.nextMessage();
  }

  const gone = (message: Message) =>
    work.standIn.until(() => (message.state === 'deleted' ? true : undefined));

  it('is gone for everybody, once they have confirmed it', async () => {
    const answer = await answered();
    expect(theOne(answer.blocks, 'Remove').element['confirm']).toBeDefined();
    await work.ana.clicks(answer, 'Remove');
    await gone(answer);
    expect(work.ben.sees()).toEqual([]);
    expect(work.ana.sees()).toEqual([]);
  });

  it('stays where somebody else clicks, who is told alone whose it is', async () => {
    const answer = await answered();
    await work.ben.clicks(answer, 'Remove');
    const told = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(told.text).toBe('Only ana can remove this.');
    expect(answer.state).toBe('posted');
    expect(work.ana.sees()).toEqual([answer]);
  });

  it('is an excerpt that they posted, also where the bot is no member', async () => {
    const { message } = await work.ana.types('/peaceops exit strategies "premature"', {
      channel: 'C0ELSEWHERE',
    });
    if (!message) throw new Error('no answer');
    await postsToChannel(work, message);
    const posted = await work.standIn.waitFor(({ visible }) => visible === 'public');
    work.standIn.faults.next('chat.delete', { kind: 'platform-error', error: 'channel_not_found' });
    await work.ana.clicks(posted, 'Remove');
    await gone(posted);
  });

  it('may be gone already', async () => {
    const answer = await answered();
    work.standIn.faults.next('chat.delete', { kind: 'platform-error', error: 'message_not_found' });
    await work.ana.clicks(answer, 'Remove');
    await work.standIn.called('chat.delete');
    await work.app.stop();
    expect(work.standIn.messages).toEqual([answer]);
  });

  it('is no business of anybody else’s in a direct message', async () => {
    await work.ana.directMessage('exit strategies');
    const answer = await work.standIn.nextMessage();
    expect(clickables(answer.blocks).map(({ label }) => label)).not.toContain('Remove');
  });
});
