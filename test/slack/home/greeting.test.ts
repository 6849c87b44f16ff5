import type { Message } from '../../../src/try-out/stand-in/state/recording';
import { firstAnswer } from '../../support/corpus';
import { withDigestWorkplace, withWorkplace } from '../../support/with-workplace';

const ANA = { teamId: 'T0PEACE', userId: 'U0ANA' };

describe('whoever opens the direct message', () => {
  const work = withDigestWorkplace();

  const greeting = (): Promise<Message> => work.standIn.until(() => work.ana.sees('D0ANA')[0]);
  const received = async (times: number) => {
    while (work.log().split('received a visitor').length <= times) await new Promise(setImmediate);
  };

  it('is greeted once, with questions to begin with that are answered', async () => {
    await work.ana.opensHome('messages');
    const message = await greeting();
    expect(message).toMatchObject({ visible: 'public', channel: 'D0ANA' });
    expect(message.text.split('\n')).toEqual([
      expect.stringMatching(/^PeaceOps quotes what “.+” says, word for word and with its place\./),
      'Write to me what you look for, as a subject, a question or an “exact phrase”; help lists what else I do.',
      expect.stringMatching(/^For example: “.+”, “.+”, “.+”, “.+”$/),
    ]);
    await work.ana.clicks(message, 'Local Ownership');
    const answer = await work.standIn.until(() => work.ana.sees('D0ANA')[1]);
    expect(answer.text).toContain(`“${firstAnswer('Local Ownership')}”`);
    await work.ana.opensHome('messages');
    await received(2);
    expect(work.ana.sees('D0ANA')).toHaveLength(2);
  });

  it('is greeted later where Slack does not take it now, and hears nothing of that', async () => {
    work.standIn.faults.next('chat.postMessage', { kind: 'platform-error', error: 'restricted_action' });
    await work.ana.opensHome('messages');
    while (!work.log().includes('a visitor was not received')) await new Promise(setImmediate);
    expect(work.standIn.messages).toEqual([]);
    await work.ana.opensHome('messages');
    expect((await greeting()).text).toContain('PeaceOps quotes what');
  });

  it('is not greeted again where nobody knows whether Slack took it', async () => {
    work.standIn.faults.next('chat.postMessage', { kind: 'done-then-drop' });
    await work.ana.opensHome('messages');
    while (!work.log().includes('a visitor was not received')) await new Promise(setImmediate);
    await work.ana.opensHome('messages');
    await received(1);
    expect(work.ana.sees('D0ANA')).toHaveLength(1);
  });

  it('is greeted again who was forgotten', async () => {
    await work.ana.opensHome('messages');
    await greeting();
    expect(await work.store.forgetPerson(ANA.userId, ANA.teamId)).toMatchObject({ marks: 1 });
    await work.ana.opensHome('messages');
    await work.standIn.until(() => work.ana.sees('D0ANA')[1]);
  });
});

describe('without a store', () => {
  const work = withWorkplace();

  it('nobody is greeted, as nobody would remember it', async () => {
    await work.ana.opensHome('messages');
    while (!work.log().includes('received a visitor')) await new Promise(setImmediate);
    expect(work.standIn.messages).toEqual([]);
  });
});
