import { readFileSync } from 'node:fs';
import path from 'node:path';
import dotenv from 'dotenv';
import { SECRETS } from '../src/secret-files';
import { readSettings, SETTING_NAMES, SettingsError } from '../src/settings';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef'.repeat(2) };

const NEW_KEY = 'a1'.repeat(32);
const OLD_KEY = 'b2'.repeat(32);
const MANY = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'ab12'.repeat(8),
  TOKEN_KEYS: NEW_KEY,
  SLACK_SIGNING_SECRET: HTTP.SLACK_SIGNING_SECRET,
};

/** The settings that are at fault, each with the words that help. */
function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.faults;
  }
}

describe('the settings', () => {
  it('for Socket Mode are two tokens; the rest has defaults', () => {
    expect(readSettings(SOCKET)).toEqual({
      botToken: 'xoxb-1',
      oauth: null,
      appToken: 'xapp-1',
      signingSecret: null,
      port: 3000,
      host: null,
      slackApiUrl: 'https://slack.com/api/',
      metrics: { port: null, host: '127.0.0.1' },
      proxy: null,
      logLevel: 'info',
      dataDirectory: 'data-local',
      databaseUrl: null,
      digestEditors: [],
      digestCatchUpMs: 6 * 60 * 60 * 1_000,
      threads: false,
      agent: false,
      files: false,
      reportsDirectory: null,
      retentionDays: 90,
      reader: null,
      publicUrl: null,
      mcpTokens: [],
    });
  });

  it('for HTTP are a token and a secret', () => {
    expect(readSettings(HTTP)).toMatchObject({ appToken: null, signingSecret: HTTP.SLACK_SIGNING_SECRET });
  });

  it('that are blank count as unset, and blanks around a value do not count', () => {
    const blanks = { SLACK_SIGNING_SECRET: '', PORT: ' ', SLACK_API_URL: '\t', LOG_LEVEL: '' };
    expect(readSettings({ ...SOCKET, ...blanks, SLACK_BOT_TOKEN: ' xoxb-1 ' })).toEqual(readSettings(SOCKET));
  });

  it.each([
    ['https://slack-gov.com/api', 'https://slack-gov.com/api/'],
    ['http://127.0.0.1:4000/api///', 'http://127.0.0.1:4000/api/'],
  ])('may say that Slack is at %s', (given, used) => {
    expect(readSettings({ ...HTTP, SLACK_API_URL: given }).slackApiUrl).toBe(used);
  });

  it('may name who changes digests', () => {
    expect(readSettings({ ...HTTP, DIGEST_EDITORS: ' U012ABC ,W034DEF' }).digestEditors).toEqual([
      'U012ABC',
      'W034DEF',
    ]);
  });

  it('may say how late a digest is still sent', () => {
    expect(readSettings({ ...HTTP, DIGEST_CATCH_UP_HOURS: '2' }).digestCatchUpMs).toBe(7_200_000);
    for (const wrong of ['0', '25', 'six', '1.5'])
      expect(faultsOf({ ...HTTP, DIGEST_CATCH_UP_HOURS: wrong })).toEqual([
        'DIGEST_CATCH_UP_HOURS is no number of hours; use one from 1 to 24, for example 6.',
      ]);
  });

  it('may say that the app hears replies in threads', () => {
    expect(readSettings({ ...HTTP, THREADS: '1' }).threads).toBe(true);
    expect(readSettings({ ...HTTP, THREADS: '0' }).threads).toBe(false);
    expect(() => readSettings({ ...HTTP, THREADS: 'yes' })).toThrow(/THREADS is neither 0 nor 1/);
  });

  it('may say that the app has the agent view', () => {
    expect(readSettings({ ...HTTP, AGENT: '1' }).agent).toBe(true);
    expect(readSettings({ ...HTTP, AGENT: '0' }).agent).toBe(false);
    expect(() => readSettings({ ...HTTP, AGENT: 'yes' })).toThrow(/AGENT is neither 0 nor 1/);
  });

  it('may say that files are read that are shared with it', () => {
    expect(readSettings({ ...HTTP, FILES: '1' }).files).toBe(true);
    expect(() => readSettings({ ...HTTP, FILES: 'yes' })).toThrow(/FILES is neither 0 nor 1/);
  });

  it('may say how long what people kept and asked is remembered', () => {
    expect(readSettings({ ...HTTP, RETENTION_DAYS: '3650' }).retentionDays).toBe(3_650);
    for (const wrong of ['0', '3651', '99999', 'ninety', '-1', '1.5'])
      expect(faultsOf({ ...HTTP, RETENTION_DAYS: wrong })).toEqual([
        'RETENTION_DAYS is no number of days; use one from 1 to 3650, for example 90.',
      ]);
  });

  it('of the reader page are its address, who may read, and a key where links are signed', () => {
    const PUBLIC_URL = 'https://ana:canary@peaceops.example.org/reports/?x#y';
    const READER_KEY = 'ab12'.repeat(16);
    expect(readSettings({ ...HTTP, PUBLIC_URL }).reader).toEqual({
      publicUrl: 'https://peaceops.example.org/reports',
      access: 'open',
      key: null,
    });
    expect(readSettings({ ...HTTP, PUBLIC_URL, READER_ACCESS: 'off' }).reader).toBeNull();
    expect(readSettings({ ...HTTP, PUBLIC_URL, READER_ACCESS: 'signed', READER_KEY }).reader).toMatchObject({
      access: 'signed',
      key: READER_KEY,
    });
    expect(faultsOf({ ...HTTP, PUBLIC_URL, READER_ACCESS: 'signed' })).toEqual([
      'READER_KEY is missing: with READER_ACCESS=signed links are signed with it; make one with: openssl rand -hex 32.',
    ]);
  });

  it('for assistants are tokens, each with the reports that it opens', () => {
    const [all, some] = ['a'.repeat(24), 'b-_9'.repeat(8)];
    expect(readSettings({ ...HTTP, MCP_TOKEN: `${all}  ${some}:beijing-2007,oslo-2008` }).mcpTokens).toEqual([
      { token: all, reports: null },
      { token: some, reports: ['beijing-2007', 'oslo-2008'] },
    ]);
    for (const wrong of ['short', `${all}:`, `${all}:a,`])
      expect(faultsOf({ ...HTTP, MCP_TOKEN: wrong })).toEqual([
        expect.stringMatching(/^MCP_TOKEN is no list/),
      ]);
  });

  it('that are missing are all named at once, each with where to get it', () => {
    expect(faultsOf({})).toEqual([
      'SLACK_BOT_TOKEN is missing; get it at https://api.slack.com/apps > your app > OAuth & Permissions > ' +
        'Bot User OAuth Token (begins with xoxb-).',
      'SLACK_APP_TOKEN is missing (Socket Mode); get it at https://api.slack.com/apps > your app > ' +
        'Basic Information > App-Level Tokens, scope connections:write (begins with xapp-). ' +
        'Or, for HTTP, set SLACK_SIGNING_SECRET: https://api.slack.com/apps > your app > Basic Information > ' +
        'App Credentials > Signing Secret.',
    ]);
  });

  it('that are wrong are all named at once, and never repeated', () => {
    const faults = faultsOf({
      SLACK_BOT_TOKEN: 'xapp-canary',
      SLACK_APP_TOKEN: 'xoxb-canary',
      SLACK_SIGNING_SECRET: 'canary canary',
      INSTALL_TEAMS: 'T1, canary',
      PORT: '65536',
      HOST: 'canary canary',
      METRICS_PORT: '-1',
      METRICS_HOST: 'canary canary',
      SLACK_API_URL: 'canary.example',
      HTTPS_PROXY: 'socks5://canary:canary@localhost',
      LOG_LEVEL: 'loud-canary',
      DATABASE_URL: 'mysql://canary:canary@localhost/peaceops',
      DIGEST_EDITORS: 'canary',
      DIGEST_CATCH_UP_HOURS: 'canary',
      THREADS: 'canary',
      AGENT: 'canary',
      FILES: 'canary',
      RETENTION_DAYS: 'canary',
      PUBLIC_URL: 'canary',
      READER_ACCESS: 'canary',
      READER_KEY: 'canary',
      MCP_TOKEN: 'canary',
    });
    // Whether a directory can be used only shows when it is opened, NO_PROXY may name any host, and the service reads no
    // PEACEOPS_INDEX_KEY.
    const ofMany = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'TOKEN_KEYS'];
    const others = ['DATA_DIR', 'REPORTS_DIR', 'NO_PROXY', 'PEACEOPS_INDEX_KEY', ...ofMany];
    const canBeWrong = SETTING_NAMES.filter((name) => !others.includes(name));
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(canBeWrong);
    expect(faults.join()).not.toContain('canary');
  });

  it.each([
    ['xyz'],
    ['0123456789abcdef'],
    [`${'0123456789abcdef'.repeat(2)}0`],
    ['0123456789ABCDEF'.repeat(2)],
    [`"${'0123456789abcdef'.repeat(2)}"`],
  ])('do not take %j for a signing secret', (SLACK_SIGNING_SECRET) => {
    expect(faultsOf({ ...HTTP, SLACK_SIGNING_SECRET })).toEqual([
      'SLACK_SIGNING_SECRET is no signing secret (32 digits and letters a to f); get it at ' +
        'https://api.slack.com/apps > your app > Basic Information > App Credentials > Signing Secret.',
    ]);
  });

  it.each(['xoxb-...', 'xoxb-', '"xoxb-1"', 'xoxp-1', 'xoxe-1-refresh', 'xoxb-1 xoxb-2'])(
    'do not take %j for a bot token',
    (SLACK_BOT_TOKEN) => {
      expect(faultsOf({ ...HTTP, SLACK_BOT_TOKEN })).toEqual([
        expect.stringMatching(/^SLACK_BOT_TOKEN is not a bot token; get it at https:/),
      ]);
    },
  );

  it.each(['xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy', 'xoxe.xoxb-1-Mi0yLTk'])(
    'take %j for a bot token',
    (SLACK_BOT_TOKEN) => {
      expect(faultsOf({ ...HTTP, SLACK_BOT_TOKEN })).toEqual([]);
    },
  );

  it('for many workspaces are an id, a secret and keys, in place of a bot token', () => {
    const { botToken, oauth } = readSettings({ ...MANY, TOKEN_KEYS: `${NEW_KEY}, ${OLD_KEY}` });
    expect(botToken).toBeNull();
    expect(oauth).toMatchObject({ clientId: '12.34', clientSecret: MANY.SLACK_CLIENT_SECRET, teams: [] });
    expect(readSettings({ ...MANY, INSTALL_TEAMS: 'T1 ,E2' }).oauth?.teams).toEqual(['T1', 'E2']);
    expect(oauth?.keys.map(({ secret }) => secret.toString('hex'))).toEqual([NEW_KEY, OLD_KEY]);
  });

  it.each<[Record<string, string>, RegExp]>([
    [
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      /^SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: .* leave one of them out\.$/,
    ],
    [{ SLACK_CLIENT_SECRET: '' }, /^SLACK_CLIENT_SECRET is missing; get it at https:/],
    [{ SLACK_CLIENT_SECRET: 'canary' }, /^SLACK_CLIENT_SECRET is no client secret/],
    [{ SLACK_CLIENT_ID: 'canary' }, /^SLACK_CLIENT_ID is no client ID/],
    [{ TOKEN_KEYS: '' }, /^TOKEN_KEYS is missing: .* make one with: openssl rand -hex 32\.$/],
    [
      { TOKEN_KEYS: `${NEW_KEY} canary` },
      /^TOKEN_KEYS holds something that is no key .* openssl rand -hex 32\.$/,
    ],
  ])('for many workspaces that cannot be used are told: %j', (change, fault) => {
    const faults = faultsOf({ ...MANY, ...change });
    expect(faults).toEqual([expect.stringMatching(fault)]);
    expect(faults.join()).not.toContain('canary');
  });

  it('do not take an app token with dots for one', () => {
    expect(faultsOf({ ...SOCKET, SLACK_APP_TOKEN: 'xapp-...' })).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN is not an app-level token; get it at https:/),
    ]);
  });

  it('for posting alone are the bot token', () => {
    expect(readSettings({ SLACK_BOT_TOKEN: 'xoxb-1' }, { isReached: false })).toMatchObject({
      botToken: 'xoxb-1',
      oauth: null,
      appToken: null,
    });
  });

  it.each([
    [{ HTTPS_PROXY: 'http://ana:secret@proxy.example:3128' }, 'http://ana:secret@proxy.example:3128', ''],
    [{ HTTPS_PROXY: 'proxy.example:3128' }, 'http://proxy.example:3128', ''],
    [{ https_proxy: 'http://proxy.example', no_proxy: '.example' }, 'http://proxy.example', '.example'],
    [{ HTTPS_PROXY: 'http://ours.example', https_proxy: 'http://theirs.example' }, 'http://ours.example', ''],
    [{ HTTPS_PROXY: ' ', https_proxy: 'http://theirs.example', NO_PROXY: '*' }, 'http://theirs.example', '*'],
  ])('may name a proxy: %j', (proxy, url, except) => {
    expect(readSettings({ ...SOCKET, ...proxy } as Record<string, string>).proxy).toEqual({ url, except });
  });

  it.each(['0x50', '-1', '3000.5', '99999', 'http'])('do not take %j for a port', (PORT) => {
    expect(faultsOf({ ...SOCKET, PORT })).toEqual([
      'PORT is no port; use a number from 0 to 65535, for example 3000.',
    ]);
  });

  it('a missing token is named beside a wrong port', () => {
    expect(faultsOf({ PORT: 'x' }).map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['SLACK_BOT_TOKEN', 'PORT', 'SLACK_APP_TOKEN']),
    );
  });
});

describe('.env.example', () => {
  const text = readFileSync(path.join(__dirname, '..', '.env.example'), 'utf8');
  const example = dotenv.parse(text);

  it('has every setting, in order, and nothing else', () => {
    expect(Object.keys(example)).toEqual(SETTING_NAMES);
  });

  it('names the file that each secret may come from', () => {
    for (const secret of SECRETS) expect(text).toContain(`${secret}_FILE`);
  });

  it('explains each', () => {
    for (const name of SETTING_NAMES) expect(text).toMatch(new RegExp(`\\n# [^\\n]+\\n${name}=`));
  });

  it('is right once the tokens are filled in', () => {
    expect(readSettings({ ...example, ...SOCKET })).toEqual(readSettings(SOCKET));
  });
});
