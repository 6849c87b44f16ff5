import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/program';
import type { Subscription } from '../../src/digest/model';
import { defaultPlan } from '../../src/digest/model';
import type { Store } from '../../src/store/store';
import { startStandIn } from '../../src/try-out/stand-in/stand-in';
import { fakeTerminal, type Outcome } from '../support/command-line';
import { type SqliteHome, sqliteHome } from '../support/stores';

let home: SqliteHome;
let store: Store;

beforeEach(async () => {
  home = sqliteHome();
  store = await home.open();
});

afterEach(() => home.remove());

async function peaceops(argv: readonly string[], settings: Record<string, string> = {}): Promise<Outcome> {
  const terminal = fakeTerminal({ width: 200 });
  const environment = () => ({ DATA_DIR: home.directory, ...settings });
  const exitCode = await run(['digest', ...argv], terminal, '1.2.3', undefined, environment);
  return { exitCode, ...terminal.written };
}

const DUE = Date.parse('2026-11-23T08:00:00Z');

function set(changes: Partial<Subscription> = {}): Promise<Subscription> {
  const plan = { ...defaultPlan('Europe/Oslo'), count: 2 };
  return store.save({
    id: 'digest-1',
    teamId: 'T0PEACE',
    enterpriseId: null,
    channelId: 'C0GENERAL',
    plan,
    seed: 7,
    state: 'active',
    pausedBecause: null,
    createdBy: 'U0ANA',
    changedBy: 'U0ANA',
    createdAt: 0,
    changedAt: 0,
    nextDueAt: DUE,
    nextDay: '2026-11-23',
    round: 0,
    ...changes,
  });
}

describe('peaceops digest list', () => {
  it('shows each digest with when the next one is due and how much has been seen', async () => {
    await set();
    const { exitCode, out } = await peaceops(['list']);
    expect(exitCode).toBe(0);
    expect(out.split('\n')).toEqual([
      'C0GENERAL (T0PEACE)  [digest-1]',
      '  Weekdays at 09:00 (Europe/Oslo), 2 statements: everything.',
      expect.stringMatching(/^ {2}Next: Mon 23 Nov 2026, 09:00 \(Europe\/Oslo\)\. 0 of \d+ seen\.$/),
      '1 digest, 0 paused. Deliveries: 0 sent, 0 missed, 0 skipped, 0 unknown, 0 failed.',
      '',
    ]);
  });

  it('says so where there is none', async () => {
    expect(await peaceops(['list'])).toEqual({
      exitCode: 1,
      out: '0 digests, 0 paused. Deliveries: 0 sent, 0 missed, 0 skipped, 0 unknown, 0 failed.\n',
      error: 'peaceops: no digest is set; in a channel, /peaceops digest sets one.\n',
    });
  });

  it('counts the paused ones', async () => {
    await set({ state: 'paused', nextDueAt: null, nextDay: null });
    expect((await peaceops(['list'])).out).toContain('1 digest, 1 paused. Deliveries:');
  });

  it('says in one sentence that the store cannot be opened', async () => {
    const { exitCode, error } = await peaceops(['list'], { DATA_DIR: '/dev/null/none' });
    expect(exitCode).toBe(2);
    expect(error).toMatch(/^peaceops: [^\n]+\n$/);
  });
});

describe('peaceops digest preview', () => {
  it('shows what the next digest of a plan in words would hold', async () => {
    const { exitCode, out } = await peaceops([
      'preview',
      '08:30',
      'Europe/Oslo',
      '2',
      'recommendations',
      'on',
      'police',
    ]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Weekdays at 08:30 \(Europe\/Oslo\), 2 statements: police type:recommendation\.\n/);
    expect(out).toMatch(/\nStatements 1–2 of \d+\.\n$/);
  });

  it('has the next sentence where it qualifies a statement, as the digest will', async () => {
    const { out } = await peaceops(['preview', '1', 'on', '"viewed', 'as', 'a', '‘benchmark’"']);
    expect(out).toContain('  The next sentence qualifies this [3/17.3]:\n  │ On the contrary, studies show');
  });

  it('shows what the next digest of a channel would hold', async () => {
    await set();
    const { exitCode, out } = await peaceops(['preview', '--of', 'digest-1']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Weekdays at 09:00 (Europe/Oslo), 2 statements: everything.');
  });

  it.each([
    [['preview', 'at', '25:00'], 2, '“25:00” is no time of day'],
    [['preview', '--of', 'none'], 1, 'no digest “none”; "peaceops digest list" lists them all.'],
    [
      ['preview', '--of', 'digest-1', 'police'],
      2,
      'name a digest with --of, or say what it would hold, not both.',
    ],
  ])('%j ends with %j and one sentence', async (argv, code, sentence) => {
    const { exitCode, error } = await peaceops(argv);
    expect(exitCode).toBe(code);
    expect(error).toContain(sentence);
  });
});

describe('peaceops digest run', () => {
  it('dry, says what would be sent at a time and to whom, and changes nothing', async () => {
    await set();
    const { exitCode, out } = await peaceops(['run', '--dry-run', '--at', '2026-11-23T08:10:00Z']);
    expect(exitCode).toBe(0);
    expect(out.split('\n')).toEqual([
      'C0GENERAL (T0PEACE)  [digest-1]',
      expect.stringMatching(
        /^ {2}Due Mon 23 Nov 2026, 09:00 \(Europe\/Oslo\): would send Statements 1–2 of \d+: \S+, \S+\.$/,
      ),
      '1 digest due at Mon 23 Nov 2026, 08:10 (UTC); nothing was sent.',
      '',
    ]);
    expect(await store.subscription('digest-1')).toMatchObject({ nextDueAt: DUE });
  });

  it('dry, tells those that are too late', async () => {
    await set();
    const { out } = await peaceops(['run', '--dry-run', '--at', '2026-11-25T20:00:00Z']);
    expect(out).toContain('  Too late for 3 digests, which would count as missed.');
    expect(out).toContain('0 digests due at');
  });

  it('dry, counts what is later than the setting allows as missed', async () => {
    await set();
    const at = ['run', '--dry-run', '--at', '2026-11-23T10:10:00Z'];
    expect((await peaceops(at)).out).toContain('1 digest due at');
    const { exitCode, out } = await peaceops(at, { DIGEST_CATCH_UP_HOURS: '2' });
    expect([exitCode, out]).toEqual([1, expect.stringContaining('Too late for 1 digest,')]);
    expect(out).toContain('0 digests due at');
  });

  it('dry, tells what matches nothing from what has all been seen', async () => {
    const plan = defaultPlan('Europe/Oslo');
    await set({ plan: { ...plan, query: 'section:99' } });
    const { out } = await peaceops(['run', '--dry-run', '--at', '2026-11-23T08:10:00Z']);
    expect(out).toContain('would send nothing, as the reports have nothing of this kind.');
  });

  it('dry, says that nothing is due', async () => {
    await set();
    const { exitCode, out } = await peaceops(['run', '--dry-run', '--at', '2026-11-23T07:59:59Z']);
    expect([exitCode, out]).toEqual([
      1,
      '0 digests due at Mon 23 Nov 2026, 07:59 (UTC); nothing was sent.\n',
    ]);
  });

  it.each([
    [
      ['run', '--at', '2026-11-23T08:10:00Z'],
      '--at goes with --dry-run only; without it, what is due now is sent.',
    ],
    [['run', '--dry-run', '--at', 'noon'], '“noon” is no instant; write for example 2026-11-23T08:30:00Z.'],
    [['run'], 'SLACK_BOT_TOKEN is missing'],
  ])('%j is wrong use: %j', async (argv, sentence) => {
    const { exitCode, error } = await peaceops(argv);
    expect(exitCode).toBe(2);
    expect(error).toContain(sentence);
  });

  it('touches nothing with a token that Slack refuses', async () => {
    const standIn = await startStandIn();
    const { appToken } = standIn.credentials;
    const now = Date.now();
    await set({ nextDueAt: now - 1_000, nextDay: new Date(now).toISOString().slice(0, 10) });
    const { exitCode, error } = await peaceops(['run'], {
      SLACK_BOT_TOKEN: 'xoxb-of-long-ago',
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: standIn.url,
    });
    expect([exitCode, error]).toEqual([
      2,
      'peaceops: Slack refuses SLACK_BOT_TOKEN (invalid_auth); ' +
        'copy it anew from https://api.slack.com/apps. Nothing was sent.\n',
    ]);
    expect(await store.subscription('digest-1')).toMatchObject({ state: 'active', nextDueAt: now - 1_000 });
    await standIn.close();
  });

  it('makes no store where there is none', async () => {
    const standIn = await startStandIn();
    const dataDirectory = path.join(home.directory, 'nowhere');
    const { exitCode, error } = await peaceops(['run'], {
      SLACK_BOT_TOKEN: standIn.credentials.botToken,
      SLACK_API_URL: standIn.url,
      DATA_DIR: dataDirectory,
    });
    await standIn.close();
    expect([exitCode, error]).toEqual([
      2,
      `peaceops: There is no store in ${dataDirectory}; ` +
        'run this where PeaceOps runs, or set DATA_DIR or DATABASE_URL.\n',
    ]);
    expect(existsSync(dataDirectory)).toBe(false);
  });

  it('ends with 1 where a digest failed', async () => {
    const standIn = await startStandIn();
    const { botToken, appToken } = standIn.credentials;
    const now = Date.now();
    const zone = `Etc/GMT${offsetOfNoon(now)}`;
    const nextDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
    await set({ channelId: 'C0ELSEWHERE', plan: defaultPlan(zone), nextDueAt: now - 1_000, nextDay });
    const slack = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: standIn.url };
    const { exitCode, out } = await peaceops(['run'], slack);
    expect([exitCode, out]).toEqual([1, '0 sent, 0 missed, 0 skipped, 0 unknown, 1 failed.\n']);
    await standIn.close();
  });

  it('sends what is due now, once', async () => {
    const standIn = await startStandIn();
    const { botToken, appToken } = standIn.credentials;
    const slack = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: standIn.url };
    const now = Date.now();
    // In a zone where it is about noon, so that the day does not end meanwhile.
    const zone = `Etc/GMT${offsetOfNoon(now)}`;
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
    await set({ plan: { ...defaultPlan(zone), count: 2 }, nextDueAt: now - 1_000, nextDay: day });
    expect(await peaceops(['run'], slack)).toEqual({
      exitCode: 0,
      out: '1 sent, 0 missed, 0 skipped, 0 unknown, 0 failed.\n',
      error: '',
    });
    expect((await peaceops(['run'], slack)).out).toContain('0 sent');
    expect(standIn.messages).toHaveLength(1);
    expect(standIn.messages[0]).toMatchObject({ channel: 'C0GENERAL', visible: 'public' });
    expect(standIn.rejections).toEqual([]);
    await standIn.close();
  });
});

/** `Etc/GMT+5` is five hours behind: the sign is POSIX's. */
function offsetOfNoon(now: number): string {
  const behind = new Date(now).getUTCHours() - 12;
  return behind < 0 ? `${behind}` : `+${behind}`;
}
