import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { chooses } from '../../support/chooses';
import { textOf } from '../../support/expected';
import { opensModal, postsToChannel } from '../../support/posts-to-channel';
import { withWorkplace } from '../../support/with-workplace';

const EXITS = textOf('2/8.2');

describe('a planner posting an excerpt', () => {
  const work = withWorkplace();

  async function answer(channel = 'C0ELSEWHERE'): Promise<Message> {
    const { message } = await work.ana.types('/peaceops "exits have been premature"', { channel });
    if (!message) throw new Error('no answer');
    return message;
  }

  const posted = () => work.standIn.waitFor(({ visible }) => visible === 'public');

  it('sees what will be posted, and by whom it will be seen, before anything is', async () => {
    const asked = await answer();
    const modal = await opensModal(work, () => chooses(work.ana, asked, '2/8.2', 'post'));
    expect(wordsIn(blocksOf(modal))).toContain(EXITS);
    expect(wordsIn(blocksOf(modal))).toContain(
      'Everybody in the channel will see it, and that you shared it.',
    );
    await work.ana.closes(modal);
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([]);
  });

  it('posts where the bot is no member, naming who shared it', async () => {
    await postsToChannel(work, await answer());
    const message = await posted();
    expect(message).toMatchObject({ channel: 'C0ELSEWHERE', via: 'response_url' });
    expect(message.text).toContain(`Shared by <@U0ANA>: “${EXITS}”`);
    expect(wordsIn(message.blocks)).toContain(`Shared by \n${EXITS}`);
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([message]);
  });

  it('adds a note in their own words, which notifies nobody', async () => {
    await postsToChannel(work, await answer(), ' For <!channel> and <@U0BEN>: *see* this ');
    const { text, blocks } = await posted();
    expect(text).toContain(
      'Shared by <@U0ANA>, who writes: “For &lt;!channel&gt; and &lt;@U0BEN&gt;: *see* this”\n“Everyone agreed',
    );
    expect(wordsIn(blocks)).toContain(', who writes: “For <!channel> and <@U0BEN>: *see* this”');
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    expect(work.log()).not.toContain('see* this');
  });

  it('leaves a note out that says nothing', async () => {
    await postsToChannel(work, await answer(), '  \n ');
    expect((await posted()).text).not.toContain('writes');
  });

  it('shows the excerpt on in the channel, where everybody may read on, cite and keep it', async () => {
    await postsToChannel(work, await answer('C0GENERAL'));
    await chooses(work.ben, await posted(), '2/8.2', 'cite');
    const citation = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(citation.text).toContain(EXITS);
  });

  it('is told in a sentence when Slack no longer accepts answers, and nothing is posted', async () => {
    const asked = await answer('C0GENERAL');
    work.standIn.faults.next('response_url', { kind: 'http-error', status: 404 });
    await postsToChannel(work, asked);
    const sentence = await work.standIn.waitFor(({ text }) => text.startsWith('That did not work'));
    expect(sentence.text).toBe(
      'That did not work: Slack no longer accepts answers to this message; please ask again.',
    );
    expect(sentence).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
    expect(work.ben.sees()).toEqual([]);
  });

  it('posts nothing unseen: where the modal does not open, they are asked to click again', async () => {
    const asked = await answer('C0GENERAL');
    work.standIn.faults.next('views.open', { kind: 'platform-error', error: 'expired_trigger_id' });
    await chooses(work.ana, asked, '2/8.2', 'post');
    const sentence = await work.standIn.waitFor(({ via }) => via === 'response_url');
    expect(sentence.text).toBe('The window to post from did not open; please click Post to channel again.');
    expect(work.ben.sees()).toEqual([]);
  });
});
