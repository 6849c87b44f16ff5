import { webApi } from '@slack/bolt';
import { pino } from 'pino';
import { PATIENCE } from '../../src/slack/delivery/patience';
import { clientOptions } from '../../src/slack/transport/client-options';
import { type StandIn, startStandIn } from '../../src/try-out/stand-in/stand-in';
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy';
import { LONGEST_REQUEST_MS } from '../support/patience';
import { type Mode, startWorkplace, type Workplace } from '../support/slack-app';

let proxy: ConnectProxy;
let work: Workplace | undefined;

beforeEach(async () => {
  proxy = await startConnectProxy();
});

afterEach(async () => {
  await work?.close();
  work = undefined;
  await proxy.close();
});

async function open(mode: Mode, except = '', url = proxy.url): Promise<Workplace> {
  work = await startWorkplace(mode, { proxy: { url, except } });
  return work;
}

/** What the log advises where Slack did not answer. */
function hints({ logged }: Workplace): unknown[] {
  return [...new Set(logged().flatMap(({ hint }) => (hint === undefined ? [] : [hint])))];
}

describe('behind a proxy', () => {
  it.each<Mode>(['http', 'socket'])('a question is asked and clicked on as without it: %s', async (mode) => {
    const { standIn, ana, answerTo, log } = await open(mode);
    const answer = await answerTo('/peaceops police');
    await ana.clicks(answer, 'more');
    // Through a response_url.
    expect((await standIn.nextMessage()).text).toContain('police');
    await ana.mentions('C0GENERAL', 'exit strategies');
    expect((await standIn.waitFor(({ via }) => via === 'chat.postMessage')).text).toContain('exit');
    expect(standIn.rejections).toEqual([]);
    expect(proxy.open()).toBeGreaterThan(0);
    expect(standIn.connections).toBe(proxy.open());
    expect(proxy.requests.every((request) => request.startsWith('CONNECT 127.0.0.1:'))).toBe(true);
    expect(log()).not.toContain('cret');
  });

  it.each<Mode>(['http', 'socket'])('that is not for Slack by NO_PROXY, it is not used: %s', async (mode) => {
    const { answerTo } = await open(mode, 'example.org, 127.0.0.1');
    await answerTo('/peaceops police');
    expect(proxy.requests).toEqual([]);
  });

  it('that refuses the password, the log says so, without it', async () => {
    const wrong = proxy.url.replace('se%2Fcret', 'wrong-canary');
    const opened = await open('http', '', wrong);
    expect(hints(opened)).toEqual([
      'The proxy in HTTPS_PROXY refuses its user or password (407); correct them in HTTPS_PROXY.',
    ]);
    expect(opened.log()).not.toContain('canary');
    expect(opened.standIn.calls).toEqual([]);
  });

  it('that does not let it through, or that is away, the log says so', async () => {
    proxy.refuses = 403;
    expect(hints(await open('http'))).toEqual([
      "The proxy in HTTPS_PROXY opens no way to Slack (403); have it let PeaceOps through to Slack's hosts.",
    ]);
    await work?.close();
    await proxy.close();
    expect(hints(await open('http'))).toEqual([
      'The proxy in HTTPS_PROXY cannot be reached (ECONNREFUSED); check that it runs, and its address.',
    ]);
  });

  it('that is back, Socket Mode connects', async () => {
    proxy.refuses = 503;
    work = await startWorkplace('socket', { proxy: { url: proxy.url, except: '' }, start: false });
    const started = work.app.start();
    const { log } = work;
    while (!log().includes('no connection to Slack')) await new Promise(setImmediate);
    proxy.refuses = null;
    await started;
    expect(hints(work)).toEqual([expect.stringContaining('opens no way to Slack (503)')]);
    await work.answerTo('/peaceops police');
  });
});

describe('a file sent through a proxy', () => {
  let standIn: StandIn;

  beforeEach(async () => {
    standIn = await startStandIn({ scopes: ['files:write'] });
  });

  afterEach(() => standIn.close());

  it('arrives whole', async () => {
    const settings = { slackApiUrl: standIn.url, proxy: { url: proxy.url, except: '' } };
    const options = clientOptions(settings, pino({ level: 'silent' }), {
      ...PATIENCE,
      requestTimeoutMs: LONGEST_REQUEST_MS,
    });
    const client = new webApi.WebClient(standIn.credentials.botToken, options);
    await client.filesUploadV2({ channel_id: 'D0ANA', content: 'é – as it was', filename: 'kept.md' });
    expect(standIn.files).toMatchObject([{ name: 'kept.md', content: 'é – as it was' }]);
    expect(standIn.connections).toBe(proxy.open());
  });
});
