import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentHere } from '../src/environment';
import { SettingsError } from '../src/settings';

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'peaceops-env-'));
  file = path.join(directory, '.env');
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const TEXT = 'SLACK_BOT_TOKEN=xoxb-1\nDATA_DIR="elsewhere"\n';

function faultsHere(): readonly string[] {
  try {
    environmentHere({}, file);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.faults;
  }
}

describe('a file .env', () => {
  it('need not be there', () => {
    expect(environmentHere({ PORT: '1' }, file)).toEqual({ PORT: '1' });
  });

  it('adds to the settings of the process, which come first', () => {
    writeFileSync(file, TEXT);
    expect(environmentHere({ DATA_DIR: 'here' }, file)).toEqual({
      DATA_DIR: 'here',
      SLACK_BOT_TOKEN: 'xoxb-1',
    });
  });

  it('is there for libraries as well, which look into the environment by themselves', () => {
    writeFileSync(file, 'PGSSLROOTCERT=ca.pem\n');
    const environment = {};
    environmentHere(environment, file);
    expect(environment).toEqual({ PGSSLROOTCERT: 'ca.pem' });
  });

  it('may begin with a byte order mark', () => {
    writeFileSync(file, `\ufeff${TEXT}`);
    expect(environmentHere({}, file)).toEqual({ SLACK_BOT_TOKEN: 'xoxb-1', DATA_DIR: 'elsewhere' });
  });

  it.each([
    ['UTF-16, as Windows writes it', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 without a byte order mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 with the other order of bytes', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 with nothing in it', Buffer.from('\ufeff', 'utf16le')],
  ])('in %s is named as that', (_, bytes) => {
    writeFileSync(file, bytes);
    expect(faultsHere()).toEqual([`${file} is saved as UTF-16; save it as UTF-8.`]);
  });

  it('that is a directory is said to be one', () => {
    mkdirSync(file);
    expect(faultsHere()).toEqual([`${file} is a directory; put a file in its place.`]);
  });

  it('that cannot be read is said, with the reason', () => {
    symlinkSync(file, file);
    expect(faultsHere()).toEqual([
      `${file} cannot be read (ELOOP); give the user that PeaceOps runs as the right to read it.`,
    ]);
  });
});
