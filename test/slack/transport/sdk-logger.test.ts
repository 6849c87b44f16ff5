import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { KNOWN_BEGINNINGS, sdkLogger } from '../../../src/slack/transport/sdk-logger';

/** What stands in the log after Slack's client has said this. */
function logged(...parts: unknown[]): Record<string, unknown> | null {
  const lines: string[] = [];
  sdkLogger(pino({}, { write: (line) => lines.push(line) })).warn(...parts);
  return lines[0] === undefined ? null : JSON.parse(lines[0]);
}

const UNKNOWN = 'a message of Slack’s client that PeaceOps does not know';

describe('what Slack’s clients log', () => {
  it.each([
    ['The secret mandate of Ana has no bracket'],
    ['exit strategies'],
    ['strategies'],
    ['invalid text, xoxb-1-secret, exit strategies'],
    ['Exit must be less than it was'],
    [''],
  ])('is not known, so none of it is kept: %j', (text) => {
    expect(logged(text)?.['msg']).toBe(UNKNOWN);
  });

  it.each([
    ['missing_charset', 'missing_charset'],
    ['must be less than 3001 characters, not exit strategies', 'must be less than'],
    [
      'failed to match all allowed schemas [json-pointer:/blocks/0/text]',
      'failed to match all allowed schemas',
    ],
    ['Failed to send a WebSocket message (error: exit strategies)', 'Failed to send a WebSocket message'],
    ['Malformed request body: exit strategies', 'Malformed request body'],
  ])('is kept as far as it is known: %j', (text, kept) => {
    expect(logged(text)).toMatchObject({ level: 40, from: 'slack-sdk', msg: kept });
  });

  it('brings the class and code of an error, and not its message', () => {
    const error = Object.assign(new TypeError('exit strategies'), { code: 'ECONNRESET' });
    const line = logged(error);
    expect(line).toMatchObject({ from: 'slack-sdk', error: 'TypeError', code: 'ECONNRESET', msg: 'error' });
    expect(JSON.stringify(line)).not.toContain('exit strategies');
  });

  it('leaves out what the caller reports', () => {
    expect(logged('http request failed', 'exit strategies')).toBeNull();
  });

  it.each(KNOWN_BEGINNINGS)('is still worded so: %s', (beginning) => {
    expect(sources()).toContain(beginning);
  });
});

let read: string | undefined;

/** The code of Slack's packages, with what is escaped in it as it is said. */
function sources(): string {
  read ??= ['bolt', 'web-api', 'socket-mode']
    .map((name) => path.join(__dirname, '../../../node_modules/@slack', name, 'dist'))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFileSync(path.join(folder, file), 'utf8')),
    )
    .join('\n')
    .replaceAll('\\`', '`');
  return read;
}
