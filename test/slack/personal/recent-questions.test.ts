import { StoreError } from '../../../src/store/store';
import { chosen, entered, startDigestWorkplace } from '../../support/digest-workplace';
import { opensModal } from '../../support/posts-to-channel';
import { withDigestWorkplace } from '../../support/with-workplace';

const ANA = { teamId: 'T0PEACE', userId: 'U0ANA' };

describe('what a person asks', () => {
  const work = withDigestWorkplace();

  /** Resolves when this is what is remembered of Ana, newest first. */
  async function remembered(...questions: string[]): Promise<void> {
    for (;;) {
      const now = await work.store.questions(ANA, 0);
      if (JSON.stringify(now) === JSON.stringify(questions)) return;
      await new Promise(setImmediate);
    }
  }

  it('is remembered, however it is asked, as it was read', async () => {
    await work.ana.types('/peaceops local ownership');
    await remembered('local ownership');
    work.setTime('2026-11-23T06:01:00Z');
    await work.ana.mentions('C0GENERAL', 'hi, what was said on exit strategies?');
    await remembered('what was said on exit strategies?', 'local ownership');
    work.setTime('2026-11-23T06:02:00Z');
    await work.ana.directMessage('Local ownership');
    await remembered('Local ownership', 'what was said on exit strategies?');
    expect(await work.store.questions({ ...ANA, userId: 'U0BEN' }, 0)).toEqual([]);
  });

  it('is remembered too where a near question is asked instead', async () => {
    const { message } = await work.ana.types('/peaceops quantum ownershop');
    await remembered('quantum ownershop');
    if (!message) throw new Error('no answer');
    work.setTime('2026-11-23T06:01:00Z');
    await work.ana.clicks(message, 'Local Ownership');
    await remembered('Local Ownership', 'quantum ownershop');
  });

  it('is remembered as it was narrowed in the form', async () => {
    const { message } = await work.ana.types('/peaceops police');
    await remembered('police');
    if (!message) throw new Error('no answer');
    const modal = await opensModal(work, () => work.ana.clicks(message, 'narrow'));
    work.setTime('2026-11-23T06:01:00Z');
    await work.ana.submits(modal, entered(modal, { types: chosen('recommendation') }));
    await remembered('police type:recommendation', 'police');
  });

  it('is not remembered where it is a command, an id, or nothing', async () => {
    for (const line of ['', ' help', ' sections', ' show 6.1/1.3', ' 6.1/1.3', ' digest preview 2'])
      await work.ana.types(`/peaceops${line}`);
    await work.ana.types('/peaceops police');
    await remembered('police');
  });

  it('leaves no word in the log', async () => {
    await work.ana.types('/peaceops canary ownership');
    await remembered('canary ownership');
    expect(work.log()).not.toContain('canary');
  });
});

describe('a store that fails to remember a question', () => {
  it('is a line in the log without the question; the answer is there all the same', async () => {
    const work = await startDigestWorkplace('http', {
      spoil: (store) => ({
        ...store,
        rememberQuestion: async () => {
          throw new StoreError('full', 'canary');
        },
      }),
    });
    const { message } = await work.ana.types('/peaceops canary ownership');
    expect(message?.text).toContain('ownership');
    while (!work.log().includes('could not be remembered')) await new Promise(setImmediate);
    expect(work.logged().find(({ msg }) => msg === 'a question could not be remembered')).toMatchObject({
      level: 40,
      code: 'full',
    });
    expect(work.log()).not.toContain('canary');
    await work.close();
  });
});
