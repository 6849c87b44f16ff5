import type { Store } from '../../../src/store/store';
import { StoreError } from '../../../src/store/store';
import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { firstAnswer } from '../../support/corpus';
import { startDigestWorkplace, WITHOUT_STORE } from '../../support/digest-workplace';
import { workplaces } from '../../support/with-workplace';

const read = (view: View) => wordsIn(blocksOf(view));

describe('the home tab', () => {
  const { work, open } = workplaces(startDigestWorkplace);

  const tab = () => work.standIn.until(() => work.standIn.views.find(({ type }) => type === 'home'));
  const modal = () =>
    work.standIn.until(() => work.standIn.views.find(({ type, open }) => type === 'modal' && open));
  const logs = async (words: string) => {
    while (!work.log().includes(words)) await new Promise(setImmediate);
  };

  it('without a store says so in a sentence, and answers', async () => {
    await open('http', WITHOUT_STORE);
    await work.ana.opensHome('home');
    const home = await tab();
    expect(read(home)).toContain('PeaceOps quotes what');
    expect(read(home)).toContain(
      'Recent questions, kept excerpts and feedback are switched off: my store cannot be opened; ask who runs me to look at the log. Questions are still answered.',
    );
    await work.ana.enters(home, 'home:ask', 'local ownership');
    expect(read(await modal())).toContain(firstAnswer('local ownership'));
  });

  const failing = (...methods: readonly (keyof Store)[]) =>
    open('http', {
      spoil: (store) => {
        const fails = async () => {
          throw new StoreError('full', 'canary');
        };
        return { ...store, ...Object.fromEntries(methods.map((method) => [method, fails])) };
      },
    });

  it('with a store that fails says so in a sentence, and answers', async () => {
    await failing('markOnce', 'questions', 'rememberQuestion');
    await work.ana.opensHome('home');
    const home = await tab();
    expect(read(home)).toContain('switched off: the disk of my store is full;');
    await work.ana.enters(home, 'home:ask', 'local ownership');
    expect(read(await modal())).toContain(firstAnswer('local ownership'));
    await logs('a question could not be remembered');
    expect(work.log()).not.toContain('canary');
  });

  it('says so where recent questions cannot be cleared', async () => {
    await failing('clearQuestions');
    await work.ana.types('/peaceops police');
    await work.ana.opensHome('home');
    const home = await tab();
    await work.ana.clicks(home, 'Clear questions');
    expect(read(await modal())).toContain('switched off: the disk of my store is full;');
  });

  it('that Slack does not take is a line in the log; the next visit is the first', async () => {
    await open();
    work.standIn.faults.next('views.publish', { kind: 'platform-error', error: 'not_enabled' });
    await work.ana.opensHome('home');
    await logs('a visitor was not received');
    expect(work.logged().find(({ msg }) => msg === 'a visitor was not received')).toMatchObject({
      level: 40,
      code: 'not_enabled',
    });
    await work.ana.opensHome('home');
    expect(read(await tab())).toContain('PeaceOps quotes what');
    expect(work.standIn.messages).toEqual([]);
  });

  it('that cannot be brought up to date leaves the answer as it is', async () => {
    await open();
    await work.ana.opensHome('home');
    const home = await tab();
    work.standIn.faults.next('views.publish', { kind: 'http-error', status: 503 });
    await work.ana.enters(home, 'home:ask', 'local ownership');
    expect(read(await modal())).toContain(firstAnswer('local ownership'));
    await logs('a home tab was not brought up to date');
    await logs('answered a click');
    expect(work.standIn.messages).toEqual([]);
  });

  it('tells privately where no modal opens any more', async () => {
    await open();
    await work.ana.opensHome('home');
    const home = await tab();
    work.standIn.faults.next('views.open', { kind: 'platform-error', error: 'expired_trigger_id' });
    await work.ana.enters(home, 'home:ask', 'local ownership');
    const told = await work.standIn.nextMessage();
    expect(told).toMatchObject({ channel: 'D0ANA' });
    expect(told.text).toContain(`“${firstAnswer('local ownership')}”`);
  });
});

describe('the form of a digest, opened from the home tab', () => {
  const { work, open } = workplaces(startDigestWorkplace);

  it('does not open for whom the settings do not name', async () => {
    const editors: string[] = [];
    await open('http', { editors });
    await work.ana.types('/peaceops digest on 08:30 UTC');
    await work.standIn.waitFor(({ text }) => text.includes('is set up'));
    editors.push('U0BEN');
    await work.ana.opensHome('home');
    const home = await work.standIn.until(() => work.standIn.views.find(({ type }) => type === 'home'));
    await work.ana.clicks(home, 'Change');
    const said = await work.standIn.until(() => work.standIn.views.find(({ type }) => type === 'modal'));
    expect(read(said)).toContain('Only some people may change digests in this workspace');
  });
});
