import { wordsIn } from '../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../src/try-out/stand-in/person/shown';
import type { View } from '../../src/try-out/stand-in/state/views';
import { choosesFirst } from '../support/chooses';
import { withDigestWorkplace } from '../support/with-workplace';

describe('what opens from a modal', () => {
  const work = withDigestWorkplace();

  beforeEach(async () => {
    await work.ana.opensHome('home');
    await work.standIn.until(() => work.standIn.views.find(({ type }) => type === 'home'));
  });

  const modals = () => work.standIn.views.filter(({ type, open }) => type === 'modal' && open);
  const modal = (many: number) =>
    work.standIn.until(() => (modals().length === many ? modals().at(-1) : undefined));
  const read = (view: View) => wordsIn(blocksOf(view));

  async function answered(): Promise<View> {
    const home = work.standIn.views.find(({ type }) => type === 'home') as View;
    await work.ana.enters(home, 'home:ask', '"exits have been premature"');
    return modal(1);
  }

  it('opens on top, and takes the place of the top one when Slack allows no more', async () => {
    await choosesFirst(work.ana, await answered(), 'context');
    const context = await modal(2);
    await choosesFirst(work.ana, context, 'cite');
    const citation = await modal(3);
    expect(read(citation)).toContain('Markdown');
    await choosesFirst(work.ana, citation, 'context');
    await work.standIn.until(() => (read(citation).includes('Plain text') ? undefined : true));
    expect(modals()).toHaveLength(3);
    expect(read(citation)).toContain('exits have been premature');
  });

  it('what fails there is told in the direct message, in one sentence', async () => {
    const answer = await answered();
    work.standIn.faults.next('views.push', { kind: 'platform-error', error: 'fatal_error' });
    await choosesFirst(work.ana, answer, 'context');
    const told = await work.standIn.nextMessage();
    expect(told).toMatchObject({ channel: 'D0ANA' });
    expect(told.text).toBe('Slack did not confirm my answer; if you do not see it, please ask again.');
  });
});
