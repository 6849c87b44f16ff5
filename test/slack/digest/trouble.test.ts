import { StoreError } from '../../../src/store/store';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { type DigestWorkplaceOptions, entered, startDigestWorkplace } from '../../support/digest-workplace';
import { withWorkplace, workplaces } from '../../support/with-workplace';

describe('a digest', () => {
  const { work, open } = workplaces((options?: DigestWorkplaceOptions) =>
    startDigestWorkplace('http', options),
  );

  const privately = (words: string): Promise<Message> =>
    work.standIn.waitFor(({ visible, text }) => visible === 'ephemeral' && text.includes(words));

  it('asks to be invited where the bot is no member, keeps what was said, and goes on afterwards', async () => {
    await open();
    await work.ana.types('/peaceops digest on 08:30 Europe/Oslo', { channel: 'C0ELSEWHERE' });
    const told = await privately('The digest is kept, but I cannot post in its channel yet.');
    expect(told.text).toContain(
      'Paused: I am not a member of the channel; type /invite @PeaceOps there, then /peaceops digest resume.',
    );
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([]);
    work.standIn.workspace.channel('C0ELSEWHERE')?.members.add('U0PEACEOPS');
    await work.ana.types('/peaceops digest resume', { channel: 'C0ELSEWHERE' });
    await privately('The digest goes on.');
    expect(work.ben.sees('C0ELSEWHERE')).toHaveLength(1);
    work.refused.push('not_in_channel');
  });

  it('asks to be invited after the modal too, in the private channel that it cannot see', async () => {
    await open();
    await work.ana.types('/peaceops digest', { channel: 'C0SECRET' });
    const view = await work.standIn.until(() => work.standIn.views[0]);
    await work.ana.submits(view, entered(view));
    const told = await privately('Paused: I cannot see the channel; type /invite @PeaceOps there');
    expect(told).toMatchObject({ channel: 'C0SECRET', via: 'response_url' });
    work.refused.push('channel_not_found');
  });

  it('is not kept in a direct message between others, where nobody can invite the bot', async () => {
    await open({ workspace: { channels: [{ id: 'D0OTHERS', kind: 'private', bot: false }] } });
    await work.ana.types('/peaceops digest on 08:30', { channel: 'D0OTHERS' });
    const told = await privately('no digest was set up');
    expect(told.text).not.toContain('/invite');
    expect(await work.store.subscriptionIn('T0PEACE', 'D0OTHERS')).toMatchObject({ state: 'stopped' });
    work.refused.push('channel_not_found');
  });

  it.each(['', 'Mars/Olympus'])('is set up in UTC for somebody whose zone is %j to Slack', async (tz) => {
    await open({
      workspace: {
        users: [
          { id: 'U0ANA', name: 'ana', tz },
          { id: 'U0BEN', name: 'ben' },
        ],
      },
    });
    await work.ana.types('/peaceops digest on 08:30');
    expect((await privately('The digest is set up.')).text).toContain('at 08:30 (UTC)');
  });

  it('is changed by named people only, where a setting names them', async () => {
    await open({ editors: ['U0BEN'] });
    await work.ana.types('/peaceops digest on 08:30');
    const told = await privately('Only some people may change digests');
    expect(told.text).toBe(
      'Only some people may change digests in this workspace; ask one of them: <@U0BEN>.',
    );
    expect(await work.store.subscriptions()).toEqual([]);
    await work.ben.types('/peaceops digest on 08:30');
    await work.standIn.waitFor(
      ({ user, text }) => user === 'U0BEN' && text.includes('The digest is set up.'),
    );
    await work.ana.types('/peaceops digest');
    const status = await privately('The digest here');
    await work.ana.clicks(status, 'Stop');
    await work.standIn.until(() =>
      work.ana.sees().filter(({ text }) => text.startsWith('Only some people')).length === 2
        ? true
        : undefined,
    );
    expect(await work.store.subscription('digest-1')).toMatchObject({ state: 'active' });
  });

  it('says in one sentence that the store fails, and logs why', async () => {
    await open({
      spoil: (store) => ({
        ...store,
        subscriptionIn: async () => {
          throw new StoreError('full', 'secret place');
        },
      }),
    });
    await work.ana.types('/peaceops digest on');
    const told = await privately('Digests');
    expect(told.text).toBe(
      'Digests are switched off: the disk of my store is full; ask who runs me to look at the log. ' +
        'Questions are still answered.',
    );
    expect(work.logged()).toContainEqual(expect.objectContaining({ code: 'full', msg: 'the store failed' }));
  });

  it('tells the person by a private message where the address of the click is worn out', async () => {
    await open();
    await work.ana.types('/peaceops digest');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    work.standIn.faults.next('response_url', { kind: 'http-error', status: 404 });
    await work.ana.submits(view, entered(view));
    expect(await privately('The digest is set up.')).toMatchObject({
      via: 'chat.postEphemeral',
      user: 'U0ANA',
    });
  });

  it('is kept although the channel could not be told of it', async () => {
    await open();
    work.standIn.faults.next('chat.postMessage', { kind: 'http-error', status: 500 });
    await work.ana.types('/peaceops digest on');
    await privately('The digest is set up.');
    expect(await work.store.subscription('digest-1')).toMatchObject({ state: 'active' });
  });

  it('leaves no words of people in the log', async () => {
    await open();
    await work.ana.types('/peaceops digest on 08:30 on local ownership');
    await privately('The digest is set up.');
    await work.ana.types('/peaceops digest zzyzx');
    await privately('zzyzx');
    expect(work.log()).not.toMatch(/ownership|zzyzx|ana\b/);
  });
});

describe('without a store', () => {
  const work = withWorkplace('http', { digests: { off: 'read-only' } });

  it('digests are switched off, and questions are still answered', async () => {
    await work.ana.types('/peaceops digest');
    const told = await work.standIn.nextMessage();
    expect(told.text).toBe(
      'Digests are switched off: my store is read-only; ask who runs me to look at the log. Questions are still answered.',
    );
    const { message } = await work.ana.types('/peaceops local ownership');
    expect(message?.text).toContain('local ownership');
  });
});
