import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { type McpPagesOptions, mcpPages } from '../../../src/mcp/http/mcp-pages';
import { indexStatements } from '../../../src/search/index-statements';
import { narrowIndex } from '../../../src/search/narrow-index';
import type { ReportsNow } from '../../../src/search/reports-now';
import { type Assistant, assistantOver, checkingIn } from '../../support/assistant';
import { severalSmall } from '../../support/small-library';

const ALL = { token: 'a'.repeat(24), reports: null };
const SOME = { token: 'b'.repeat(24), reports: ['oslo', 'lund'] };

const both = indexStatements(
  severalSmall({
    bergen: { '1 Police': ['Police patrol the harbour. Police should patrol by night.'] },
    oslo: { '1 Troops': ['Troops patrol the airport. Troops should leave by spring.'] },
  }),
);

/** Both reports; Bergen's alone is open to all. */
const reports: ReportsNow = {
  all: () => both,
  seenBy: () => both,
  open: () => narrowIndex(both, ['bergen']),
  only: (ids) => narrowIndex(both, ids),
};

let server: Server;
let faults: unknown[];
let port: number;

async function serve(options: Partial<McpPagesOptions> = {}): Promise<void> {
  const pages = mcpPages({
    tokens: [ALL, SOME],
    reports,
    publicUrl: null,
    version: '1.2.3',
    check: (_, draft) => checkingIn(both)(draft),
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  server = createServer((request, response) => {
    if (pages.answer((request.url ?? '').split('?')[0] ?? '', request, response)) return;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
}

beforeEach(() => {
  faults = [];
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(faults).toEqual([]);
});

async function assistantWith({ token }: { token: string }, path = '/mcp'): Promise<Assistant> {
  const headers = { authorization: `Bearer ${token}` };
  const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}${path}`), {
    requestInit: { headers },
  });
  return assistantOver(transport as Parameters<typeof assistantOver>[0]);
}

const PING = { jsonrpc: '2.0', id: 1, method: 'ping' };

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Sends what no fetch would: any Host and Origin. */
function send({ method = 'POST', path = '/mcp', headers = {}, body = PING }: Sent = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = httpRequest(
        {
          ...{ port, method, path, host: '127.0.0.1' },
          headers: {
            'content-type': 'application/json',
            accept: 'application/json, text/event-stream',
            authorization: `Bearer ${ALL.token}`,
            ...headers,
          },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(method !== 'POST' ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
    },
  );
}

describe('/mcp', () => {
  it('answers the SDK’s own client, with JSON', async () => {
    await serve();
    const assistant = await assistantWith(ALL);
    const { data } = await assistant.call('search_statements', { query: 'harbour', limit: 1 });
    expect(data).toMatchObject({ finding: 'answers', results: [{ report: 'bergen' }] });
    await assistant.close();
    expect(await send()).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json' },
      text: '{"result":{},"jsonrpc":"2.0","id":1}',
    });
  });

  it('shows each token the reports that it opens, and never another', async () => {
    await serve();
    const [all, some] = [await assistantWith(ALL), await assistantWith(SOME)];
    const of = async (assistant: Assistant) => {
      const { data } = await assistant.call('list_reports');
      return data.reports.map(({ report }: { report: string }) => report);
    };
    expect([await of(all), await of(some)]).toEqual([['bergen'], ['oslo']]);
    for (const [name, input] of [
      ['search_statements', { query: 'patrol', reports: ['bergen'] }],
      ['get_statements', { ids: ['bergen/1/1.1'] }],
      ['cite', { ids: ['bergen/1/1.1'] }],
      ['list_sections', { reports: ['bergen'] }],
    ] as const)
      expect((await some.call(name, input)).isError).toBe(true);
    await expect(some.client.readResource({ uri: 'peaceops://report/bergen' })).rejects.toThrow(
      'There is no report “bergen”',
    );
    const { text } = await some.call('search_statements', { query: 'harbour', limit: 50 });
    expect(text).not.toMatch(/bergen/i);
    await Promise.all([all.close(), some.close()]);
  });

  it('has a draft checked for its token, in the reports that this one opens', async () => {
    const seen: unknown[] = [];
    await serve({
      check: async (token, draft) => {
        seen.push([token, draft.seen, draft.reports]);
        return { sorry: 'Another check is under way.' };
      },
    });
    const assistant = await assistantWith(SOME);
    const { isError, text } = await assistant.call('check_quotations', {
      draft: '“a”',
      reports: ['oslo'],
    });
    expect([isError, text]).toEqual([true, 'Another check is under way.']);
    expect(seen).toEqual([[SOME, ['oslo', 'lund'], ['oslo']]]);
    await assistant.close();
  });

  it.each([
    ['none', ''],
    ['a wrong one', `Bearer ${'c'.repeat(24)}`],
    ['a part of one', `Bearer ${ALL.token.slice(1)}`],
    ['one that goes on', `Bearer ${ALL.token}a`],
    ['one sent otherwise', `Basic ${ALL.token}`],
    ['two', `Bearer ${ALL.token} ${SOME.token}`],
  ])('refuses a request whose token is %s', async (_, authorization) => {
    await serve();
    const { status, headers, text } = await send({ headers: { authorization } });
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer realm="PeaceOps"']);
    expect(JSON.parse(text).error.message).toBe('Send a token of MCP_TOKEN as Authorization: Bearer TOKEN.');
  });

  it.each(['GET', 'DELETE', 'PUT'])('has no sessions to %s', async (method) => {
    await serve();
    expect(await send({ method })).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  it.each([
    [null, 'localhost:3000', 200],
    [null, '127.0.0.1', 200],
    [null, '[::1]:3000', 200],
    [null, '10.0.0.7:3000', 200],
    [null, 'rebound.example.com', 403],
    ['https://peaceops.example.org/peaceops', 'peaceops.example.org', 200],
    ['https://peaceops.example.org', 'peaceops.example.org:443', 200],
    ['https://peaceops.example.org', 'evil.peaceops.example.org', 403],
    ['https://peaceops.example.org', 'peaceops.example.org@evil.example', 400],
    ['https://peaceops.example.org', 'peaceops.example.org/', 400],
  ])('with PUBLIC_URL %s, Host %j is answered %i', async (publicUrl, host, status) => {
    await serve({ publicUrl });
    expect((await send({ headers: { host } })).status).toBe(status);
  });

  it.each([
    [null, 'http://localhost:3000', 403],
    [null, 'null', 403],
    ['https://peaceops.example.org/peaceops', 'https://peaceops.example.org', 200],
    ['https://peaceops.example.org', 'http://peaceops.example.org', 403],
    ['https://peaceops.example.org', 'https://peaceops.example.org.evil.example', 403],
  ])('with PUBLIC_URL %s, Origin %s is answered %i', async (publicUrl, origin, status) => {
    await serve({ publicUrl });
    expect((await send({ headers: { origin } })).status).toBe(status);
  });

  it('is found below the path of PUBLIC_URL, also where a proxy leaves that out', async () => {
    await serve({ publicUrl: 'https://peaceops.example.org/peaceops' });
    for (const [path, status] of [
      ['/peaceops/mcp', 200],
      ['/mcp', 200],
      ['/mcp/?x=1', 200],
      ['/peaceops', 404],
      ['/peaceopsmcp', 404],
      ['/mcp/x', 404],
    ] as const)
      expect([path, (await send({ path })).status]).toEqual([path, status]);
  });

  it('refuses what is too large, no JSON, or no message', async () => {
    await serve();
    for (const [sent, status] of [
      [{ body: JSON.stringify('x'.repeat(1_000_001)) }, 413],
      [{ headers: { 'content-type': 'text/plain' } }, 415],
      [{ headers: { accept: 'text/html' } }, 406],
      [{ body: '{' }, 400],
      [{ body: { hello: 1 } }, 400],
      [{ headers: { 'mcp-protocol-version': '1999-01-01' } }, 400],
    ] as const)
      expect([sent, (await send(sent)).status]).toEqual([sent, status]);
  });

  it('answers 32 requests at once, and has more come back', async () => {
    const held: (() => void)[] = [];
    let begun = () => {};
    const allBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    await serve({
      check: () =>
        new Promise((resolve) => {
          held.push(() => resolve({ sorry: 'Later.' }));
          if (held.length === 32) begun();
        }),
    });
    const check = {
      ...PING,
      method: 'tools/call',
      params: { name: 'check_quotations', arguments: { draft: 'x' } },
    };
    const answers = Array.from({ length: 32 }, () => send({ body: check }));
    await allBegun;
    expect(await send()).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    for (const release of held) release();
    for (const { status, text } of await Promise.all(answers))
      expect([status, JSON.parse(text).result.content[0].text]).toEqual([200, 'Later.']);
    expect((await send()).status).toBe(200);
  });

  it('gives up what is never answered, as a call that was called off', async () => {
    await serve({ longestMs: 1 });
    const call = { ...PING, method: 'tools/call', params: { name: 'list_reports' } };
    const off = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } };
    expect(await send({ body: [call, off] })).toMatchObject({
      status: 504,
      text: expect.stringContaining('That took too long and was given up.'),
    });
    expect((await send({ body: 'x' })).status).toBe(400);
  });
});
