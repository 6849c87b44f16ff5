import { chmodSync, existsSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';
import { lookAtNode, lookAtReports, lookAtRights } from '../../src/cli/doctor/machine';
import { run } from '../../src/cli/program';
import { isCompiled, openCorpus } from '../../src/corpus/open-corpus';
import { type StandIn, type StandInOptions, startStandIn } from '../../src/try-out/stand-in/stand-in';
import { subscription } from '../store/subscriptions';
import { fakeTerminal, type Outcome } from '../support/command-line';
import { type SqliteHome, sqliteHome } from '../support/stores';

const SECRET = '0123456789abcdef0123456789abcdef';
const ALL_SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'users:read'];

let home: SqliteHome;
let slack: StandIn | undefined;

beforeEach(() => {
  home = sqliteHome();
});

afterEach(async () => {
  await slack?.close();
  slack = undefined;
  await home.remove();
});

async function doctor(settings: Record<string, string>): Promise<Outcome> {
  const terminal = fakeTerminal({ width: 500 });
  const environment = () => ({ DATA_DIR: home.directory, ...settings });
  const exitCode = await run(['doctor'], terminal, '1.2.3', undefined, environment);
  return { exitCode, ...terminal.written };
}

async function inWorkspace(options: StandInOptions, settings: Record<string, string> = {}): Promise<Outcome> {
  slack = await startStandIn({ scopes: ALL_SCOPES, ...options });
  const { botToken } = slack.credentials;
  return doctor({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.url,
    ...settings,
  });
}

describe('peaceops doctor', () => {
  it('finds all in order, and has changed and posted nothing', async () => {
    await (await home.open()).save(subscription());
    const { exitCode, out, error } = await inWorkspace({});
    expect([exitCode, error]).toEqual([0, '']);
    expect(out).toContain('ok    settings: HTTP, port 3000\n');
    expect(out).toContain(`ok    store: the store ${home.file}: 1 digest\n`);
    expect(out).toContain('ok    reports: 1 report, 271 statements\n');
    expect(out).toMatch(/ok {4}SLACK_BOT_TOKEN: known to Slack as \S+ in /);
    expect(out).toContain('ok    scopes: all that are needed\n');
    expect(out).toContain('-     scopes: Without channels:history, groups:history, files:write,');
    expect(out).toContain('ok    clock: as Slack has it\n');
    expect(slack?.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  it('asks for the address of a connection with the app-level token, and opens none', async () => {
    const { exitCode, out } = await inWorkspace({}, { SLACK_APP_TOKEN: 'xapp-1-stand-in-app' });
    expect(exitCode).toBe(0);
    expect(out).toContain('ok    SLACK_APP_TOKEN: may connect (Socket Mode)\n');
    expect(slack?.calls.map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open']);
  });

  it('wants the scopes of replies in threads where these are to be heard, and only there', async () => {
    const { exitCode, out } = await inWorkspace({}, { THREADS: '1' });
    expect(exitCode).toBe(1);
    expect(out).toContain(
      'WRONG scopes: channels:history (to hear replies in threads without a mention); groups:history (the same in private channels) missing',
    );
  });

  it('wants the scope of files where these are to be read', async () => {
    const { exitCode, out } = await inWorkspace({}, { FILES: '1' });
    expect(exitCode).toBe(1);
    expect(out).toMatch(/WRONG scopes: files:read \(to check the quotations of a file/);
  });

  it('says that others may read the store, and leaves its rights as they are', async () => {
    await (await home.open()).close();
    chmodSync(home.file, 0o644);
    const { exitCode, out } = await inWorkspace({});
    expect(out).toContain(`WRONG ${home.file}: Other users may read it; run chmod 600 ${home.file}.`);
    expect([exitCode, statSync(home.file).mode & 0o777]).toEqual([1, 0o644]);
  });

  it('makes no store, and says that the first start makes it', async () => {
    const nowhere = path.join(home.directory, 'nowhere');
    const { exitCode, out } = await inWorkspace({}, { DATA_DIR: nowhere });
    expect(out).toContain(`-     store: the store ${nowhere}/peaceops.sqlite is not there yet;`);
    expect([exitCode, existsSync(nowhere)]).toEqual([0, false]);
  });

  it('names all that is wrong, and what to do', async () => {
    await (await home.open()).close();
    const file = new Libsql(home.file);
    file.exec("insert into peaceops_migrations values ('9999-later', '2030-01-01')");
    file.close();
    const { exitCode, out } = await inWorkspace(
      { scopes: ['commands', 'chat:write'] },
      { SLACK_APP_TOKEN: 'xapp-2' },
    );
    expect(exitCode).toBe(1);
    expect(out).toMatch(/WRONG store: The store .+ is of a newer version of PeaceOps;/);
    expect(out).toContain(
      'WRONG scopes: app_mentions:read (to hear @PeaceOps); im:history (to hear direct messages); users:read (the ' +
        'time zone of whoever sets up a digest, and the name of whoever changes one) missing; paste the manifest',
    );
    expect(out).toContain('WRONG SLACK_APP_TOKEN: Slack refuses it (invalid_auth); copy it anew');
  });

  it('names each wrong setting, without its value, and what could not be looked at', async () => {
    const { exitCode, out } = await doctor({ SLACK_BOT_TOKEN: 'canary', SLACK_SIGNING_SECRET: SECRET });
    expect(exitCode).toBe(1);
    expect(out).toMatch(/WRONG settings: SLACK_BOT_TOKEN is not a bot token; get it at /);
    expect(out).toContain('-     Slack: Not asked, as the settings are wrong.');
    expect(out).not.toContain('canary');
  });

  it('says that Slack cannot be reached', async () => {
    const settings = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: SECRET };
    const at = { SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://127.0.0.1:1/api/' };
    const { exitCode, out } = await doctor({ ...settings, ...at });
    expect(exitCode).toBe(1);
    expect(out.match(/WRONG Slack: Slack cannot be reached/g)).toHaveLength(1);
    expect(out).toContain('-     clock: Slack did not tell the time.');
  });

  it.each([
    [0o600, 'right'],
    [0o644, 'wrong'],
  ])('looks at the rights of a file with secrets: %o is %s', (mode, state) => {
    const file = path.join(home.directory, '.env');
    writeFileSync(file, '', { mode });
    expect(lookAtRights(file).map((finding) => finding.state)).toEqual([state]);
  });

  it('leaves a file with secrets that is none to what reads it', () => {
    const file = path.join(home.directory, '.env');
    symlinkSync(file, file);
    expect(lookAtRights(file)).toEqual([]);
  });

  it('names a report that cannot be read', () => {
    const open = () => openCorpus(home.directory);
    expect(lookAtReports(open, () => isCompiled(home.directory))).toEqual([
      { about: 'reports', state: 'wrong', says: expect.stringContaining('no report there') },
    ]);
  });

  it('says that reports are read anew at each start, where they have changed since the build', () => {
    expect(lookAtReports(openCorpus, () => false)).toContainEqual({
      about: 'reports',
      state: 'open',
      says: 'They have changed since they were compiled, so that each start takes longer; run npm run build.',
    });
  });

  it.each([
    ['18.20.0', 'wrong'],
    ['20.20.2', 'open'],
    ['24.1.0', 'right'],
  ])('takes Node %s as it is: %s', (version, state) => {
    expect(lookAtNode(version).state).toBe(state);
  });
});
