import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { installPages } from '../../../src/slack/installing/install-pages';
import { sealedInstallations } from '../../../src/slack/installing/installation-store';
import { readSealingKeys, type SealingKeys, sealerWith } from '../../../src/store/sealing';
import type { Store } from '../../../src/store/store';

import { sqliteHome } from '../../support/stores';

const IN_T1 = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;
const GRANTED = {
  ok: true,
  app_id: 'A1',
  access_token: 'xoxb-granted',
  token_type: 'bot',
  scope: 'commands,chat:write',
  bot_user_id: 'UBOT',
  team: { id: 'T1', name: 'Planning <b>' },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: 'U1' },
};

/** What Slack answers to the code. */
let granted: object = GRANTED;
let codes: (string | null)[] = [];
let logged = '';
const log = {
  write: (line: string) => {
    logged += line;
  },
};
let slack: Server;
let pages: Server;
let store: Store;
const home = sqliteHome();
const keys = readSealingKeys(randomBytes(32).toString('hex')) as SealingKeys;

const listen = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );

let base: string;
beforeAll(async () => {
  store = await home.open();
  slack = createServer(async (request, response) => {
    const body = new URLSearchParams(await text(request));
    const isCode = request.url === '/api/oauth.v2.access';
    if (isCode) codes.push(body.get('code'));
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(isCode ? granted : { ok: true, bot_id: 'B1', url: 'https://org.slack.com/' }),
    );
  });
  const slackUrl = await listen(slack);
  const install = installPages({
    oauth: { clientId: '1.2', clientSecret: 'client-secret', keys, teams: [] },
    scopes: ['commands', 'chat:write'],
    installations: sealedInstallations({ rows: store, sealer: sealerWith(keys), now: () => 1 }),
    clientOptions: { slackApiUrl: `${slackUrl}/api/`, retryConfig: { retries: 0 } },
    logger: pino({}, log),
  });
  pages = createServer((request, response) => {
    if (!install.answer((request.url ?? '').split('?')[0] ?? '', request, response))
      response.writeHead(404).end();
  });
  base = await listen(pages);
});
afterAll(async () => {
  for (const server of [slack, pages]) server.close();
  await home.remove();
});
beforeEach(() => {
  granted = GRANTED;
  codes = [];
  logged = '';
});

/** Opens the first page in a browser. */
async function begin(): Promise<{ html: string; state: string; cookie: string; response: Response }> {
  const response = await fetch(`${base}/slack/install`);
  const html = await response.text();
  const link = /href="([^"]+)"/.exec(html)?.[1]?.replace(/&#38;/g, '&') ?? '';
  const state = new URL(link).searchParams.get('state') ?? '';
  return { html, state, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '', response };
}

async function comeBack(query: string, cookie: string) {
  const response = await fetch(`${base}/slack/oauth_redirect?${query}`, { headers: { cookie } });
  return { status: response.status, html: await response.text() };
}

describe('installing PeaceOps', () => {
  it('begins with a link to Slack that asks for the scopes of the manifest', async () => {
    const { html, response } = await begin();
    expect(response.status).toBe(200);
    expect(html).toContain('https://slack.com/oauth/v2/authorize?scope=commands%2Cchat%3Awrite&#38;state=');
    expect(html).toContain('client_id=1.2');
    expect(html).not.toContain('secret');
    expect(response.headers.get('set-cookie')).toMatch(/Secure; HttpOnly/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('ends with the installation stored, and a page that says where it is', async () => {
    const { state, cookie } = await begin();
    const { status, html } = await comeBack(`code=c1&state=${state}`, cookie);
    expect(status).toBe(200);
    expect(html).toContain('It is there in Planning &#60;b&#62;: type /peaceops help in any channel.');
    expect(codes).toEqual(['c1']);
    const stored = sealedInstallations({ rows: store, sealer: sealerWith(keys), now: () => 1 });
    expect((await stored.fetchInstallation(IN_T1)).bot).toMatchObject({
      token: 'xoxb-granted',
      id: 'B1',
      userId: 'UBOT',
    });
  });

  it('keeps a token that expires with what refreshes it', async () => {
    granted = { ...GRANTED, access_token: 'xoxe.xoxb-1', refresh_token: 'xoxe-1', expires_in: 43_200 };
    const { state, cookie } = await begin();
    await comeBack(`code=c1&state=${state}`, cookie);
    const stored = sealedInstallations({ rows: store, sealer: sealerWith(keys), now: () => 1 });
    expect((await stored.fetchInstallation(IN_T1)).bot).toMatchObject({ refreshToken: 'xoxe-1' });
  });

  it('may be for a whole organisation', async () => {
    granted = {
      ...GRANTED,
      team: null,
      enterprise: { id: 'E1', name: 'United' },
      is_enterprise_install: true,
    };
    const { state, cookie } = await begin();
    expect((await comeBack(`code=c1&state=${state}`, cookie)).html).toContain('It is there in United');
    expect((await store.installation('E1'))?.isOrganisation).toBe(true);
  });

  it.each([
    ['called off', 'error=access_denied', 'The installation was called off; nothing was stored.'],
    ['opened by itself', '', 'This address is where Slack leads back to; begin on the page before it.'],
    ['without state', 'code=c1', 'This address is where Slack leads back to; begin on the page before it.'],
    ['of a forged state', 'code=c1&state=forged', 'It was begun in another browser'],
  ])('is refused with a sentence when it is %s', async (_how, query, sentence) => {
    const { cookie } = await begin();
    const { status, html } = await comeBack(query, cookie);
    expect(status).toBe(400);
    expect(html).toContain(sentence);
    expect(codes).toEqual([]);
  });

  it('is refused in a browser that has not begun it', async () => {
    const { state } = await begin();
    const { cookie } = await begin();
    for (const other of ['', cookie]) {
      const { status, html } = await comeBack(`code=c1&state=${state}`, other);
      expect(status).toBe(400);
      expect(html).toContain('It was begun in another browser');
    }
    expect(codes).toEqual([]);
  });

  it('says so where Slack refuses the code, and shows nothing of it', async () => {
    granted = { ok: false, error: 'invalid_code' };
    const { state, cookie } = await begin();
    const { status, html } = await comeBack(`code=c1&state=${state}`, cookie);
    expect(status).toBe(502);
    expect(html).toContain('Slack did not say yes; nothing was stored.');
    expect(html).not.toContain('c1');
    expect(logged.match(/invalid_code/g)).toHaveLength(1);
    expect(logged).not.toMatch(/xoxb|secret|state=|c1/);
  });

  it('takes nothing but what a browser opens', async () => {
    const response = await fetch(`${base}/slack/install`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);
  });
});
