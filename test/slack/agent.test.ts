import { startingQuestions } from '../../src/search/starting-questions';
import { beijing } from '../support/corpus';
import { type DigestWorkplaceOptions, startDigestWorkplace } from '../support/digest-workplace';
import { workplaces } from '../support/with-workplace';

const SCOPES = ['commands', 'chat:write', 'app_mentions:read', 'im:history', 'users:read', 'assistant:write'];
const PROMPTS = startingQuestions(beijing().index, 4).map((title) => ({ title, message: title }));

const { work, open } = workplaces((options?: DigestWorkplaceOptions) =>
  startDigestWorkplace('http', { agent: true, scopes: SCOPES, ...options }),
);

describe('with the agent view', () => {
  it('whoever opens the messages is offered questions that the reports answer, and not greeted besides', async () => {
    await open();
    await work.ana.opensHome('messages');
    const prompts = await work.standIn.until(() => work.standIn.suggestedPrompts[0]);
    expect(prompts).toEqual({ channel: 'D0ANA', title: undefined, prompts: PROMPTS });
    expect(work.ana.sees('D0ANA')).toEqual([]);
  });

  it('a question begins a thread, which is answered there and called after it', async () => {
    await open();
    await work.ana.directMessage('hello, what was said on exit strategies?');
    const answer = await work.standIn.nextMessage();
    expect(answer.threadTs).toEqual(expect.any(String));
    const title = await work.standIn.until(() => work.standIn.threadTitles[0]);
    expect(title).toEqual({
      channel: 'D0ANA',
      threadTs: answer.threadTs,
      title: 'what was said on exit strategies?',
    });
    await work.ana.directMessage('police', { thread: answer.threadTs ?? '' });
    const next = await work.standIn.until(() => work.ana.sees('D0ANA')[1]);
    expect(next.threadTs).toBe(answer.threadTs);
    await work.ana.directMessage('help');
    await work.standIn.until(() => work.ana.sees('D0ANA')[2]);
    expect(work.standIn.threadTitles).toHaveLength(1);
  });

  it('a thread goes on from its own question, and a new one from none', async () => {
    await open();
    await work.ana.directMessage('exit strategies');
    const thread = (await work.standIn.nextMessage()).threadTs ?? '';
    const asks = async (text: string, at: number, options = {}) => {
      await work.ana.directMessage(text, options);
      return work.standIn.until(() => work.ana.sees('D0ANA')[at]);
    };
    expect((await asks('only the recommendations', 1)).text).not.toContain('Taken as going on');
    expect((await asks('only the recommendations', 2, { thread })).text).toContain('Taken as going on');
  });

  it('the answer is there also where Slack takes neither prompts nor titles, of which the log tells without words', async () => {
    await open({ scopes: SCOPES.filter((scope) => scope !== 'assistant:write') });
    await work.ana.directMessage('canary ownership');
    expect((await work.standIn.nextMessage()).text).toContain('ownership');
    while (!work.log().includes('a thread was not named')) await new Promise(setImmediate);
    expect(work.log()).not.toContain('canary');
    work.refused.push('missing_scope');
  });
});

describe('without it', () => {
  it('no prompts are set, no thread is named, and a direct message is answered where it stands', async () => {
    await open({ agent: false });
    await work.ana.opensHome('messages');
    await work.standIn.until(() => work.ana.sees('D0ANA')[0]);
    await work.ana.directMessage('exit strategies');
    const answer = await work.standIn.until(() => work.ana.sees('D0ANA')[1]);
    expect(answer.threadTs).toBeUndefined();
    while (!work.log().includes('answered a message')) await new Promise(setImmediate);
    const methods = work.standIn.calls.map(({ method }) => method);
    expect(methods.filter((method) => method.startsWith('assistant.'))).toEqual([]);
  });
});
