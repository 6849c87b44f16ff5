import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openLibrary } from '../../../src/report/library';
import { indexStatements } from '../../../src/search/index-statements';
import type { SearchIndex } from '../../../src/search/search-index';
import { serverLinks } from '../../../src/web/reader/links';
import { RenderedPages } from '../../../src/web/reader/rendered-pages';
import { beijing } from '../../support/corpus';
import { testReader, wordsOf } from '../../support/reader';
import { read } from '../../support/reports';
import { smallIndex } from '../../support/small-library';
import { temporaryReports } from '../../support/temporary-reports';

const reader = testReader(beijing().index);

describe('every answer of the reader page', () => {
  it.each([
    ['a page', () => reader.get('/beijing-2007/6.1/1.3'), 200],
    ['a stylesheet', () => reader.get('/-/reader.css'), 200],
    ['an answer', () => reader.post('/', { q: 'police' }), 200],
    ['a redirection', () => reader.get('/beijing-2007/6.1/1'), 302],
    ['a page of nothing', () => reader.get('/nowhere'), 404],
    ['a refusal', () => reader.send('/beijing-2007/6.1', { method: 'DELETE' }), 405],
    ['what is known already', () => reader.get('/-/reader.css', { 'if-none-match': '*' }), 304],
  ] as const)(
    '(%s) may do nothing but what this server sends, and is to be indexed nowhere',
    async (_, ask, status) => {
      const { headers, status: given } = await ask();
      expect(given).toBe(status);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toBe('noindex');
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it('has its type, and no script or style in it', async () => {
    for (const [name, type] of [
      ['reader.css', 'text/css; charset=utf-8'],
      ['reader.mjs', 'text/javascript; charset=utf-8'],
      ['icon.svg', 'image/svg+xml; charset=utf-8'],
    ] as const)
      expect((await reader.get(`/-/${name}`)).headers.get('content-type')).toBe(type);
    const page = await reader.get('/beijing-2007/6.1/1.3');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).not.toMatch(/<style| style=| on[a-z]+="|<script(?![^>]* src=)/);
  });

  it('to HEAD is that to GET, without the page', async () => {
    for (const place of ['/beijing-2007/6.1/1.3', '/-/reader.css', '/nowhere']) {
      const [head, get] = await Promise.all([reader.send(place, { method: 'HEAD' }), reader.get(place)]);
      expect(head.status).toBe(get.status);
      expect([...head.headers]).toEqual([...get.headers]);
      expect(await head.text()).toBe('');
    }
  });

  it('to other methods says which there are', async () => {
    for (const [place, method, allow] of [
      ['/', 'PUT', 'GET, HEAD, POST'],
      ['/beijing-2007', 'OPTIONS', 'GET, HEAD, POST'],
      ['/beijing-2007/6.1', 'POST', 'GET, HEAD'],
    ] as const) {
      const answer = await reader.send(place, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
    }
  });
});

describe('a report that some workspace is denied', () => {
  it('is none here: only what everybody may see is asked for', async () => {
    const denied = () => {
      throw new Error('not for everybody');
    };
    const careful = testReader({
      open: () => smallIndex({ '1 Police': ['Officers train at home.'] }),
      all: denied,
      seenBy: denied,
      only: denied,
    });
    for (const place of ['/', '/small', '/small/1', '/small/1/1.1'])
      expect((await careful.get(place)).status).toBe(200);
    expect((await careful.post('/', { q: 'officers' })).status).toBe(200);
    expect((await careful.post('/small/1/1.1', { q: 'officers', n: '1' })).status).toBe(200);
    expect((await careful.get('/beijing-2007/6.1')).status).toBe(404);
  });
});

describe('a page that a browser has', () => {
  const tagOf = async (asked: ReturnType<typeof testReader>, place: string) =>
    (await asked.get(place)).headers.get('etag') ?? '';

  it('is not sent again while it stays the same', async () => {
    const tag = await tagOf(reader, '/beijing-2007/6.1');
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await reader.get('/beijing-2007/6.1', { 'if-none-match': known });
      expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', tag]);
    }
    expect((await reader.get('/beijing-2007/6.1', { 'if-none-match': '"other"' })).status).toBe(200);
    expect(await tagOf(reader, '/beijing-2007/6.1/1.3')).not.toBe(tag);
  });

  it('is sent again when its report has changed', async () => {
    let index = smallIndex({ '1 Police': ['Officers train at home.'] });
    const now = () => index;
    const changing = testReader({ all: now, seenBy: now, open: now, only: now });
    const before = await tagOf(changing, '/small/1');
    expect(await tagOf(changing, '/small/1')).toBe(before);
    index = smallIndex({ '1 Police': ['Officers train abroad.'] });
    const after = await changing.get('/small/1', { 'if-none-match': before });
    expect(after.status).toBe(200);
    expect(wordsOf(await after.text())).toContain('Officers train abroad.');
  });

  it('is made once, and made anew for other reports or other links', () => {
    const pages = new RenderedPages();
    const made: string[] = [];
    const [one, other] = [{} as SearchIndex, {} as SearchIndex];
    const [here, there] = [serverLinks(''), serverLinks('/there')];
    for (const [index, links, place] of [
      [one, here, 'a'],
      [one, here, 'a'],
      [one, here, 'b'],
      [one, there, 'a'],
      [other, here, 'a'],
      [one, here, 'a'],
    ] as const)
      pages.pageOf({ index, links, place }, () => {
        made.push(place);
        return `page ${made.length}`;
      });
    expect(made).toEqual(['a', 'b', 'a', 'a']);
  });

  it('is kept as long as there is room', () => {
    const pages = new RenderedPages(10_000);
    const index = {} as SearchIndex;
    const links = serverLinks('');
    let made = 0;
    const page = (place: string) =>
      pages.pageOf({ index, links, place }, () => {
        made++;
        return 'x'.repeat(4_000);
      });
    for (const place of ['a', 'b', 'a', 'c', 'a']) page(place);
    expect(made).toBe(3);
    page('b');
    expect(made).toBe(4);
  });
});

describe('a form', () => {
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
  it.each([
    ['of another type', { body: '{"q":"police"}', headers: { 'content-type': 'application/json' } }, 415],
    ['without a type', { body: new Uint8Array([1, 2, 3]) }, 415],
    ['too long', { body: `q=${'x'.repeat(16_384)}`, headers: FORM }, 413],
    ['with a field twice', { body: 'q=police&q=military', headers: FORM }, 400],
  ])('%s is told in a sentence what is wrong', async (_, request, status) => {
    for (const place of ['/', '/beijing-2007', '/beijing-2007/6.1/1.3']) {
      const answer = await reader.send(place, { method: 'POST', ...request });
      expect(answer.status).toBe(status);
      expect(wordsOf(await answer.text())).toMatch(/^That cannot be read [A-Z][^.]+\. All reports$/);
    }
  });

  it('with a long question is read as far as the engine reads', async () => {
    const answer = await reader.post('/', { q: `local ownership ${'and so on '.repeat(400)}` });
    expect(answer.status).toBe(200);
    expect(wordsOf(await answer.text())).toContain('Only the beginning was read.');
  });

  it('that breaks off asks nothing', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
    const answer = await reader.send('/', {
      method: 'POST',
      body,
      headers: FORM,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(200);
    expect(reader.logged).toEqual([]);
  });
});

describe('a fault of ours', () => {
  it('is a plain page, and is logged without what anybody wrote', async () => {
    const broken = testReader({
      all: () => beijing().index,
      seenBy: () => beijing().index,
      only: () => beijing().index,
      open() {
        throw Object.assign(new TypeError('what somebody asked'), { code: 'broken' });
      },
    });
    for (const answer of [await broken.get('/beijing-2007'), await broken.post('/', { q: 'police' })]) {
      expect(answer.status).toBe(500);
      expect(await answer.text()).toBe(
        'Something broke here. Load the page again; if it stays so, tell who runs PeaceOps.',
      );
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(broken.logged).toEqual(
      Array(2).fill([{ error: 'TypeError', code: 'broken' }, 'a page of the reader could not be made']),
    );
  });
});

describe('the original of a report', () => {
  const MARKDOWN =
    '<!-- page 1 -->\n## 1 Piers\n\nBoats wait.\n\n<!-- page 2 -->\n\nCranes move.\n\nCrews rest <!-- page 3 -->at night. Ships sail.\n';
  const PDF = Buffer.from('%PDF-1.7 a made-up original');
  const directory = temporaryReports();
  afterAll(directory.remove);
  mkdirSync(path.join(directory.directory, 'original'));
  directory.write('harbour-2040.md', MARKDOWN);
  directory.write('original/harbour-2040.pdf', PDF);
  directory.write('secret.txt', 'not for anybody');
  const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  const readerOf = (file: string, sha256 = hash(PDF), ofText = hash(MARKDOWN)) => {
    const report = read(MARKDOWN, { sha256: ofText, original: { file, sha256, pages: 3 } });
    report.file = path.join(directory.directory, 'harbour-2040.md');
    return testReader(indexStatements(openLibrary([report])));
  };
  const harbour = readerOf('original/harbour-2040.pdf');

  it('is downloaded from a fixed address', async () => {
    const answer = await harbour.get('/harbour-2040/-/original');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''harbour-2040.pdf");
    expect(wordsOf(await (await harbour.get('/harbour-2040')).text())).toContain('Original PDF, 3 pages');
    expect(answer.headers.get('content-length')).toBe(`${PDF.length}`);
    const head = await harbour.send('/harbour-2040/-/original', { method: 'HEAD' });
    expect([...head.headers]).toEqual([...answer.headers]);
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await harbour.get('/harbour-2040/-/original', known)).status).toBe(304);
  });

  it('is handed out no more when it is changed', async () => {
    directory.write('original/changing.pdf', PDF);
    const changing = readerOf('original/changing.pdf');
    expect((await changing.get('/harbour-2040/-/original')).status).toBe(200);
    directory.write('original/changing.pdf', `${PDF} by somebody`);
    expect((await changing.get('/harbour-2040/-/original')).status).toBe(404);
  });

  it('is told with the page on which a statement begins', async () => {
    for (const [place, page] of [
      ['1/1.1', 1],
      ['1/2.1', 2],
      ['1/3.1', 2],
      ['1/3.2', 3],
    ])
      expect(wordsOf(await (await harbour.get(`/harbour-2040/${place}`)).text())).toContain(
        `Page ${page} of the original. The original`,
      );
    const changed = readerOf('original/harbour-2040.pdf', hash(PDF), hash('another text'));
    expect(wordsOf(await (await changed.get('/harbour-2040/1/1.1')).text())).not.toContain('Page 1');
  });

  it.each([
    ['outside of its folder', 'secret.txt', 'not for anybody'],
    ['further outside', 'original/../secret.txt', 'not for anybody'],
    ['that is gone', 'original/gone.pdf', PDF],
    ['that is another than was imported', 'original/harbour-2040.pdf', 'another'],
  ])('is not handed out where it is a file %s', async (_, file, content) => {
    expect((await readerOf(file, hash(content)).get('/harbour-2040/-/original')).status).toBe(404);
    expect((await reader.get('/beijing-2007/-/original')).status).toBe(404);
  });
});
