import type { Message } from '../../src/try-out/stand-in/state/recording';
import { chooses } from '../support/chooses';
import { beijing } from '../support/corpus';
import { startWorkplace, type Workplace, type WorkplaceOptions } from '../support/slack-app';
import { workplaces } from '../support/with-workplace';

const { work, open } = workplaces((options?: WorkplaceOptions) => startWorkplace('http', options));

/** What was said after everything under way is through: who sees it, where, in which words. */
async function said(): Promise<string[]> {
  await work.app.stop();
  return work.standIn.messages.map(
    ({ visible, channel, user, text }) =>
      `${visible === 'public' ? channel : `${channel} ${user}`}: ${text.split(/\n|” \[/)[0]}`,
  );
}

/** The lines of the log from `warn` on: kind and code of what failed. */
function failures(): string[] {
  return work
    .logged()
    .filter(({ level }) => Number(level) >= 40)
    .map(({ msg, kind, code }) => [msg, kind, code].filter(Boolean).join(', '));
}

const QUESTION = '"exits have been premature"';
/** An answer begins with it. */
const ANSWER = QUESTION;

describe('a mention in a channel that cannot be answered in', () => {
  it('where the bot is no member: a direct message says where and why', async () => {
    await open();
    work.refused.push('not_in_channel', 'not_in_channel');
    await work.ana.mentions('C0ELSEWHERE', QUESTION);
    expect(await said()).toEqual([
      'D0ANA: You asked me in <#C0ELSEWHERE>. That did not work: I am not a member of this channel; ' +
        'invite me with /invite and try again.',
    ]);
    expect(failures()).toEqual([
      'a request failed, refused, not_in_channel',
      'could not say so, refused, not_in_channel',
    ]);
  });

  it('that is archived', async () => {
    await open();
    work.refused.push('is_archived', 'is_archived');
    await work.ana.mentions('C0ARCHIVED', QUESTION);
    expect(await said()).toEqual([
      'D0ANA: You asked me in <#C0ARCHIVED>. That did not work: this channel is archived; ask in another one.',
    ]);
  });

  it('that it cannot see', async () => {
    await open();
    work.refused.push('channel_not_found', 'channel_not_found');
    await work.ana.mentions('C0SECRET', QUESTION);
    expect(await said()).toEqual([
      'D0ANA: You asked me in <#C0SECRET>. That did not work: I cannot see this channel; ' +
        'invite me with /invite and try again.',
    ]);
  });

  it('for lack of a scope: nothing can be said, so that the log does', async () => {
    await open({ scopes: ['commands', 'app_mentions:read', 'im:history'] });
    work.refused.push('missing_scope', 'missing_scope', 'missing_scope');
    await work.ana.mentions('C0GENERAL', QUESTION);
    expect(await said()).toEqual([]);
    expect(failures()).toEqual([
      'a request failed, refused, missing_scope',
      'could not say so, refused, missing_scope',
      'could not say so, refused, missing_scope',
    ]);
  });

  it('in a thread: the sentence stands in the thread', async () => {
    await open();
    work.standIn.faults.next('chat.postMessage', { kind: 'platform-error', error: 'restricted_action' });
    await work.ana.mentions('C0GENERAL', QUESTION, { thread: '1700000000.000100' });
    expect(await said()).toEqual([
      'C0GENERAL U0ANA: That did not work: Slack did not take it; please try again in a moment.',
    ]);
    expect(work.standIn.messages[0]).toMatchObject({ threadTs: '1700000000.000100' });
  });
});

describe('posting an answer', () => {
  const fail = (
    ...faults: Parameters<Workplace['standIn']['faults']['next']> extends [string, ...infer F] ? F : never
  ) => work.standIn.faults.next('chat.postMessage', ...faults);

  it('waits out a 429', async () => {
    await open();
    fail({ kind: 'rate-limited', retryAfterSeconds: 0 }, { kind: 'rate-limited', retryAfterSeconds: 7 });
    await work.ana.directMessage(QUESTION);
    expect(await said()).toEqual([`D0ANA: ${ANSWER}`]);
    expect(work.pauses).toEqual([0, 7_000]);
    expect(failures()).toEqual([]);
  });

  it('gives up after three 429, and says so', async () => {
    await open();
    fail(...Array.from({ length: 4 }, () => ({ kind: 'rate-limited' as const, retryAfterSeconds: 1 })));
    await work.ana.directMessage(QUESTION);
    expect(await said()).toEqual([
      'D0ANA U0ANA: That did not work: Slack asks me to slow down; please try again in a minute.',
    ]);
    expect(work.pauses).toEqual([1_000, 1_000, 1_000]);
  });

  it('does not wait for hours', async () => {
    await open();
    fail({ kind: 'rate-limited', retryAfterSeconds: 3_600 });
    await work.ana.directMessage(QUESTION);
    expect(await said()).toEqual([
      'D0ANA U0ANA: That did not work: Slack asks me to slow down; please try again in a minute.',
    ]);
    expect(work.pauses).toEqual([]);
  });

  it.each([
    ['a 500', { kind: 'http-error', status: 500 }, 'unconfirmed, http_500'],
    ['silence', { kind: 'silence' }, 'unconfirmed, no_answer_in_time'],
    ['Slack’s own fault', { kind: 'platform-error', error: 'internal_error' }, 'unconfirmed, internal_error'],
  ] as const)(
    'says after %s that it may have come through, and does not try again',
    async (_what, fault, logged) => {
      await open();
      fail(fault);
      await work.ana.directMessage(QUESTION);
      expect(await said()).toEqual([
        'D0ANA U0ANA: Slack did not confirm my answer; if you do not see it, please ask again.',
      ]);
      expect(failures()).toEqual([`a request failed, ${logged}`]);
    },
  );

  it.each([
    ['the connection drops', { kind: 'done-then-drop' }, 'unconfirmed, UND_ERR_SOCKET'],
    ['the confirmation is garbled', { kind: 'garbled' }, 'unconfirmed, unreadable_answer'],
  ] as const)('is never doubled, when it is posted and then %s', async (_what, fault, logged) => {
    await open();
    fail(fault);
    await work.ana.directMessage(QUESTION);
    expect(await said()).toEqual([
      `D0ANA: ${ANSWER}`,
      'D0ANA U0ANA: Slack did not confirm my answer; if you do not see it, please ask again.',
    ]);
    expect(failures()).toEqual([`a request failed, ${logged}`]);
  });

  it('ends in log lines alone, when Slack answers nothing at all', async () => {
    await open();
    fail({ kind: 'silence' });
    work.standIn.faults.next('chat.postEphemeral', { kind: 'silence' });
    await work.ana.directMessage(QUESTION);
    expect(await said()).toEqual([]);
    expect(failures()).toEqual([
      'a request failed, unconfirmed, no_answer_in_time',
      'could not say so, unconfirmed, no_answer_in_time',
    ]);
  });
});

describe('answering a click', () => {
  it.each([
    [
      'has expired',
      { kind: 'http-error', status: 404 },
      'Slack no longer accepts answers to this message; please ask again.',
    ],
    [
      'is asked to slow down',
      { kind: 'rate-limited', retryAfterSeconds: 0 },
      'Slack asks me to slow down; please try again in a minute.',
    ],
  ] as const)('through a response_url that %s: a private sentence', async (_what, fault, reason) => {
    await open();
    const answer = await work.answerTo(`/peaceops ${QUESTION}`);
    work.standIn.faults.next('response_url', fault);
    await chooses(work.ana, answer, '2/8.2', 'context');
    expect((await said()).slice(1)).toEqual([`C0GENERAL U0ANA: That did not work: ${reason}`]);
  });

  it('where the bot is no member and the response_url has expired: a direct message', async () => {
    await open();
    work.refused.push('not_in_channel');
    const { message } = await work.ana.types(`/peaceops ${QUESTION}`, {
      channel: 'C0ELSEWHERE',
    });
    work.standIn.faults.next('response_url', { kind: 'http-error', status: 404 });
    await chooses(work.ana, message as Message, '2/8.2', 'context');
    expect((await said()).slice(1)).toEqual([
      'D0ANA: You asked me in <#C0ELSEWHERE>. That did not work: Slack no longer accepts answers to this ' +
        'message; please ask again.',
    ]);
  });

  it('that Slack refused can be clicked again at once', async () => {
    await open();
    const answer = await work.answerTo(`/peaceops ${QUESTION}`);
    work.standIn.faults.next('response_url', { kind: 'http-error', status: 404 });
    await chooses(work.ana, answer, '2/8.2', 'context');
    await work.standIn.nextMessage();
    await work.standIn.nextMessage();
    await chooses(work.ana, answer, '2/8.2', 'context');
    expect((await said()).at(-1)).toContain('C0GENERAL U0ANA: Multidimensional');
  });

  it.each([
    ['posts and then drops the connection', { kind: 'done-then-drop' }],
    ['never answers', { kind: 'silence' }],
  ] as const)('where Slack %s is not doubled by a second click at once', async (_what, fault) => {
    await open();
    const answer = await work.answerTo(`/peaceops ${QUESTION}`);
    work.standIn.faults.next('response_url', fault);
    await chooses(work.ana, answer, '2/8.2', 'context');
    await work.standIn.waitFor(({ text }) => text.startsWith('Slack did not confirm my answer'));
    await chooses(work.ana, answer, '2/8.2', 'context');
    expect((await said()).filter((line) => line.includes('Multidimensional')).length).toBe(
      fault.kind === 'silence' ? 0 : 1,
    );
  });
});

describe('a bug of ours', () => {
  let isBroken: boolean;
  const index = new Proxy(beijing().index, {
    get(target, field) {
      if (isBroken) throw new Error('a bug that repeats the question');
      return Reflect.get(target, field);
    },
  });
  const SORRY = 'That did not work: the fault is mine and it is logged; please try again in a moment.';

  it.each([
    ['a command', () => work.ana.types('/peaceops local ownership'), `C0GENERAL U0ANA: ${SORRY}`],
    ['a mention', () => work.ana.mentions('C0GENERAL', 'local ownership'), `C0GENERAL U0ANA: ${SORRY}`],
    ['a direct message', () => work.ana.directMessage('local ownership'), `D0ANA U0ANA: ${SORRY}`],
    [
      'a click',
      () => chooses(work.ana, work.ana.sees()[0] as Message, '2/8.2', 'context'),
      `C0GENERAL U0ANA: ${SORRY}`,
    ],
  ])('in %s: one sentence to the person, one line in the log', async (_what, act, sentence) => {
    isBroken = false;
    await open({ index });
    await work.answerTo(`/peaceops ${QUESTION}`);
    isBroken = true;
    expect(await act()).toMatchObject({ acknowledged: true });
    expect((await said()).slice(1)).toEqual([sentence]);
    expect(failures()).toEqual(['a request failed, own-fault']);
    expect(work.log()).not.toContain('repeats the question');
  });
});
