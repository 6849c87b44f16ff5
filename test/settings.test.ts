import { readFileSync } from 'node:fs';
import path from 'node:path';
import dotenv from 'dotenv';
import { readSettings, SETTING_NAMES, SettingsError } from '../src/settings';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abc' };

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
      appToken: 'xapp-1',
      signingSecret: null,
      port: 3000,
      host: null,
      slackApiUrl: 'https://slack.com/api/',
      metrics: { port: null, host: '127.0.0.1' },
      logLevel: 'info',
      dataDirectory: 'data-local',
      databaseUrl: null,
      digestEditors: [],
      digestCatchUpMs: 6 * 60 * 60 * 1_000,
      retentionDays: 90,
    });
  });

  it('for HTTP are a token and a secret', () => {
    expect(readSettings(HTTP)).toMatchObject({ appToken: null, signingSecret: 'abc' });
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

  it('may say how long what people kept and asked is remembered', () => {
    expect(readSettings({ ...HTTP, RETENTION_DAYS: '3650' }).retentionDays).toBe(3_650);
    for (const wrong of ['0', '3651', '99999', 'ninety', '-1', '1.5'])
      expect(faultsOf({ ...HTTP, RETENTION_DAYS: wrong })).toEqual([
        'RETENTION_DAYS is no number of days; use one from 1 to 3650, for example 90.',
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
      PORT: '65536',
      HOST: 'canary canary',
      METRICS_PORT: '-1',
      METRICS_HOST: 'canary canary',
      SLACK_API_URL: 'canary.example',
      LOG_LEVEL: 'loud-canary',
      DATABASE_URL: 'mysql://canary:canary@localhost/peaceops',
      DIGEST_EDITORS: 'canary',
      DIGEST_CATCH_UP_HOURS: 'canary',
      RETENTION_DAYS: 'canary',
    });
    // Whether DATA_DIR can be used only shows when it is opened.
    const canBeWrong = SETTING_NAMES.filter((name) => name !== 'DATA_DIR');
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(canBeWrong);
    expect(faults.join()).not.toContain('canary');
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

  it('explains each', () => {
    for (const name of SETTING_NAMES) expect(text).toMatch(new RegExp(`\\n# [^\\n]+\\n${name}=`));
  });

  it('is right once the tokens are filled in', () => {
    expect(readSettings({ ...example, ...SOCKET })).toEqual(readSettings(SOCKET));
  });
});
