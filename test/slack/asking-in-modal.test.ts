import { theOne, wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import type { View } from '../../src/try-out/stand-in/state/views';
import { textOf } from '../support/expected';
import type { Mode } from '../support/slack-app';
import { withDigestWorkplace } from '../support/with-workplace';

describe.each<Mode>(['http', 'socket'])('the shortcut Ask PeaceOps over %s', (mode) => {
  const work = withDigestWorkplace(mode);

  async function opened(): Promise<View> {
    await work.ana.usesGlobalShortcut('ask');
    return work.standIn.until(() => work.standIn.views[0]);
  }

  const asks = async (view: View, question: string) =>
    work.ana.submits(view, { question: { 'ask:question': { value: question } } });
  const read = (view: View) => wordsIn(blocksOf(view));
  const until = (view: View, words: string) =>
    work.standIn.until(() => (read(view).includes(words) ? true : undefined));

  it('asks in a small window, in whose place the answer stands, for them alone', async () => {
    const view = await opened();
    expect(work.ana.isComplete(view)).toBe(false);
    await asks(view, '"exits have been premature"');
    expect(view.open).toBe(true);
    expect(read(view)).toContain(textOf('2/8.2'));
    expect(work.standIn.messages).toEqual([]);
    await work.standIn.until(() => (work.log().includes('answered a modal') ? true : undefined));
    const [question] = await work.store.questions({ teamId: 'T0PEACE', userId: 'U0ANA' }, 0);
    expect(question).toBe('"exits have been premature"');
  });

  it('goes on from there as in any window', async () => {
    const view = await opened();
    await asks(view, 'exit strategies');
    const first = read(view);
    await work.ana.clicks(view, 'more');
    await work.standIn.until(() => (read(view) === first ? undefined : true));
    expect(work.standIn.messages).toEqual([]);
  });

  it('takes commands, those that need the store as well', async () => {
    const view = await opened();
    await asks(view, 'kept');
    await until(view, 'You have kept nothing yet');
    expect(view.open).toBe(true);
  });

  it('sets up a digest from there', async () => {
    const view = await opened();
    await asks(view, 'digest');
    await work.standIn.until(() => (view.content['callback_id'] === 'digest' ? true : undefined));
    expect(theOne(blocksOf(view), 'digest:channel').type).toBe('conversations_select');
  });

  it('answers once what Slack delivers twice', async () => {
    const used = await work.ana.usesGlobalShortcut('ask');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    await work.ana.again(used);
    await work.app.stop();
    expect(work.standIn.views).toEqual([view]);
  });
});

describe('a global shortcut', () => {
  const work = withDigestWorkplace();

  it('is told directly where no window opens', async () => {
    const expired = { kind: 'platform-error', error: 'expired_trigger_id' } as const;
    work.standIn.faults.next('views.open', expired);
    work.standIn.faults.next('views.open', expired);
    await work.ana.usesGlobalShortcut('ask');
    const told = await work.standIn.nextMessage();
    expect(told).toMatchObject({
      channel: 'D0ANA',
      text: 'The window to ask in did not open; please choose Ask PeaceOps again.',
    });
  });

  it('of another version says so', async () => {
    await work.ana.usesGlobalShortcut('sing');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    expect(wordsIn(blocksOf(view))).toContain('This shortcut is of another version of mine');
  });
});
