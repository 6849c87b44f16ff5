import { wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { withDigestWorkplace } from '../../support/with-workplace';

describe('a digest in one line', () => {
  const work = withDigestWorkplace();

  /** What the person alone is told. */
  const privately = () => work.standIn.waitFor(({ visible }) => visible === 'ephemeral');

  it('is set up, read back, and told to the channel without notifying anybody', async () => {
    await work.ana.types('/peaceops digest on 08:30 Europe/Oslo weekdays 3 recommendations on police');
    const told = await privately();
    expect(told).toMatchObject({ visible: 'ephemeral', user: 'U0ANA', via: 'response_url' });
    expect(told.text).toContain(
      [
        'The digest is set up.',
        'Weekdays at 08:30 (Europe/Oslo), 3 statements: police type:recommendation.',
        'Next: <!date^1795419000^{date_short_pretty} at {time}|Mon 23 Nov 2026, 08:30 (Europe/Oslo)>.',
      ].join('\n'),
    );
    expect(told.text).toMatch(/\n0 of \d+ seen\. Last changed by <@U0ANA>, <!date\^/);
    const [public_] = work.ben.sees();
    expect(public_?.text).toBe(
      'ana set up a digest here: Weekdays at 08:30 (Europe/Oslo), 3 statements: police type:recommendation. ' +
        '/peaceops digest shows, changes or stops it.',
    );
    expect(JSON.stringify(public_?.payload)).not.toMatch(/<[@!#]|user_id|broadcast/);
    expect(public_?.payload).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(await work.store.subscriptionIn('T0PEACE', 'C0GENERAL')).toMatchObject({
      id: 'digest-1',
      enterpriseId: null,
      plan: { time: '08:30', zone: 'Europe/Oslo', days: [1, 2, 3, 4, 5], count: 3 },
      state: 'active',
      createdBy: 'U0ANA',
      changedBy: 'U0ANA',
      nextDay: '2026-11-23',
      nextDueAt: Date.parse('2026-11-23T07:30:00Z'),
    });
  });

  it('is set up by a mention just as well, and confirmed privately', async () => {
    await work.ana.mentions('C0GENERAL', 'digest on 10:00 Europe/Oslo mondays');
    expect((await privately()).text).toContain('Mondays at 10:00 (Europe/Oslo), 3 statements: everything.');
    expect(work.ben.sees()).toHaveLength(1);
  });

  it('shows in a direct message too, where nobody else has to be told', async () => {
    await work.ana.directMessage('digest on 10:00 daily');
    await work.standIn.nextMessage();
    const [told, ...more] = work.ana.sees('D0ANA');
    expect(more).toEqual([]);
    expect(told?.text).toContain('Every day at 10:00 (Africa/Nairobi), 3 statements: everything.');
    expect(await work.store.subscriptionIn('T0PEACE', 'D0ANA')).toMatchObject({ state: 'active' });
  });
});

describe('what can be said about a digest', () => {
  const work = withDigestWorkplace();

  /** Says something, and returns what the person alone is told of it. */
  async function say(line: string, person = work.ana): Promise<Message> {
    const before = work.standIn.messages.length;
    await person.types(`/peaceops ${line}`);
    return work.standIn.until(() =>
      work.standIn.messages.slice(before).find(({ visible }) => visible === 'ephemeral'),
    );
  }

  it('begins on weekdays at 9:00 in the person’s own zone, if nothing else is said', async () => {
    const { text } = await say('digest on');
    expect(text).toContain('Weekdays at 09:00 (Africa/Nairobi), 3 statements: everything.');
  });

  it('keeps what a change does not name', async () => {
    await say('digest on 08:30 Europe/Oslo 2 recommendations');
    const { text } = await say('digest on 10:00', work.ben);
    expect(text).toContain(
      'The digest is changed.\nWeekdays at 10:00 (Europe/Oslo), 2 statements: type:recommendation.',
    );
    expect(work.ana.sees().at(-1)?.text).toContain(
      'ben changed the digest here: Weekdays at 10:00 (Europe/Oslo), 2 statements: type:recommendation.',
    );
  });

  it('pauses and goes on, and the channel sees who did', async () => {
    await say('digest on 08:30 Europe/Oslo');
    const paused = await say('digest pause', work.ben);
    expect(paused.text).toContain('The digest is paused.');
    expect(paused.text).toContain('Paused; Resume goes on with it.');
    expect(await work.store.subscriptionIn('T0PEACE', 'C0GENERAL')).toMatchObject({
      state: 'paused',
      nextDueAt: null,
    });
    const again = await say('digest pause');
    expect(again.text).toContain('That is how it is already.');
    const resumed = await say('digest resume');
    expect(resumed.text).toContain('The digest goes on.');
    const told = work.standIn.messages.filter(({ visible }) => visible === 'public').map(({ text }) => text);
    expect(told.slice(1)).toEqual([
      'ben paused the digest here; /peaceops digest resume goes on with it.',
      'ana resumed the digest here.',
    ]);
  });

  it('stays paused where a person paused it, whatever is changed, and says so', async () => {
    await say('digest on 08:30 Europe/Oslo');
    await say('digest pause');
    const changed = await say('digest on 10:00', work.ben);
    expect(changed.text).toContain('The digest is changed; it stays paused.');
    const over = await say('digest start over');
    expect(over.text).toContain('The digest starts over; it stays paused.');
    expect(
      work.standIn.messages.filter(({ visible }) => visible === 'public').map(({ text }) => text),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ben changed the digest here, which stays paused: Weekdays at 10:00/),
        'ana let the digest here start over, from the first statement; it stays paused.',
      ]),
    );
    expect(await work.store.subscription('digest-1')).toMatchObject({ state: 'paused', nextDueAt: null });
  });

  it('goes on where PeaceOps had paused it and somebody changes it, and says so', async () => {
    await say('digest on 08:30 Europe/Oslo');
    await work.store.pause('digest-1', 'is_archived', 0);
    const changed = await say('digest on 10:00', work.ben);
    expect(changed.text).toContain('The digest is changed and resumed.');
    expect(work.ana.sees().at(-1)?.text).toContain('ben changed the digest here and resumed it: Weekdays');
    expect(await work.store.subscription('digest-1')).toMatchObject({ state: 'active', pausedBecause: null });
  });

  it('belongs to whoever sets it up again after it was stopped', async () => {
    await say('digest on 08:30');
    await say('digest off');
    await say('digest on', work.ben);
    expect(await work.store.subscription('digest-1')).toMatchObject({ createdBy: 'U0BEN' });
  });

  it('is still due today where yesterday’s was counted as missed today', async () => {
    await say('digest on 08:30 Europe/Oslo daily');
    const subscription = await work.store.subscriptionIn('T0PEACE', 'C0GENERAL');
    if (!subscription) throw new Error('none set');
    const next = { at: Date.parse('2026-11-24T07:30:00Z'), day: '2026-11-24' };
    const delivery = await work.store.claim({ deliveryId: 'd1', subscription, next, leaseUntil: 0 });
    if (!delivery) throw new Error('not claimed');
    await work.store.settle(delivery, { state: 'missed', at: Date.parse('2026-11-24T06:00:00Z'), seen: [] });
    work.setTime('2026-11-24T06:01:00Z');
    const { text } = await say('digest on 11:00');
    expect(text).toContain('|Tue 24 Nov 2026, 11:00 (Europe/Oslo)>');
  });

  it('answers a question that only begins with the word', async () => {
    const { message } = await work.ana.types('/peaceops digest of lessons learned');
    expect(message?.text).toContain('lessons learned');
  });

  it('stops, says how to start again, and starts again as it was', async () => {
    await say('digest on 08:30 Europe/Oslo 2 challenges');
    const stopped = await say('digest off');
    expect(stopped.text).toContain('The digest is stopped; /peaceops digest on starts it again.');
    expect((await say('digest pause')).text).toContain(
      'No digest is set here; /peaceops digest on starts one',
    );
    const again = await say('digest on');
    expect(again.text).toContain('Weekdays at 08:30 (Europe/Oslo), 2 statements: type:challenge.');
    expect(await work.store.subscriptions()).toHaveLength(1);
  });

  it('previews the next digest, or one in words, for one’s own eyes, and counts nothing as seen', async () => {
    const words = await say('digest preview 2 recommendations on police');
    expect(wordsIn(words.blocks)).toContain('Preview: Digest: police · recommendations');
    expect(wordsIn(words.blocks)).toMatch(/Statements 1–2 of \d+\. For your eyes only; nothing was sent\./);
    await say('digest on 08:30 Europe/Oslo 1 everything');
    const next = await say('digest preview');
    expect(wordsIn(next.blocks)).toMatch(/Statement 1 of \d+\. For your eyes only; nothing was sent\./);
    expect((await say('digest')).text).toMatch(/\n0 of \d+ seen\./);
    expect(work.ben.sees()).toHaveLength(1);
  });

  it('is not sent again on a day that has had its digest, whatever is changed', async () => {
    await say('digest on 08:00 Europe/Oslo daily');
    const subscription = await work.store.subscriptionIn('T0PEACE', 'C0GENERAL');
    if (!subscription) throw new Error('none set');
    const next = { at: Date.parse('2026-11-24T07:00:00Z'), day: '2026-11-24' };
    const delivery = await work.store.claim({ deliveryId: 'd1', subscription, next, leaseUntil: 0 });
    if (!delivery) throw new Error('not claimed');
    const at = Date.parse('2026-11-23T07:00:05Z');
    await work.store.settle(delivery, { state: 'sent', at, seen: ['a key'] });
    work.setTime('2026-11-23T09:00:00Z');
    const { text } = await say('digest on 11:00');
    expect(text).toContain('|Tue 24 Nov 2026, 11:00 (Europe/Oslo)>');
  });

  it.each([
    [
      'digest of',
      'I cannot do “of” with a digest; say /peaceops digest on, off, pause, resume, preview or now. To ask a question that begins with this word, put “about” before it.',
    ],
    [
      'digest off',
      'No digest is set here; /peaceops digest on starts one, for example /peaceops digest on 08:30 weekdays.',
    ],
    [
      'digest now',
      'No digest is set here; /peaceops digest on starts one, for example /peaceops digest on 08:30 weekdays.',
    ],
    ['digest on 25:00', '“25:00” is no time of day; write it as 08:30, 8:30am or 17:00.'],
    ['digest on on zzyzx', 'No statement fits “zzyzx”; leave something out or ask for something else.'],
  ])('%j is answered with one sentence: %j', async (line, sentence) => {
    const { text } = await say(line);
    expect(text).toContain(sentence);
    expect(text).not.toContain('\n');
    expect(work.ben.sees()).toEqual([]);
  });

  it('says in help that there are digests', async () => {
    const { message } = await work.ana.types('/peaceops help digests');
    expect(message?.text).toContain(
      '/peaceops digest on 08:30 Europe/Oslo weekdays 3 recommendations on police',
    );
  });

  it('is done once, however often Slack delivers it', async () => {
    const command = await work.ana.types('/peaceops digest on');
    await work.ana.again(command);
    await work.ana.types('/peaceops help digests');
    await work.standIn.waitFor(({ text }) => text.includes('The digest is set up.'));
    expect(work.ben.sees()).toHaveLength(1);
  });
});
