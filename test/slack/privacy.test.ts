import type { SearchIndex } from '../../src/search/search-index';
import { type Store, StoreError } from '../../src/store/store';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import type { Fault } from '../../src/try-out/stand-in/web-api/faults';
import { chooses } from '../support/chooses';
import { entered, startDigestWorkplace } from '../support/digest-workplace';
import { opensModal, postsToChannel } from '../support/posts-to-channel';
import { type Mode, startWorkplace, type Workplace, type WorkplaceOptions } from '../support/slack-app';
import { workplaces } from '../support/with-workplace';

const CANARY = 'zyzzyva';
const QUESTION = `${CANARY} local ownership`;
const CREDENTIALS = {
  botToken: `xoxb-${CANARY}-bot`,
  appToken: `xapp-1-${CANARY}-app`,
  signingSecret: `${CANARY}-secret`,
};

const { work, open } = workplaces((start: () => Promise<Workplace>) => start());

/** After everything: lines of JSON with codes and ids, and in none of them anything that was said. */
async function expectNothingTold(): Promise<void> {
  await work.app.stop();
  expect(work.logged().length).toBeGreaterThan(0);
  for (const { level, time, pid, hostname, msg, ...fields } of work.logged()) {
    expect([typeof level, typeof time, typeof pid, typeof hostname]).toEqual([
      'number',
      'number',
      'number',
      'string',
    ]);
    expect(String(msg).length).toBeLessThan(100);
    for (const field of Object.values(fields).flatMap(withCounts))
      expect(String(field)).toMatch(/^[\w.-]{0,60}$/);
  }
  expect(work.log().toLowerCase()).not.toContain(CANARY);
  expect(work.log()).not.toContain('local ownership was stressed');
}

/** A field, or the names and numbers of one that counts several things. */
function withCounts(field: unknown): unknown[] {
  return typeof field === 'object' ? Object.entries(field ?? {}).flat() : [field];
}

async function everythingPeopleDo(): Promise<void> {
  const { message } = await work.ana.types(`/peaceops ${QUESTION}`);
  for (const action of ['more', 'back']) {
    await work.ana.clicks(message as Message, action).catch(() => {});
    await work.standIn.waitFor(({ state }) => state === 'updated');
  }
  await work.ana.mentions('C0GENERAL', QUESTION);
  const answer = await work.standIn.waitFor(({ visible }) => visible === 'public');
  await work.ben.clicks(answer, 'more');
  await work.ana.mentions('C0ELSEWHERE', QUESTION);
  work.refused.push('not_in_channel', 'not_in_channel');
  await work.ana.directMessage(QUESTION);
  await work.ana.edits('1700000000.000100', QUESTION);
  await work.via.deliver({ kind: 'interactive', payload: { type: CANARY, text: QUESTION } });
  await work.via.deliver({
    kind: 'events_api',
    payload: { type: 'event_callback', event: { type: CANARY } },
  });
}

async function oneExcerpt(): Promise<Message> {
  const { message } = await work.ana.types('/peaceops "exits have been premature"');
  return message as Message;
}

/** What people say elsewhere than in a question: in modals, on the home tab, in the menu of a message. */
async function whatElsePeopleSay(): Promise<void> {
  const excerpt = await oneExcerpt();
  const { message: answer } = await work.ana.types(`/peaceops ${QUESTION}`);
  await chooses(work.ana, excerpt, '2/8.2', 'keep');
  await postsToChannel(work, excerpt, `${CANARY}: see this`);
  const narrow = await opensModal(work, () => work.ana.clicks(answer as Message, 'narrow'));
  await work.ana.looksUp(narrow, 'narrow:sections', CANARY);
  await work.ana.submits(narrow, entered(narrow, { words: { value: QUESTION } }));
  await opensModal(work, () => work.ana.types(`/peaceops check "${QUESTION} it was"`));
  const about = { channel: 'C0ELSEWHERE', ts: '1790000000.000100', text: QUESTION, user: 'U0BEN' };
  for (const shortcut of ['check', 'related'])
    await opensModal(work, () => work.ana.usesShortcut(shortcut, about));
  await work.ana.usesShortcut(CANARY, about);
  for (const rest of ['topics', 'section', 'show', 'digest'])
    await work.ana.types(`/peaceops ${rest} ${CANARY}`);
  await work.ana.opensHome('home');
  const home = await work.standIn.until(() => work.standIn.views.find(({ type }) => type === 'home'));
  await opensModal(work, () => work.ana.enters(home, 'home:ask', QUESTION));
  const kept = await opensModal(work, () => work.ana.types('/peaceops kept'));
  await work.ana.clicks(kept, 'send-kept:markdown');
  work.refused.push('missing_scope');
  await work.ana.opensHome('home');
}

// At `trace` the log has every line: other levels only leave some of them out.
describe.each<Mode>(['http', 'socket'])('the log of what people do over %s', (mode) => {
  const options: WorkplaceOptions = { logLevel: 'trace', credentials: CREDENTIALS };

  it('tells nothing of what they say', async () => {
    await open(() => startWorkplace(mode, options));
    await everythingPeopleDo();
    await expectNothingTold();
  });

  it.each<Fault>([
    { kind: 'http-error', status: 500 },
    { kind: 'silence' },
    { kind: 'done-then-drop' },
    { kind: 'garbled', body: `{"ok":true,"message":{"text":"${QUESTION}"` },
    { kind: 'garbled', body: CANARY.toUpperCase() },
    { kind: 'platform-error', error: 'is_archived' },
    { kind: 'rate-limited', retryAfterSeconds: 1 },
  ])('nor when Slack fails with %j', async (fault) => {
    // What is not answered in time is waited for twice; nothing here depends on an answer that does come.
    const patience = fault.kind === 'silence' ? { requestTimeoutMs: 300 } : {};
    await open(() => startWorkplace(mode, { ...options, patience }));
    const { message } = await work.ana.types(`/peaceops ${QUESTION}`);
    work.standIn.faults.next('response_url', fault);
    work.standIn.faults.next('chat.postMessage', fault, fault);
    work.standIn.faults.next('chat.postEphemeral', fault);
    await work.ana.clicks(message as Message, 'more').catch(() => {});
    await work.ana.mentions('C0GENERAL', QUESTION);
    await work.ana.directMessage(QUESTION);
    await expectNothingTold();
  });

  it('nor of what they check, keep, narrow, post and ask at home', async () => {
    await open(() => startDigestWorkplace(mode, options));
    await whatElsePeopleSay();
    await expectNothingTold();
  });

  it.each([
    ['fails', new StoreError('full', QUESTION, { cause: new Error(QUESTION) })],
    ['breaks', Object.assign(new Error(QUESTION), { name: QUESTION, code: QUESTION })],
  ])('nor when a store %s that repeats it', async (_, error) => {
    const fails = async () => {
      throw error;
    };
    const spoil = (store: Store) => ({ ...store, rememberQuestion: fails, questions: fails, keep: fails });
    await open(() => startDigestWorkplace(mode, { ...options, spoil }));
    await work.ana.types(`/peaceops ${QUESTION}`);
    await chooses(work.ana, await oneExcerpt(), '2/8.2', 'keep');
    await work.ana.directMessage(QUESTION);
    await work.ana.opensHome('home');
    await expectNothingTold();
  });

  it('nor when a bug of ours repeats it', async () => {
    const index = new Proxy({} as SearchIndex, {
      get: () => {
        throw Object.assign(new Error(QUESTION), { name: QUESTION, code: QUESTION });
      },
    });
    await open(() => startWorkplace(mode, { ...options, index }));
    await work.ana.types(`/peaceops ${QUESTION}`);
    await work.ana.directMessage(QUESTION);
    await expectNothingTold();
  });
});

describe('the log', () => {
  it.each(['debug', 'info'] as const)('tells at %s nothing of what people say either', async (logLevel) => {
    await open(() => startWorkplace('http', { logLevel, credentials: CREDENTIALS }));
    await everythingPeopleDo();
    await expectNothingTold();
  });

  it('tells nothing of requests that are refused', async () => {
    await open(() => startWorkplace('http', { logLevel: 'trace' }));
    for (const body of [`{"text":"${QUESTION}`, `payload=${QUESTION}`, `text=${QUESTION}`])
      for (const contentType of ['application/json', 'application/x-www-form-urlencoded'])
        for (const unsigned of [true, false]) await work.http.post({ contentType, body }, { unsigned });
    await fetch(`${work.address}/${CANARY}?token=${CANARY}`);
    await expectNothingTold();
  });

  it('tells nothing of a token that Slack refuses', async () => {
    await open(() => startWorkplace('socket', { logLevel: 'trace', start: false, credentials: CREDENTIALS }));
    work.standIn.faults.next('apps.connections.open', { kind: 'platform-error', error: 'invalid_auth' });
    await work.app.start().catch(() => {});
    await expectNothingTold();
  });
});
