import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readerHere } from '../src/reader-here';
import { readSettings, SettingsError } from '../src/settings';
import fc from './support/fast-check';
import { temporaryReports } from './support/temporary-reports';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const READER_KEY = 'c3'.repeat(32);
const nowhere = path.join(__dirname, 'no-such.env');

function bySettings(environment: Record<string, string>) {
  try {
    return readSettings({ ...SLACK, ...environment }).reader;
  } catch (error) {
    if (error instanceof SettingsError) return 'refused';
    throw error;
  }
}

describe('where the reader page is, for the command line', () => {
  it('is nowhere unless it is set', () => {
    expect(readerHere({}, nowhere)).toBeNull();
    expect(readerHere({ PUBLIC_URL: ' ' }, nowhere)).toBeNull();
  });

  it('is as the service reads it, or nowhere where the service would refuse it', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(
        '',
        ' ',
        'peaceops',
        'ftp://x.org',
        'HTTPS://X.org:443//',
        'http://x.org/a b/"<>{}/?q#f',
        'http:/x',
        'https://',
      ),
      fc.string(),
    );
    const access = fc.constantFrom('', 'open', 'signed', 'off', 'on');
    fc.assert(
      fc.property(address, access, fc.constantFrom('', READER_KEY), (PUBLIC_URL, READER_ACCESS, key) => {
        const environment = { PUBLIC_URL, READER_ACCESS, READER_KEY: key };
        const expected = bySettings(environment);
        if (expected === 'refused') return;
        expect(readerHere(environment, nowhere)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('may stand in .env, and the key in a file', () => {
    const folder = temporaryReports();
    try {
      const [file, keyFile] = ['env', 'key'].map((name) => path.join(folder.directory, name)) as [
        string,
        string,
      ];
      writeFileSync(keyFile, `${READER_KEY}\n`);
      writeFileSync(
        file,
        `# PUBLIC_URL\nPUBLIC_URL=https://x.org/\nREADER_ACCESS=signed\nREADER_KEY_FILE=${keyFile}\n`,
      );
      expect(readerHere({}, file)).toEqual({ publicUrl: 'https://x.org', access: 'signed', key: READER_KEY });
      expect(readerHere({ READER_ACCESS: 'off' }, file)).toBeNull();
      expect(readerHere({ PUBLIC_URL: 'https://y.org' }, file)).toEqual({
        publicUrl: 'https://y.org',
        access: 'signed',
        key: READER_KEY,
      });
      writeFileSync(file, '# PUBLIC_URL=https://x.org\nPUBLIC_URL=\nREPORTS_DIR=x\n');
      expect(readerHere({}, file)).toBeNull();
    } finally {
      folder.remove();
    }
  });
});
