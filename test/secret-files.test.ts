import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SECRETS } from '../src/secret-files';
import { readIndexKey, readSettings, readStorePlace, SettingsError } from '../src/settings';

const VALUES: Readonly<Record<(typeof SECRETS)[number], string>> = {
  SLACK_BOT_TOKEN: 'xoxb-canary',
  SLACK_APP_TOKEN: 'xapp-canary',
  SLACK_SIGNING_SECRET: 'ca9a'.repeat(8),
  SLACK_CLIENT_SECRET: 'ca9a'.repeat(8),
  TOKEN_KEYS: 'ca9a'.repeat(16),
  HTTPS_PROXY: 'http://ana:canary@proxy.example:3128',
  DATABASE_URL: 'postgres://ana:canary@localhost/peaceops',
  READER_KEY: 'ca9a'.repeat(16),
  MCP_TOKEN: 'canary-canary-canary-canary',
  PEACEOPS_INDEX_KEY: 'sk-canary',
};

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'peaceops-secrets-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const made = path.join(directory, name);
  writeFileSync(made, content);
  return made;
}

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    readIndexKey(environment);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.faults;
  }
}

describe('a secret in a file', () => {
  it.each(['', '\n', '\r\n', ' \n\n'])('is read, whichever it is; %j at its end does not count', (end) => {
    const named = SECRETS.map((secret) => [`${secret}_FILE`, file(secret, VALUES[secret] + end)]);
    expect(readSettings(Object.fromEntries(named))).toEqual(readSettings(VALUES));
    expect(readIndexKey(Object.fromEntries(named))).toBe(VALUES.PEACEOPS_INDEX_KEY);
  });

  it('is read by the commands that only need the store', () => {
    const environment = { DATABASE_URL_FILE: file('database', `${VALUES.DATABASE_URL}\n`) };
    expect(readStorePlace(environment).databaseUrl).toBe(VALUES.DATABASE_URL);
  });

  it('of no matter to a command does not stop it', () => {
    expect(readStorePlace({ SLACK_BOT_TOKEN_FILE: directory })).toEqual(readStorePlace({}));
  });

  it('for a language model is of no matter to the service', () => {
    expect(readSettings({ ...VALUES, PEACEOPS_INDEX_KEY: '', PEACEOPS_INDEX_KEY_FILE: directory })).toEqual(
      readSettings(VALUES),
    );
  });

  it('for a language model has to be a key', () => {
    expect(readIndexKey({ PEACEOPS_INDEX_KEY: ' ' })).toBeNull();
    expect(() => readIndexKey({ PEACEOPS_INDEX_KEY: 'sk canary' })).toThrow(
      'PEACEOPS_INDEX_KEY is no key: it holds blanks, line ends or signs that no key has.',
    );
  });

  it.each(SECRETS)('is refused where the setting itself is there as well: %s', (secret) => {
    const both = { ...VALUES, [`${secret}_FILE`]: file('secret', VALUES[secret]) };
    expect(faultsOf(both)).toEqual([`${secret} and ${secret}_FILE are both set; leave one of them out.`]);
  });

  it('does not count where its setting is blank', () => {
    expect(faultsOf({ ...VALUES, SLACK_BOT_TOKEN_FILE: ' ' })).toEqual([]);
  });

  it('that cannot be read is named by setting and path, beside the other faults', () => {
    const missing = path.join(directory, 'none');
    mkdirSync(path.join(directory, 'folder'));
    const faults = faultsOf({
      SLACK_BOT_TOKEN_FILE: missing,
      SLACK_APP_TOKEN_FILE: path.join(directory, 'folder'),
      SLACK_SIGNING_SECRET_FILE: file('blank', '\n'),
      DATABASE_URL_FILE: file('utf-16', Buffer.from(VALUES.DATABASE_URL, 'utf16le')),
      PORT: 'canary',
    });
    expect(faults).toEqual([
      `SLACK_BOT_TOKEN_FILE: ${missing} does not exist; correct the path, or make the file.`,
      `SLACK_APP_TOKEN_FILE: ${directory}/folder is a directory; put a file in its place.`,
      `SLACK_SIGNING_SECRET_FILE: ${directory}/blank is empty; put the secret into it.`,
      `DATABASE_URL_FILE: ${directory}/utf-16 is saved as UTF-16; save it as UTF-8.`,
      'PORT is no port; use a number from 0 to 65535, for example 3000.',
    ]);
  });

  it('of a wrong form is refused without a word of it', () => {
    const faults = faultsOf({
      ...VALUES,
      SLACK_BOT_TOKEN: '',
      SLACK_BOT_TOKEN_FILE: file('secret', 'canary'),
    });
    expect(faults).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN is not a bot token; /)]);
    expect(faults.join()).not.toContain('canary');
  });
});
