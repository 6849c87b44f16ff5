import { statementKey } from '../../../src/search/statement-key';
import { clickables, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { beijing } from '../../support/corpus';
import { withDigestWorkplace } from '../../support/with-workplace';

describe('the buttons of a digest', () => {
  const work = withDigestWorkplace();
  let status: Message;

  beforeEach(async () => {
    await work.ana.types('/peaceops digest on 08:30 Europe/Oslo');
    status = await work.standIn.waitFor(({ visible }) => visible === 'ephemeral');
  });

  /** Clicks on one's own private message until it says something. */
  async function becomes(label: string, words: string): Promise<void> {
    await work.ana.clicks(status, label);
    await work.standIn.until(() => (status.text.includes(words) ? true : undefined));
  }

  const toAll = () => work.ben.sees().map(({ text }) => text);

  it('pause and resume in place, as often as one likes', async () => {
    for (let times = 0; times < 2; times++) {
      work.setTime(`2026-11-23T06:0${times * 2 + 1}:00Z`);
      await becomes('Pause', 'The digest is paused.');
      work.setTime(`2026-11-23T06:0${times * 2 + 2}:00Z`);
      await becomes('Resume', 'The digest goes on.');
    }
    expect(toAll().slice(1)).toEqual([
      'ana paused the digest here; /peaceops digest resume goes on with it.',
      'ana resumed the digest here.',
      'ana paused the digest here; /peaceops digest resume goes on with it.',
      'ana resumed the digest here.',
    ]);
  });

  it('tell the channel whose digest it is, wherever they are clicked', async () => {
    await work.via.deliver({
      kind: 'interactive',
      payload: {
        type: 'block_actions',
        user: { id: 'U0ANA', name: 'ana', team_id: 'T0PEACE' },
        team: { id: 'T0PEACE' },
        channel: { id: 'C0ELSEWHERE' },
        container: { type: 'message', is_ephemeral: true, channel_id: 'C0ELSEWHERE' },
        trigger_id: 'trigger',
        response_url: `${work.standIn.url}nowhere`,
        actions: [{ type: 'button', action_id: 'digest:pause', block_id: 'b', value: '{"s":"digest-1"}' }],
      },
    });
    const paused = 'ana paused the digest here; /peaceops digest resume goes on with it.';
    await work.standIn.until(() => (toAll().includes(paused) ? true : undefined));
    expect(work.ben.sees('C0ELSEWHERE')).toEqual([]);
  });

  it('take two clicks for one', async () => {
    await Promise.all([work.ana.clicks(status, 'Send now'), work.ana.clicks(status, 'Send now')]);
    await work.standIn.until(() => (status.text.includes('The digest was sent.') ? true : undefined));
    expect(work.sending.asked).toEqual(['digest-1']);
    expect(toAll()).toHaveLength(1);
  });

  it.each([
    [
      { outcome: 'skipped' },
      'Everything that matches has been seen here; /peaceops digest start over begins again.',
    ],
    [
      { outcome: 'unknown' },
      'Slack did not confirm that it posted the digest; look whether it is there before you ask again.',
    ],
    [{ outcome: 'waiting' }, 'Slack could not take the digest yet; I keep trying, there is nothing to do.'],
    [
      { outcome: 'skipped', reason: 'nothing-matches' },
      'The reports have nothing of this kind any more; /peaceops digest change chooses something else.',
    ],
    [
      { outcome: 'gone' },
      'The digest was not sent, because I was about to be restarted; ask again in a minute.',
    ],
    [
      { outcome: 'missed', reason: 'too_late' },
      'The digest was not sent: Slack could not take it in time; ask again.',
    ],
    [
      { outcome: 'failed', reason: 'unknown_zone' },
      'The digest could not be sent: I do not know its time zone any more; type /peaceops digest there and choose another with Change.',
    ],
    [
      { outcome: 'failed', reason: 'own_fault' },
      'The digest could not be sent, which is my own fault; ask who runs me to look at the log.',
    ],
    [
      { outcome: 'failed', reason: 'is_archived' },
      'The digest could not be sent: the channel is archived; unarchive it, then type /peaceops digest resume there.',
    ],
  ] as const)('tell what came of sending now: %j', async (outcome, sentence) => {
    work.sending.outcome = outcome;
    await work.ana.clicks(status, 'Send now');
    const told = await work.standIn.waitFor(({ text }) => text === sentence);
    expect(told).toMatchObject({ visible: 'ephemeral', user: 'U0ANA' });
    expect(toAll()).toHaveLength(1);
  });

  it('are confirmed where everybody sees what they do, and only there', async () => {
    const confirmed = (message: Message) =>
      clickables(message.blocks).flatMap(({ label, element }) => (element['confirm'] ? [label] : []));
    expect(confirmed(status)).toEqual(['Pause', 'Send now', 'Stop']);
    await becomes('Pause', 'The digest is paused.');
    expect(confirmed(status)).toEqual(['Resume', 'Send now', 'Stop']);
  });

  it('preview beside the message', async () => {
    await work.ana.clicks(status, 'Preview');
    const told = await work.standIn.waitFor((one) => one !== status && one.visible === 'ephemeral');
    expect(wordsIn(told.blocks)).toMatch(/Statements 1–3 of \d+\. For your eyes only; nothing was sent\./);
    expect(status.state).toBe('posted');
  });

  it('stop, and lead back to where it was', async () => {
    await becomes('Stop', 'The digest is stopped; /peaceops digest on starts it again.');
    expect(toAll().at(-1)).toBe('ana stopped the digest here; /peaceops digest on starts it again.');
    expect(await work.store.subscription('digest-1')).toMatchObject({ state: 'stopped', nextDueAt: null });
    await work.ana.clicks(status, 'Set up again');
    const view = await work.standIn.until(() => work.standIn.views[0]);
    expect(JSON.stringify(view.content)).toContain('Europe/Oslo');
  });

  it('let it start over when everything has been seen', async () => {
    await work.store.settle(await claimed(), { state: 'sent', at: 0, seen: keysOf('6.1') });
    await work.ben.types('/peaceops digest on everything in section 6.1');
    const own = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(own.text).toContain(
      'Everything has been seen (4 statements); Start over begins again, Stop ends it.\n4 of 4 seen.',
    );
    await work.ben.clicks(own, 'Start over');
    await work.standIn.until(() => (own.text.includes('The digest starts over.') ? true : undefined));
    expect(own.text).toContain('\n0 of 4 seen.');
    expect(toAll().at(-1)).toBe('ben let the digest here start over, from the first statement.');
    expect(await work.store.subscription('digest-1')).toMatchObject({ round: 1, state: 'active' });
  });

  it('start over only the round for which they were made', async () => {
    await work.store.settle(await claimed(), { state: 'sent', at: 0, seen: keysOf('6.1') });
    await work.ben.types('/peaceops digest on everything in section 6.1');
    const own = await work.standIn.waitFor(({ user }) => user === 'U0BEN');
    expect(await work.store.startOver('digest-1', 0)).toBe(true);
    await work.store.settle(await claimed('d2'), { state: 'sent', at: 0, seen: keysOf('6.1').slice(0, 1) });
    const told = toAll().length;
    await work.ben.clicks(own, 'Start over');
    await work.standIn.until(() =>
      own.text.includes('It has begun anew already; nothing was changed.') ? true : undefined,
    );
    expect(own.text).toContain('\n1 of 4 seen.');
    expect(toAll()).toHaveLength(told);
    expect(await work.store.subscription('digest-1')).toMatchObject({ round: 1 });
  });

  async function claimed(id = 'd1') {
    const subscription = await work.store.subscription('digest-1');
    if (!subscription) throw new Error('none set');
    return work.store.claimNow({ id, subscription, now: 0, leaseUntil: 0 });
  }

  const keysOf = (section: string) =>
    beijing()
      .library.statements.filter((statement) => statement.section.number === section)
      .map(statementKey);

  it('of another version say so', async () => {
    const old = work.standIn.messages.length;
    const [block] = status.blocks.filter(({ type }) => type === 'actions');
    const [button] = (block?.['elements'] ?? []) as Record<string, unknown>[];
    Object.assign(button ?? {}, { action_id: 'digest:sing' });
    await work.ana.clicks(status, 'digest:sing');
    const told = await work.standIn.until(() => work.standIn.messages[old]);
    expect(told.text).toBe('This button is of another version of mine; type /peaceops digest instead.');
  });
});
