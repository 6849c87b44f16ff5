import { responding } from '../../../src/slack/delivery/respond-to';

describe('a response_url', () => {
  let called: string[];

  /** Whether an answer goes there. */
  async function answers(slackApiUrl: string, url: string): Promise<boolean> {
    called = [];
    const respondTo = responding(slackApiUrl, async (input) => {
      called.push(String(input));
      return new Response('ok');
    });
    return respondTo(url)({ response_type: 'ephemeral', text: 'x', blocks: [] }).then(
      () => true,
      (error: { code?: string }) => {
        expect(error.code).toBe('foreign_response_url');
        return false;
      },
    );
  }

  it.each([
    ['https://slack.com/api/', 'https://hooks.slack.com/commands/T1/2/x'],
    ['https://slack-gov.com/api/', 'https://hooks.slack-gov.com/actions/T1/2/x'],
    ['http://127.0.0.1:3001/api/', 'http://127.0.0.1:3001/response/1'],
  ])('of %s may be %s', async (api, url) => {
    expect(await answers(api, url)).toBe(true);
    expect(called).toEqual([url]);
  });

  it.each([
    'http://hooks.slack.com/commands/T1/2/x',
    'https://hooks.slack.com.example.org/x',
    'https://hooks.slack.com@example.org/x',
    'https://hooks.slack.com:8443/x',
    'https://example.org/hooks.slack.com',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'no address',
    '',
  ])('is not called where it is not of Slack: %j', async (url) => {
    expect(await answers('https://slack.com/api/', url)).toBe(false);
    expect(called).toEqual([]);
  });
});
