import {
  type Clickable,
  clickables,
  wordsIn,
} from '../../../src/try-out/stand-in/person/interactive-elements';
import type { View } from '../../../src/try-out/stand-in/state/views';
import { chosen, type DigestWorkplace, entered, startDigestWorkplace } from '../../support/digest-workplace';
import { countedSection } from '../../support/expected';
import type { Mode } from '../../support/slack-app';
import { withDigestWorkplace } from '../../support/with-workplace';

describe.each<Mode>(['http', 'socket'])('the modal for a digest over %s', (mode) => {
  const work = withDigestWorkplace(mode);

  async function opened(): Promise<View> {
    const known = work.standIn.views.length;
    await work.ana.types('/peaceops digest');
    return work.standIn.until(() => work.standIn.views[known]);
  }

  it('asks when and what, beginning with the person’s own zone', async () => {
    const view = await opened();
    expect(view).toMatchObject({ type: 'modal', user: 'U0ANA', open: true });
    expect(JSON.stringify(view.content)).toContain('{"type":"channel","channel_id":"C0GENERAL"}');
    expect(wordsIn(view.content['blocks'] as [])).toContain(
      'a few statements are posted at the time and on the days chosen here, none twice; everybody sees them, and who set this up.',
    );
    expect(entered(view)).toMatchObject({
      time: { 'digest:time': { selected_time: '09:00' } },
      zone: { 'digest:zone': { selected_option: { value: 'Africa/Nairobi' } } },
      days: { 'digest:days': { selected_options: ['1', '2', '3', '4', '5'].map((value) => ({ value })) } },
      count: { 'digest:count': { selected_option: { value: '3' } } },
      types: { 'digest:types': { selected_options: [] } },
    });
    expect(wordsIn(view.content['blocks'] as [])).toMatch(
      /Recommendations \(\d+\)\nChallenges \(\d+\)\nFindings \(\d+\)/,
    );
    expect(work.standIn.messages).toEqual([]);
  });

  it('finds zones, sections and actors while somebody types', async () => {
    const view = await opened();
    expect((await work.ana.looksUp(view, 'digest:zone', 'oslo'))[0]).toMatchObject({ value: 'Europe/Oslo' });
    expect(await work.ana.looksUp(view, 'digest:zone', '')).toHaveLength(100);
    expect(await work.ana.looksUp(view, 'digest:sections', 'ownership')).toEqual([
      { text: { type: 'plain_text', text: countedSection('6.1'), emoji: false }, value: '6.1' },
    ]);
    expect(await work.ana.looksUp(view, 'digest:involved', 'POLICE')).toEqual([
      {
        text: { type: 'plain_text', text: expect.stringMatching(/^Police \(\d+\)$/), emoji: false },
        value: 'Police',
      },
    ]);
    expect(await work.ana.looksUp(view, 'digest:involved', 'zzyzx')).toEqual([]);
  });

  it('sets the digest up; the person is told privately, the channel who did it', async () => {
    const view = await opened();
    await work.ana.submits(
      view,
      entered(view, {
        time: { selected_time: '07:45' },
        zone: { selected_option: { value: 'Europe/Oslo' } },
        days: chosen('1', '5'),
        types: chosen('recommendation'),
        words: { value: 'training; exit strategies' },
        involved: chosen('Police', 'Military'),
        count: { selected_option: { value: '2' } },
      }),
    );
    expect(view.open).toBe(false);
    const told = await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
    expect(told).toMatchObject({ user: 'U0ANA', channel: 'C0GENERAL' });
    const plan =
      'Mondays and Fridays at 07:45 (Europe/Oslo), 2 statements: ' +
      'training; exit strategies type:recommendation involving:Police,Military.';
    expect(told.text).toContain(`The digest is set up.\n${plan}`);
    expect(work.ben.sees()[0]?.text).toContain(`ana set up a digest here: ${plan}`);
    expect(await work.store.subscriptionIn('T0PEACE', 'C0GENERAL')).toMatchObject({
      plan: {
        days: [1, 5],
        query: 'training; exit strategies type:recommendation involving:Police,Military',
      },
    });
  });

  it.each([
    ['time', { selected_time: null }, 'Choose a time, for example 08:30.'],
    ['zone', { selected_option: null }, 'Choose a time zone from the list; begin to type a city.'],
    ['days', chosen(), 'Choose at least one day.'],
    [
      'words',
      { value: 'training; zzyzx' },
      'The reports are silent on “zzyzx”; use other words, or leave it out.',
    ],
    [
      'words',
      { value: 'training; the' },
      'There is nothing to look for in “the”; leave that out, or name a subject.',
    ],
    ['words', { value: 'training; '.repeat(420) }, 'That is too much; ask for less.'],
  ])('says under %s what to do', async (block, value, sentence) => {
    const view = await opened();
    await work.ana.submits(view, entered(view, { [block]: value }));
    expect(view).toMatchObject({ open: true, errors: { [block]: sentence } });
    expect(await work.store.subscriptions()).toEqual([]);
  });

  it('says so when nothing is all of it at once', async () => {
    const view = await opened();
    const values = entered(view, { sections: chosen('6.1'), involved: chosen('World Bank') });
    await work.ana.submits(view, values);
    expect(view.errors).toEqual({
      involved:
        'No statement fits “section:6.1 involving:"World Bank"”; leave something out or ask for something else.',
    });
  });

  it('shows what is set when it is to be changed', async () => {
    await work.ana.types('/peaceops digest on 08:30 Europe/Oslo mondays 2 challenges in sections 3 and 6');
    const status = await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
    await work.ana.clicks(status, 'Change');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    const before = await work.store.subscriptionIn('T0PEACE', 'C0GENERAL');
    await work.ana.submits(view, entered(view, { time: { selected_time: '08:45' } }));
    await work.standIn.waitFor(({ text }) => text.includes('The digest is changed.'));
    const after = await work.store.subscriptionIn('T0PEACE', 'C0GENERAL');
    expect(after?.plan).toEqual({ ...before?.plan, time: '08:45' });
  });

  it('opens with subjects that are longer than a line of the modal', async () => {
    const topics = ['training', 'exit strategies', 'local ownership', 'police', 'gender'];
    const long = topics.map((topic) => `${topic} ${'and the lessons of peacekeeping '.repeat(4)}`.trim());
    await work.ana.types('/peaceops digest on 08:30 Europe/Oslo');
    const status = await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
    const before = await work.store.subscriptionIn('T0PEACE', 'C0GENERAL');
    if (!before) throw new Error('none set');
    await work.store.save({ ...before, plan: { ...before.plan, query: long.join('; ') } });
    await work.ana.clicks(status, 'Change');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    expect(entered(view)).toMatchObject({ words: { 'digest:words': { value: long.join('; ') } } });
    expect(JSON.stringify(view.content)).toContain('"max_length":3000');
  });

  it('is sent off once, however often Slack delivers it', async () => {
    const view = await opened();
    const sent = await work.ana.submits(view, entered(view));
    await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
    await work.ana.again(sent);
    expect(work.ben.sees()).toHaveLength(1);
  });
});

describe('the button to a modal', () => {
  let work: DigestWorkplace;

  beforeEach(async () => {
    work = await startDigestWorkplace();
  });

  afterEach(async () => {
    await work.close();
  });

  it('stands where a mention asks for it, as a message opens none', async () => {
    await work.ana.mentions('C0GENERAL', 'digest');
    const told = await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
    expect(told.text).toContain('No digest is set here');
    await work.ana.clicks(told, 'Set up a digest');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    await work.ana.submits(view, entered(view));
    await work.standIn.waitFor(({ text }) => text.includes('The digest is set up.'));
    expect(work.standIn.rejections).toEqual([]);
  });

  it('stands where the three seconds for a modal are over', async () => {
    work.standIn.faults.next('views.open', { kind: 'platform-error', error: 'expired_trigger_id' });
    await work.ana.types('/peaceops digest');
    const told = await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
    expect(clickables(told.blocks).map(({ label }: Clickable) => label)).toEqual(['Set up a digest']);
  });

  it('opens with UTC where Slack does not tell the zone', async () => {
    work.standIn.scopes.delete('users:read');
    await work.ana.types('/peaceops digest');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    expect(entered(view)).toMatchObject({ zone: { 'digest:zone': { selected_option: { value: 'UTC' } } } });
  });

  it('opens with UTC in time where Slack does not answer', async () => {
    work.standIn.faults.next('users.info', { kind: 'silence' });
    await work.ana.types('/peaceops digest');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    expect(entered(view)).toMatchObject({ zone: { 'digest:zone': { selected_option: { value: 'UTC' } } } });
  });
});
