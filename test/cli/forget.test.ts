import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program';
import type { Feedback } from '../../src/store/person';
import type { Store } from '../../src/store/store';
import { subscription } from '../store/subscriptions';
import { fakeTerminal, type Outcome } from '../support/command-line';
import { type SqliteHome, sqliteHome } from '../support/stores';

let home: SqliteHome;
/** As of the service that runs beside it. */
let store: Store;

beforeEach(async () => {
  home = sqliteHome();
  store = await home.open();
});

afterEach(() => home.remove());

const forget = (argv: readonly string[], settings?: Record<string, string>) =>
  peaceops(['forget', ...argv], settings);

async function peaceops(argv: readonly string[], settings: Record<string, string> = {}): Promise<Outcome> {
  const terminal = fakeTerminal({ width: 200 });
  const environment = () => ({ DATA_DIR: home.directory, ...settings });
  const exitCode = await run(argv, terminal, '1.2.3', undefined, environment);
  return { exitCode, ...terminal.written };
}

const NOW = { at: 1_000, since: 0 };
const FEEDBACK: Feedback = {
  query: 'police',
  shown: ['2/8.2'],
  judgement: 'wrong-statement',
  words: 'not it',
};

async function remember(teamId: string, userId: string): Promise<void> {
  const person = { teamId, userId };
  await store.keep(person, [{ key: 'a', statementId: '1/1.1', words: 'Ships wait.' }], NOW);
  await store.rememberQuestion(person, 'exit strategies', NOW);
  await store.rememberQuestion(person, 'police', NOW);
  await store.giveFeedback(person, FEEDBACK, NOW);
  await store.chooseReports({ teamId, channelId: `C${userId}` }, ['oslo-2008'], { userId, at: 1_000 });
}

describe('peaceops forget', () => {
  it('removes what is remembered of a person beside the running service, and says how much it was', async () => {
    await remember('T1', 'U1');
    await remember('T1', 'U2');
    await store.save(subscription({ createdBy: 'U1', changedBy: 'U1' }));
    expect(await forget(['U1'])).toEqual({
      exitCode: 0,
      out:
        'Forgotten of U1: 1 kept statement, 2 questions, the last question of 0 conversations, feedback on 1 answer, 0 marks of what was answered; the name in 1 digest and in the choice of reports of 1 channel. ' +
        `Looked in the store ${home.file}.\n`,
      error: '',
    });
    expect(await store.questions({ teamId: 'T1', userId: 'U1' }, 0)).toEqual([]);
    expect(await store.questions({ teamId: 'T1', userId: 'U2' }, 0)).toHaveLength(2);
    expect(await store.subscription('S1')).toMatchObject({ createdBy: '', changedBy: '' });
  });

  it('does so in one workspace where it is told which', async () => {
    await remember('T1', 'U1');
    await remember('T2', 'U1');
    expect((await forget(['U1', '--team', 'T1'])).out).toContain('Forgotten of U1 in T1: 1 kept statement,');
    expect(await store.kept({ teamId: 'T2', userId: 'U1' }, 0)).toHaveLength(1);
  });

  it('ends with 1 where nothing is known of the person', async () => {
    expect(await forget(['U9', '--team', 'T1'])).toEqual({
      exitCode: 1,
      out: '',
      error: `peaceops: nothing is known of U9 in T1 in the store ${home.file}.\n`,
    });
  });

  it.each([
    [['@ana'], '“@ana” is no user id; use for example U012ABCDE (Slack: profile > ⋮ > Copy member ID).'],
    [['U1', '--team', 'peace'], '“peace” is no workspace id; use for example T012ABCDE, or leave --team out'],
    [[], "missing required argument 'user'"],
  ])('%j is wrong use, said in one sentence', async (argv, sentence) => {
    const { exitCode, out, error } = await forget(argv);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(error).toContain(sentence);
  });

  it('says in one sentence that there is no store, and makes none', async () => {
    const nowhere = path.join(home.directory, 'nowhere');
    expect(await forget(['U1'], { DATA_DIR: nowhere })).toEqual({
      exitCode: 2,
      out: '',
      error: `peaceops: There is no store in ${nowhere}; run this where PeaceOps runs, or set DATA_DIR or DATABASE_URL.\n`,
    });
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('peaceops export', () => {
  it('prints all that is known of a person, and where it is from', async () => {
    await remember('T1', 'U1');
    await remember('T1', 'U2');
    await store.save(subscription({ createdBy: 'U1', changedBy: 'U2' }));
    await store.markOnce('T1', 'button:U1:1.1:more:x', 1, 5);
    const { exitCode, out } = await peaceops(['export', 'U1']);
    const { plan, id, channelId, state, createdAt, changedAt } = subscription();
    expect(JSON.parse(out)).toEqual({
      user: 'U1',
      team: null,
      store: `the store ${home.file}`,
      kept: [{ teamId: 'T1', statementId: '1/1.1', key: 'a', words: 'Ships wait.', keptAt: 1_000 }],
      questions: [
        { teamId: 'T1', text: 'exit strategies', askedAt: 1_000 },
        { teamId: 'T1', text: 'police', askedAt: 1_000 },
      ],
      conversations: [],
      feedback: [{ teamId: 'T1', ...FEEDBACK, givenAt: 1_000 }],
      digests: [
        {
          id,
          teamId: 'T1',
          channelId,
          plan,
          state,
          createdAt,
          changedAt,
          isCreator: true,
          isLastToChange: false,
        },
      ],
      channelReports: [{ teamId: 'T1', channelId: 'CU1', reports: ['oslo-2008'], chosenAt: 1_000 }],
      marks: [{ teamId: 'T1', key: 'button:U1:1.1:more:x', expiresAt: expect.any(Number) }],
    });
    expect(exitCode).toBe(0);
  });

  it('ends with 1 where nothing is known of the person', async () => {
    expect(await peaceops(['export', 'U9'])).toMatchObject({
      exitCode: 1,
      out: '',
      error: `peaceops: nothing is known of U9 in the store ${home.file}.\n`,
    });
  });
});
