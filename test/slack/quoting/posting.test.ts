import { citeFull, findStatement } from '../../../src/report/library';
import type { Statement } from '../../../src/report/model';
import { theOne, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { chooses } from '../../support/chooses';
import { beijing } from '../../support/corpus';
import { textOf } from '../../support/expected';
import { opensModal, postsToChannel } from '../../support/posts-to-channel';
import { withDigestWorkplace, withWorkplace } from '../../support/with-workplace';

const EXITS = textOf('2/8.2');
const { library } = beijing();
const FULL = citeFull(library, findStatement(library, '2/8.2') as Statement);

const ASKED = "Asked: 'exits have been premature'";

/** What is chosen in the form. */
const where = (channel: string) => ({ where: { 'share:where': { selected_conversation: channel } } });

describe('a planner posting an excerpt', () => {
  const work = withWorkplace();

  async function answer(channel = 'C0ELSEWHERE'): Promise<Message> {
    const { message } = await work.ana.types('/peaceops "exits have been premature"', { channel });
    if (!message) throw new Error('no answer');
    return message;
  }

  const opensForm = (asked: Message): Promise<View> =>
    opensModal(work, () => chooses(work.ana, asked, '2/8.2', 'post'));
  const posted = () => work.standIn.waitFor(({ visible }) => visible === 'public');

  it('sees what will be posted, where and by whom it will be seen, before anything is', async () => {
    const modal = await opensForm(await answer());
    expect(wordsIn(blocksOf(modal))).toContain(EXITS);
    expect(wordsIn(blocksOf(modal))).toContain(
      'It is posted in the conversation that you choose. Everybody there will see it, and that you shared it; nobody is notified.',
    );
    expect(theOne(blocksOf(modal), 'share:where').element).toMatchObject({
      initial_conversation: 'C0ELSEWHERE',
      response_url_enabled: true,
    });
    await work.ana.closes(modal);
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([]);
  });

  it('posts where the bot is no member, naming who shared it and the report', async () => {
    await postsToChannel(work, await answer());
    const message = await posted();
    expect(message).toMatchObject({ channel: 'C0ELSEWHERE', via: 'response_url' });
    expect(message.text).toContain(`Shared by ana\n${ASKED}\n${FULL}\n“${EXITS}`);
    expect(wordsIn(message.blocks)).toContain(`Shared by ana\n${ASKED}\n${FULL}\n${EXITS}`);
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([message]);
  });

  it('posts into another conversation, and is told where', async () => {
    const asked = await answer('C0GENERAL');
    await work.ana.submits(await opensForm(asked), where('C0SECRET'));
    expect(await posted()).toMatchObject({ channel: 'C0SECRET' });
    const receipt = await work.standIn.waitFor(({ text }) => text === 'Posted in <#C0SECRET>.');
    expect(receipt).toMatchObject({ channel: 'C0GENERAL', visible: 'ephemeral', user: 'U0ANA' });
  });

  it('adds a note in their own words, which notifies nobody and keeps its links', async () => {
    await postsToChannel(work, await answer(), ' For <!channel> and <@U0BEN>: *see* this https://un.org/x. ');
    const { text, blocks } = await posted();
    expect(text).toContain(
      'Shared by ana, who writes: “For &lt;!channel&gt; and &lt;@U0BEN&gt;: *see* this https://un.org/x.”\nAsked:',
    );
    expect(wordsIn(blocks)).toContain(', who writes: “For <!channel> and <@U0BEN>: *see* this ');
    expect(JSON.stringify(blocks)).toContain('{"type":"link","url":"https://un.org/x"}');
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    expect(work.log()).not.toContain('see* this');
  });

  it('leaves a note out that says nothing', async () => {
    await postsToChannel(work, await answer(), '  \n ');
    expect((await posted()).text).not.toContain('writes');
  });

  it('repeats the question that the button carries, unless it is taken out of the form', async () => {
    const asked = await answer('C0GENERAL');
    const modal = await opensForm(asked);
    const question = '"exits have been premature"';
    expect(theOne(blocksOf(modal), 'share:asked').element['initial_value']).toBe(question);
    await work.ana.submits(modal);
    expect((await posted()).text).toContain(
      "Shared by ana\nAsked: 'exits have been premature'\nMultidimensional",
    );
  });

  it('shows the excerpt on in the channel, where everybody may read on, cite and keep it', async () => {
    await postsToChannel(work, await answer('C0GENERAL'));
    await chooses(work.ben, await posted(), '2/8.2', 'cite');
    const citation = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(citation.text).toContain(EXITS);
  });

  it('posts as a member where Slack accepts no answer any more', async () => {
    const asked = await answer('C0GENERAL');
    const modal = await opensForm(asked);
    work.standIn.faults.next('response_url', { kind: 'http-error', status: 404 });
    await work.ana.submits(modal);
    expect(await posted()).toMatchObject({ channel: 'C0GENERAL', via: 'chat.postMessage' });
  });

  it('is told what to do where neither works, and nothing is posted', async () => {
    const asked = await answer('C0GENERAL');
    const modal = await opensForm(asked);
    work.standIn.faults.next('response_url', { kind: 'http-error', status: 404 });
    await work.ana.submits(modal, where('C0ELSEWHERE'));
    const sentence = await work.standIn.waitFor(({ text }) => text.startsWith('That was not posted'));
    expect(sentence.text).toBe(
      'That was not posted: I am not a member of that conversation; type /invite @PeaceOps there and post it again.',
    );
    expect(sentence).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([]);
    work.refused.push('not_in_channel');
  });

  it('posts nothing unseen: where the modal does not open, they are asked to click again', async () => {
    const asked = await answer('C0GENERAL');
    work.standIn.faults.next('views.open', { kind: 'platform-error', error: 'expired_trigger_id' });
    await chooses(work.ana, asked, '2/8.2', 'post');
    const sentence = await work.standIn.waitFor(({ via }) => via === 'response_url');
    expect(sentence.text).toBe('The window to post from did not open; please choose Post again.');
    expect(work.ben.sees()).toEqual([]);
  });

  it('chooses between the thread in which they are and the channel', async () => {
    const { ts: thread = '' } = await work.ana.mentions('C0GENERAL', '"exits have been premature"');
    const asked = await posted();
    const modal = await opensForm(asked);
    expect(wordsIn(blocksOf(modal))).toContain('In this thread\nIn the channel, outside of the thread');
    await work.ana.submits(modal);
    const inThread = await work.standIn.waitFor(({ text }) => text.startsWith('Shared by'));
    expect(inThread).toMatchObject({ channel: 'C0GENERAL', threadTs: thread });
    const again = await opensModal(work, () => chooses(work.ben, asked, '2/8.2', 'post'));
    await work.ben.submits(again, { thread: { 'share:thread': { selected_option: { value: 'channel' } } } });
    const inChannel = await work.standIn.waitFor(({ text }) => text.startsWith('Shared by ben'));
    expect(inChannel).toMatchObject({ channel: 'C0GENERAL', threadTs: undefined });
  });

  it('posts from their direct message, where nothing is chosen beforehand', async () => {
    await work.ana.directMessage('"exits have been premature"');
    const modal = await opensForm(await work.standIn.waitFor(({ channel }) => channel === 'D0ANA'));
    expect(theOne(blocksOf(modal), 'share:where').element).not.toHaveProperty('initial_conversation');
    expect(work.ana.isComplete(modal)).toBe(false);
    await work.ana.submits(modal, where('C0GENERAL'));
    await work.standIn.waitFor(({ channel, text }) => channel === 'C0GENERAL' && text.includes(EXITS));
  });
});

describe('an excerpt on the home tab', () => {
  const work = withDigestWorkplace();

  it('is posted from there', async () => {
    const { message } = await work.ana.types('/peaceops "exits have been premature"');
    if (!message) throw new Error('no answer');
    await chooses(work.ana, message, '2/8.2', 'keep');
    await work.standIn.waitFor(({ text }) => text.startsWith('Kept'));
    await work.ana.opensHome('home');
    const home = await work.standIn.until(() => work.standIn.views.find(({ type }) => type === 'home'));
    const modal = await opensModal(work, () => chooses(work.ana, home, '2/8.2', 'post'));
    await work.ana.submits(modal, where('C0GENERAL'));
    const posted = await work.standIn.waitFor(
      ({ visible, channel }) => visible === 'public' && channel === 'C0GENERAL',
    );
    expect(posted.text).toContain(EXITS);
    await work.standIn.waitFor(
      ({ channel, text }) => channel === 'D0ANA' && text === 'Posted in <#C0GENERAL>.',
    );
  });
});
