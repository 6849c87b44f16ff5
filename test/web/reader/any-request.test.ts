import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { openLibrary } from '../../../src/report/library';
import { indexStatements } from '../../../src/search/index-statements';
import { unchanging } from '../../../src/search/reports-now';
import { readerPages } from '../../../src/web/reader/reader-pages';
import fc from '../../support/fast-check';
import { testReader } from '../../support/reader';
import { read } from '../../support/reports';

/** Would be an element, or end an attribute, if anything showed it as it is. */
const EVIL = `"'><x-evil y-evil="&lt;`;
const isEscaped = (html: string) => !/<x-evil|" ?y-evil/.test(html);

/** A report whose every text is what nobody should write into a page. */
const evil = read(
  `## 1 Piers ${EVIL}\n\nThe Council should act ${EVIL}. However, it waits.\n\nThis is agreed ${EVIL}:\n\n- boats ${EVIL};\n- ropes.\n\n## 2 Quays\n\nIt was agreed that quays last.`,
  {
    id: 'harbour-2040',
    title: `T ${EVIL}`,
    shortTitle: `S ${EVIL}`,
    cite: `C ${EVIL}`,
    place: EVIL,
    symbol: EVIL,
  },
);
const index = indexStatements(
  openLibrary(
    [evil, read('## 1 Roads\n\nRoads should be kept.', { id: 'roads-2041' })],
    [{ id: 'oslo-2008', names: ['oslo-2008', EVIL], why: 'broken' }],
  ),
);
const reader = testReader(index);

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'harbour-2040',
      'roads-2041',
      'oslo-2008',
      '1',
      '2',
      '1.1',
      '1/1',
      '2-1.1',
      '-',
      '',
      '.',
      '..',
      '%2e%2e',
      '%2E.',
    ],
    ...[
      'original',
      'citation.ris',
      'reader.css',
      'citation.json',
      '%00',
      '%',
      '%zz',
      '%2F',
      '%5C',
      '\\',
      'etc',
      'passwd',
    ],
    ...[
      'package.json',
      '__proto__',
      'constructor',
      'toString',
      '?',
      '#',
      ';',
      ':',
      '*',
      EVIL,
      encodeURIComponent(EVIL),
    ],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const anyPath = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`) },
  {
    weight: 1,
    arbitrary: fc.array(piece, { maxLength: 2 }).map((pieces) => `/${['harbour-2040', ...pieces].join('/')}`),
  },
);
const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant(EVIL),
);
const anyFields = fc.array(
  fc.tuple(
    fc.constantFrom('q', 'q', 'n', 'from', 'all', 'report', '__proto__', ''),
    fc.oneof(
      anyText,
      fc.constantFrom('0', '1', '-1', '9999999', '1e9', 'yes', 'harbour-2040', 'quays', 'report:all'),
    ),
  ),
  { maxLength: 4 },
);
const anyBody = fc.oneof(
  { weight: 6, arbitrary: anyFields.map((fields) => new URLSearchParams(fields).toString()) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '&&&',
      'q=%',
      'q=%ff%fe',
      `q=${'x'.repeat(20_000)}`,
      `q=${encodeURIComponent(EVIL)}`,
    ),
  },
);
const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => text.trim());
const anyHeaders = fc.dictionary(
  fc.constantFrom(
    'if-none-match',
    'range',
    'accept',
    'accept-encoding',
    'x-forwarded-host',
    'referer',
    'cookie',
    'if-modified-since',
  ),
  fc.oneof(ascii, fc.constantFrom('*', '"', 'W/', ',,,', 'bytes=0-', 'bytes=-1', 'bytes=9-1')),
  { maxKeys: 3 },
);
const anyType = fc.oneof(
  { weight: 5, arbitrary: fc.constant('application/x-www-form-urlencoded') },
  {
    weight: 1,
    arbitrary: fc.oneof(ascii, fc.constantFrom('multipart/form-data; boundary=x', 'application/json')),
  },
);
const anyRequest = fc.record({
  path: anyPath,
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'X-EVIL'),
  headers: anyHeaders,
  body: anyBody,
  type: anyType,
});

/** What no answer may have in it. */
const OUTSIDE = /root:x:0|"devDependencies"|BEGIN [A-Z ]*KEY/;

describe('whatever is asked of the reader page', () => {
  it('is answered, escaped, and from nowhere else', async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(anyRequest, async ({ path, method, headers, body, type }) => {
        const sent =
          method === 'POST' ? { body, headers: { ...headers, 'content-type': type } } : { headers };
        const answer = await reader.send(path, { method, ...sent });
        statuses.add(answer.status);
        expect(answer.status).toBeLessThan(500);
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
        const text = await answer.text();
        expect(text).not.toMatch(OUTSIDE);
        if (answer.headers.get('content-type')?.startsWith('text/html')) expect(isEscaped(text)).toBe(true);
        const location = answer.headers.get('location');
        if (location !== null)
          expect(location).toMatch(/^\/peaceops\/r\/(?:$|(?:harbour-2040|roads-2041)(?:\/|$))/);
      }),
      { numRuns: 10_000 },
    );
    expect([...statuses].sort()).toEqual([200, 302, 304, 400, 404, 405, 413, 415]);
    expect(reader.logged).toEqual([]);
  });

  it('shows what is evil in a report as the text that it is', async () => {
    for (const place of [
      '/',
      '/harbour-2040',
      '/harbour-2040/1',
      '/harbour-2040/1/1.1',
      '/harbour-2040/1/2-1.1',
      '/oslo-2008/1/1',
    ]) {
      const page = await (await reader.get(place)).text();
      expect(page).toContain('&lt;x-evil');
      expect(isEscaped(page)).toBe(true);
    }
    const page = await (await reader.post('/', { q: EVIL })).text();
    expect(page).toContain('value="&quot;&#39;&gt;&lt;x-evil');
  });
});

describe('whatever comes over a connection', () => {
  let server: Server;
  const pages = readerPages({
    settings: { publicUrl: 'http://127.0.0.1/peaceops', access: 'open', key: null },
    reports: unchanging(index),
  });
  const passedOn: string[] = [];
  beforeAll(async () => {
    server = createServer((asked, answer) => {
      const [path = ''] = (asked.url ?? '').split('?');
      if (pages.answer(path, asked, answer)) return;
      passedOn.push(path);
      answer.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** What a server says first to lines sent as they are. */
  const rawStatus = (lines: string) =>
    new Promise<number>((resolve, reject) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.end(lines));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)));
      socket.on('error', reject);
    });

  it.each(['/', '/peaceops', '/peaceops/'])('at %s leads to the reports', async (path) => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      redirect: 'manual',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/peaceops/r/']);
  });

  it('is never an error of ours', async () => {
    const target = fc
      .tuple(
        fc.constantFrom('/r', '/peaceops/r', '/peaceops/r/harbour-2040'),
        anyPath,
        fc.constantFrom('', '?q=x', '?%'),
      )
      .map(([base, path, query]) => (base + path + query).replace(/[^\x21-\x7e]/g, '~'));
    const host = fc.constantFrom(
      'desk.example.org',
      '127.0.0.1:80',
      'a b',
      'x/y',
      '[::1]:9',
      '',
      EVIL,
      'x'.repeat(300),
    );
    await fc.assert(
      fc.asyncProperty(
        target,
        host,
        fc.constantFrom('GET', 'HEAD', 'TRACE', 'PROPFIND'),
        async (path, name, method) => {
          const status = await rawStatus(
            `${method} ${path} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`,
          );
          expect(status).toBeGreaterThanOrEqual(200);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no host', 'GET /r/ HTTP/1.0\r\n\r\n', 400],
    ['a path out of it', 'GET /r/../../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['a path that is no text', 'GET /r/%ff%fe/%c0%ae HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    [
      'a form that is cut off',
      'POST /r/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n\r\nq=a',
      0,
    ],
  ])('with %s', async (_, lines, status) => {
    const given = await rawStatus(lines);
    if (status === 0) expect(given).toBeLessThan(500);
    else expect(given).toBe(status);
  });

  it('is answered with or without the path of the service in front', async () => {
    const { port } = server.address() as AddressInfo;
    for (const path of ['/r/', '/r', '/peaceops/r/', '/peaceops/r/harbour-2040'])
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(200);
    passedOn.length = 0;
    expect((await fetch(`http://127.0.0.1:${port}/reports`)).status).toBe(404);
    expect(passedOn).toEqual(['/reports']);
    const posted = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        {
          port,
          path: '/r/',
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      sent.on('error', reject);
      sent.end('q=quays');
    });
    expect(posted).toBe(200);
  });
});
