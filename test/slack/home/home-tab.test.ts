import { statementKey } from '../../../src/search/statement-key';
import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { blocksOf } from '../../../src/try-out/stand-in/person/shown';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { chooses, choosesFirst } from '../../support/chooses';
import { beijing, firstAnswer } from '../../support/corpus';
import { entered } from '../../support/digest-workplace';
import { pageOfAnswer } from '../../support/expected';
import { withDigestWorkplace } from '../../support/with-workplace';

const ANA = { teamId: 'T0PEACE', userId: 'U0ANA' };

describe('the home tab', () => {
  const work = withDigestWorkplace();

  /** Ana's home tab, as it is from now on. */
  async function opened(): Promise<View> {
    const before = work.standIn.calls.length;
    await work.ana.opensHome('home');
    await work.standIn.until(() =>
      work.standIn.calls.slice(before).find(({ method }) => method === 'views.publish'),
    );
    return work.standIn.until(() => work.standIn.views.find(({ type }) => type === 'home'));
  }

  /** The modal on top. */
  const onTop = () => work.standIn.until(() => work.standIn.views.filter(({ open }) => open).at(-1));

  /** The modal on top, once there are so many. */
  const modal = (many = 1) =>
    work.standIn.until(() => {
      const modals = work.standIn.views.filter(({ type, open }) => type === 'modal' && open);
      return modals.length === many ? modals.at(-1) : undefined;
    });

  const read = (view: View) => wordsIn(blocksOf(view));
  const until = (view: View, words: string) =>
    work.standIn.until(() => (read(view).includes(words) ? true : undefined));

  it('introduces itself on the first visit only', async () => {
    const home = await opened();
    expect(read(home)).toMatch(/^PeaceOps quotes what “.+” says, word for word and with its place\./);
    expect(read(home)).toContain('What you ask and keep will stand here for 90 days, for you alone.');
    await opened();
    expect(read(home)).toMatch(/^What did the report say on …\n/);
    await work.ben.opensHome('home');
    const bens = await work.standIn.until(() => work.standIn.views.find(({ user }) => user === 'U0BEN'));
    expect(read(bens)).toContain('PeaceOps quotes what');
  });

  it('offers questions to begin with to whoever has asked none', async () => {
    const home = await opened();
    await work.ana.clicks(home, 'Local Ownership');
    expect(read(await modal())).toContain(firstAnswer('Local Ownership'));
    await until(home, 'Recent questions\nLocal Ownership\nClear questions');
  });

  it('answers what is typed in a modal, which turns its pages in place and opens the context on top', async () => {
    const home = await opened();
    await work.ana.enters(home, 'home:ask', 'exit strategies');
    const answer = await modal();
    expect(read(answer)).toContain(pageOfAnswer(1));
    expect(read(answer)).toContain('Post …');
    await work.ana.clicks(answer, 'more');
    await until(answer, pageOfAnswer(2));
    await work.ana.clicks(answer, { actionId: 'back' });
    await until(answer, pageOfAnswer(1));
    await choosesFirst(work.ana, answer, 'context');
    expect(read(await modal(2))).toContain('Multidimensional and Integrated Peace Operations');
    await until(home, 'Recent questions\nexit strategies');
  });

  it('understands commands and ids in the field, and nothing as a request for help', async () => {
    const home = await opened();
    await work.ana.enters(home, 'home:ask', '6.1/1.3');
    expect(read(await modal())).toContain('[6.1/1.3]');
    await work.ana.closes(await onTop());
    await work.ana.enters(home, 'home:ask', 'sections');
    expect(read(await modal())).toContain('6.1 Local Ownership');
    await work.ana.closes(await onTop());
    await work.ana.enters(home, 'home:ask', 'digest');
    expect(read(await modal())).toContain('Channel\n');
    await work.ana.closes(await onTop());
    await work.ana.enters(home, 'home:ask', 'digest pause');
    expect(read(await modal())).toContain('A digest belongs to a channel; type /peaceops digest there');
    await work.ana.closes(await onTop());
    await work.ana.enters(home, 'home:ask', '');
    expect(read(await modal())).toContain('/peaceops local ownership');
    expect(await work.store.questions(ANA, 0)).toEqual([]);
  });

  it('asks recent questions again, and forgets them when told', async () => {
    await work.ana.types('/peaceops local ownership');
    work.setTime('2026-11-23T06:01:00Z');
    await work.ana.types('/peaceops police');
    const home = await opened();
    expect(read(home)).toContain('Recent questions\npolice\nlocal ownership\nClear questions');
    work.setTime('2026-11-23T06:02:00Z');
    await work.ana.clicks(home, 'local ownership');
    expect(read(await modal())).toContain('local ownership');
    await until(home, 'Recent questions\nlocal ownership\npolice\n');
    await work.ana.closes(await modal());
    await work.ana.clicks(home, 'local ownership');
    await work.ana.closes(await modal());
    await work.ana.clicks(home, 'Clear questions');
    await until(home, 'What you ask and keep will stand here');
    expect(read(home)).not.toContain('Recent questions');
    expect(await work.store.questions(ANA, 0)).toEqual([]);
  });

  it('shows the latest of what the person kept, and says so where the words are gone', async () => {
    const { statements } = beijing().index.library;
    const kept = ['6.1/1.1', '6.1/1.3', '7/1.1', '2/8.2'].flatMap((id, at) => {
      const statement = statements.find((one) => one.id === id);
      return statement ? [{ key: statementKey(statement), statementId: id, words: statement.text, at }] : [];
    });
    expect(kept).toHaveLength(4);
    const start = Date.parse('2026-11-23T05:00:00Z');
    for (const { at, ...one } of kept) await work.store.keep(ANA, [one], { at: start + at, since: 0 });
    await work.store.keep(ANA, [{ key: 'gone', statementId: '1/1.1', words: '' }], {
      at: start + 9,
      since: 0,
    });
    const home = await opened();
    expect(read(home)).toContain('Everyone agreed that in most cases, exits have been premature.');
    expect(read(home)).toContain('[7/1.1]');
    expect(read(home)).not.toContain('[6.1/1.3]');
    expect(read(home)).toContain(
      '1 of the latest is no longer in the reports in these words; All kept says which.\nAll kept (5)',
    );
    await chooses(work.ana, home, '2/8.2', 'context');
    expect(read(await modal())).toContain('[2/8.2]');
  });

  it('reads out a section that is chosen in the menu', async () => {
    const home = await opened();
    const [offered, ...others] = await work.ana.looksUp(home, 'read', 'OWNER');
    expect([offered, others]).toEqual([expect.objectContaining({ value: '{"n":"beijing-2007/6.1"}' }), []]);
    await work.ana.clicks(home, 'read', { option: '{"n":"beijing-2007/6.1"}' });
    expect(read(await modal())).toContain('The issue of local ownership was stressed by the participants.');
  });

  it('opens what a row of a list counts on top of the list', async () => {
    const home = await opened();
    await work.ana.clicks(home, 'Map');
    const map = await modal();
    expect(read(map)).toContain('6.1 Local Ownership: 2 recommendations, 1 challenge');
    await work.ana.clicks(map, 'row:type', { option: '{"q":"type:challenge"}' });
    expect(read(await modal(2))).toMatch(/^challenges\n/);
  });

  it.each([
    ['Topics', 'Local ownership'],
    ['Actors', 'Peacebuilding Commission'],
    ['Map', '6.1 Local Ownership'],
  ])('leads on to %s', async (button, words) => {
    const home = await opened();
    await work.ana.clicks(home, button);
    expect(read(await modal()).toLowerCase()).toContain(words.toLowerCase());
  });

  it('shows what is kept in an answer at once, and all of it in a modal', async () => {
    const home = await opened();
    await work.ana.enters(home, 'home:ask', '"exits have been premature"');
    const answer = await modal();
    await choosesFirst(work.ana, answer, 'keep');
    expect(read(await modal(2))).toContain('Kept: your collection has 1 statement.');
    await until(home, 'Kept\nEveryone agreed that in most cases, exits have been premature.');
    await work.ana.closes(await onTop());
    await work.ana.closes(await onTop());
    await work.ana.clicks(home, 'All kept (1)');
    const kept = await modal();
    expect(read(kept)).toContain('Everyone agreed that in most cases, exits have been premature.');
    await choosesFirst(work.ana, kept, 'unkeep');
    await until(kept, 'You have kept nothing yet');
    await work.standIn.until(() => (read(home).includes('All kept') ? undefined : true));
  });

  it('shows the digests that the person set up, and changes one in its form', async () => {
    await work.ana.types('/peaceops digest on 08:30 Europe/Oslo weekdays 3 recommendations on police');
    await work.standIn.until(() => work.standIn.messages.find(({ text }) => text.includes('is set up')));
    const home = await opened();
    expect(read(home)).toContain(
      'Your digests\n\nWeekdays at 08:30 (Europe/Oslo), 3 statements: police type:recommendation.\nNext: ',
    );
    expect(JSON.stringify(blocksOf(home))).toContain('{"type":"channel","channel_id":"C0GENERAL"');
    await work.ana.clicks(home, 'Change');
    const form = await modal();
    await work.ana.submits(form, entered(form, { time: { selected_time: '07:15' } }));
    await until(home, 'Weekdays at 07:15 (Europe/Oslo), 3 statements: police type:recommendation.');
    const [announced, told] = work.standIn.messages.slice(-2);
    expect(announced).toMatchObject({ channel: 'C0GENERAL', visible: 'public' });
    expect(announced?.text).toContain('changed the digest here: Weekdays at 07:15');
    expect(told).toMatchObject({ channel: 'C0GENERAL', visible: 'ephemeral', user: 'U0ANA' });
  });

  it('sets a digest up in a channel that is chosen in the form', async () => {
    const form = await setsUp('C0GENERAL');
    expect(form.open).toBe(false);
    const announced = await work.standIn.waitFor(({ channel }) => channel === 'C0GENERAL');
    expect(announced.text).toContain('ana set up a digest here: Weekdays at 09:00 (Africa/Nairobi)');
    const told = await work.standIn.waitFor(({ channel }) => channel === 'D0ANA');
    expect(told.text).toContain('<#C0GENERAL>: The digest is set up.\n');
    expect(await work.store.subscriptionIn('T0PEACE', 'C0GENERAL')).toMatchObject({ state: 'active' });
  });

  it('changes no digest unseen that a channel has already', async () => {
    await work.ana.types('/peaceops digest on 08:30 Europe/Oslo');
    await work.standIn.waitFor(({ text }) => text.includes('is set up'));
    await setsUp('C0GENERAL');
    const told = await work.standIn.waitFor(({ channel }) => channel === 'D0ANA');
    expect(told.text).toBe('There is a digest in <#C0GENERAL> already; nothing was changed.');
    expect(await work.store.subscriptionIn('T0PEACE', 'C0GENERAL')).toMatchObject({
      plan: { time: '08:30' },
    });
  });

  it('says what to do where the bot is no member of the channel that is chosen', async () => {
    await setsUp('C0ELSEWHERE');
    const told = await work.standIn.waitFor(({ channel }) => channel === 'D0ANA');
    expect(told.text).toContain('<#C0ELSEWHERE>: The digest is kept, but I cannot post in its channel yet.');
    expect(told.text).toContain('type /invite @PeaceOps there, then /peaceops digest resume.');
    work.refused.push('not_in_channel');
  });

  async function setsUp(channel: string): Promise<View> {
    const home = await opened();
    await work.ana.clicks(home, 'Set up a digest');
    const form = await modal();
    expect(work.ana.isComplete(form)).toBe(false);
    await work.ana.submits(form, entered(form, { channel: { selected_conversation: channel } }));
    return form;
  }

  it('shows the digest of one’s own messages, and changes it', async () => {
    await work.ana.types('/peaceops digest on 08:30 UTC', { channel: 'D0ANA' });
    await work.standIn.until(() => work.standIn.messages.find(({ text }) => text.includes('is set up')));
    const home = await opened();
    expect(read(home)).toContain('In your messages with me\n');
    await work.ana.clicks(home, 'Change');
    const form = await modal();
    await work.ana.submits(form, entered(form, { time: { selected_time: '07:15' } }));
    await until(home, 'Weekdays at 07:15 (UTC)');
  });

  it('is another person’s without any of it', async () => {
    await work.ana.types('/peaceops canary');
    await work.ana.types('/peaceops digest on 08:30 UTC');
    await work.standIn.until(() => work.standIn.messages.find(({ text }) => text.includes('is set up')));
    await work.ben.opensHome('home');
    const bens = await work.standIn.until(() => work.standIn.views.find(({ user }) => user === 'U0BEN'));
    expect(read(bens)).not.toMatch(/canary|Recent questions|Your digests|Weekdays/);
    expect(work.log()).not.toContain('canary');
  });

  it('is published once for an event that Slack delivers twice', async () => {
    const visit = await work.ana.opensHome('home');
    await work.standIn.until(() => work.standIn.views[0]);
    await work.ana.again(visit);
    await work.ana.types('/peaceops police');
    expect(work.standIn.calls.filter(({ method }) => method === 'views.publish')).toHaveLength(1);
  });
});
