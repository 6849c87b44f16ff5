import { pino } from 'pino';
import { type SlackHealth, slackHealth } from '../../../src/slack/transport/slack-health';
import { startWorkplace } from '../../support/slack-app';
import { workplaces } from '../../support/with-workplace';

const API = 'https://slack.com/api/';
const NOW = Date.parse('2026-11-30T12:00:00Z');

describe('what Slack answers shows', () => {
  let health: SlackHealth;
  let lines: string[];

  beforeEach(() => {
    lines = [];
    const logger = pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) });
    health = slackHealth({ slackApiUrl: API, hasOneToken: true, logger, now: () => NOW });
  });

  const heard = (
    body: unknown,
    { method = 'chat.postMessage', at = NOW, url }: { method?: string; at?: number; url?: string } = {},
  ) =>
    health.heard({
      url: url ?? `${API}${method}`,
      date: new Date(at).toUTCString(),
      body: JSON.stringify(body),
    });

  it('that the token was revoked, until it holds again, each in one line of the log', () => {
    for (let asked = 0; asked < 3; asked++) heard({ ok: false, error: 'token_revoked' });
    expect(health.trouble()).toBe('Slack refuses SLACK_BOT_TOKEN (token_revoked)');
    heard({ ok: false, error: 'channel_not_found' });
    expect(health.trouble()).toBeNull();
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        level: 50,
        trouble: 'Slack refuses SLACK_BOT_TOKEN (token_revoked)',
        msg: 'nothing will work with Slack until this is mended',
      },
      { level: 30, msg: 'in order with Slack again' },
    ]);
  });

  it.each([
    [86_400_000, 'the clock of this machine is 86400 s behind'],
    [-86_400_000, 'the clock of this machine is 86400 s ahead'],
    [239_000, null],
  ])('that the clock is wrong by %d ms', (ms, trouble) => {
    heard({ ok: true }, { at: NOW + ms });
    expect(health.trouble()).toBe(trouble);
  });

  it.each<[string, Parameters<typeof heard>]>([
    [
      'of somebody else',
      [
        { ok: false, error: 'token_revoked' },
        { url: 'https://example.org/api/x', at: 0 },
      ],
    ],
    ['of the app-level token', [{ ok: false, error: 'invalid_auth' }, { method: 'apps.connections.open' }]],
    ['that is no answer', ['<html>']],
    ['about a right that is missing', [{ ok: false, error: 'missing_scope' }]],
  ])('nothing, in an answer %s', (_what, given) => {
    heard(...given);
    expect(health.trouble()).toBeNull();
  });
});

describe('a token that is revoked while PeaceOps runs', () => {
  const { work, open } = workplaces(startWorkplace);

  it('makes it not ready, until Slack takes it again; meanwhile questions are answered', async () => {
    let ask = () => {};
    await open('http', {
      every: (_ms, work) => {
        ask = work;
        return () => {};
      },
    });
    const readyz = async () => (await (await fetch(`${work.address}/readyz`)).json()) as { reason?: string };
    const becomes = async (reason: string | undefined) => {
      while ((await readyz()).reason !== reason) await new Promise(setImmediate);
    };
    work.standIn.faults.next('auth.test', { kind: 'platform-error', error: 'token_revoked' });
    ask();
    await becomes('Slack refuses SLACK_BOT_TOKEN (token_revoked)');
    const { message } = await work.ana.types('/peaceops zzyzx');
    expect(message?.text).toContain('The report is silent');
    ask();
    await becomes(undefined);
  });
});
