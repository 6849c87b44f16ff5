import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/program';
import type { Feedback } from '../../src/store/person';
import type { Store } from '../../src/store/store';
import { printRanking } from '../../tools/eval/print-ranking';
import { fakeTerminal, type Outcome } from '../support/command-line';
import { beijing } from '../support/corpus';
import { textOf } from '../support/expected';
import { type SqliteHome, sqliteHome } from '../support/stores';

let home: SqliteHome;
/** As of the service that runs beside it. */
let store: Store;

beforeEach(async () => {
  home = sqliteHome();
  store = await home.open();
});

afterEach(() => home.remove());

async function exported(...argv: readonly string[]): Promise<Outcome> {
  const terminal = fakeTerminal({ width: 200 });
  const environment = () => ({ DATA_DIR: home.directory });
  const exitCode = await run(['feedback', 'export', ...argv], terminal, '1.2.3', undefined, environment);
  return { exitCode, ...terminal.written };
}

const rowsOf = ({ out }: Outcome) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function say(userId: string, said: Partial<Feedback>, at = Date.now()): Promise<void> {
  const feedback: Feedback = {
    query: 'exits premature',
    shown: ['2/8.2'],
    judgement: 'right',
    words: '',
    ...said,
  };
  await store.giveFeedback({ teamId: 'T0SECRET', userId }, feedback, { at, since: 0 });
}

const EXITS = { section: '2', text: textOf('2/8.2') };
const OTHER = { section: '6.1', text: textOf('6.1/1.3') };

describe('peaceops feedback export', () => {
  it('prints judged queries, what several people say of a statement as its mean, rounded down', async () => {
    await say('U1', { shown: ['2/8.2', '6.1/1.3'] });
    await say('U2', { query: ' Exits  premature', shown: ['2/8.2'], judgement: 'wrong-label' });
    await say('U3', { shown: ['6.1/1.3'], judgement: 'wrong-statement' });
    expect(rowsOf(await exported())).toEqual([
      {
        id: 'feedback-1',
        query: expect.stringMatching(/exits +premature/i),
        style: 'feedback',
        relevant: [
          { ...EXITS, grade: 2 },
          { ...OTHER, grade: 1 },
        ],
      },
    ]);
  });

  it('prints queries that the reports have nothing on', async () => {
    await say('U1', { query: 'submarines', shown: [], judgement: 'rightly-silent' });
    await say('U2', { query: 'navies', judgement: 'should-be-silent', words: 'no ships here' });
    expect(rowsOf(await exported('--rows', 'unanswerable'))).toEqual([
      { id: 'feedback-1', query: 'navies', style: 'feedback', absent: [] },
      { id: 'feedback-2', query: 'submarines', style: 'feedback', absent: [] },
    ]);
  });

  it('leaves out what people differ on, and statements that the reports no longer have', async () => {
    await say('U1', {});
    await say('U2', { judgement: 'should-be-silent' });
    await say('U3', { query: 'gone', shown: ['9.9/1.1'] });
    expect((await exported()).exitCode).toBe(1);
    expect((await exported('--rows', 'unanswerable')).exitCode).toBe(1);
  });

  it('prints what is not right, with the words, for somebody to read', async () => {
    await say('U1', { judgement: 'wrong-label', words: 'a challenge' });
    await say('U2', {});
    expect(rowsOf(await exported('--rows', 'faults'))).toEqual([
      {
        id: 'feedback-1',
        query: 'exits premature',
        judgement: 'wrong-label',
        shown: [EXITS],
        words: 'a challenge',
      },
    ]);
  });

  it('names nobody, and nothing that is over', async () => {
    await say('U0SECRET', {});
    await say('U0SECRET', { query: 'other', judgement: 'wrong-statement' });
    await say('U1', { query: 'long ago' }, Date.now() - 91 * 86_400_000);
    for (const rows of ['queries', 'unanswerable', 'faults'])
      expect((await exported('--rows', rows)).out).not.toMatch(/SECRET|long ago|given|user|team/i);
  });

  it('says in one sentence that there is none', async () => {
    expect(await exported()).toEqual({
      exitCode: 1,
      out: '',
      error: `peaceops: nobody has said of an answer that it is right in the store ${home.file}.\n`,
    });
  });

  it('writes what the evaluation reads', async () => {
    await say('U1', {});
    await say('U1', { query: 'submarines', shown: [], judgement: 'rightly-silent' });
    const data = mkdtempSync(path.join(tmpdir(), 'peaceops-feedback-'));
    try {
      writeFileSync(path.join(data, 'queries.jsonl'), (await exported()).out);
      writeFileSync(path.join(data, 'unanswerable.jsonl'), (await exported('--rows', 'unanswerable')).out);
      const lines: string[] = [];
      printRanking(beijing().index, data, (line) => lines.push(line));
      const printed = lines.join('\n');
      expect(printed).toMatch(/^feedback +1 +1\.000/m);
      expect(printed).toMatch(/^first right +1 +1\.000/m);
      expect(printed).toMatch(/^unanswerable\.jsonl: feedback +1 +0\.0 % +0\.0 % +100\.0 %/m);
      expect(printed).not.toMatch(/NaN|undefined/);
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
