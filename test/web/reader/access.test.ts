import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeAccess } from '../../../src/corpus/access-file';
import { openCorpus } from '../../../src/corpus/open-corpus';
import { reportsSeenBy } from '../../../src/corpus/open-seen-by';
import type { Library } from '../../../src/report/library';
import type { ReportsNow } from '../../../src/search/reports-now';
import type { ReaderSettings } from '../../../src/settings';
import { readerAt } from '../../../src/web/addresses';
import { readerApp, readerPages } from '../../../src/web/reader/reader-pages';
import { signatureOf } from '../../../src/web/signatures';
import fc from '../../support/fast-check';
import { METADATA } from '../../support/reports';
import { type TemporaryReports, temporaryReports } from '../../support/temporary-reports';

const KEY = 'f6'.repeat(32);
const DAY_MS = 24 * 60 * 60 * 1_000;
const NOON = Date.UTC(2026, 10, 30, 12);

const FOR_ALL =
  '# Planes\n\nPilots should meet the police at the apron. Mechanics must grease each propeller.\n';
const DENIED = '# Zorblax\n\nThe zorblax must be told to the police of Quimby. Pilots should fear it.\n';
/** What would tell that the second is there. */
const TELLS = /zorblax|quimby|fear it|harbour 2040/i;

const NONE = { secondsToWait: () => 0, remembered: 0 };

describe('the reader page', () => {
  let directory: TemporaryReports;
  let reports: ReportsNow;
  let library: Library;
  const servers: Server[] = [];

  beforeAll(() => {
    directory = temporaryReports();
    for (const [id, shortTitle, text] of [
      ['airfield-2041', 'Airfield 2041', FOR_ALL],
      ['harbour-2040', 'Harbour 2040', DENIED],
    ] as const) {
      directory.write(`${id}.md`, text);
      directory.write(
        `${id}.json`,
        JSON.stringify({ ...METADATA, id, title: shortTitle, shortTitle, cite: shortTitle }),
      );
    }
    writeAccess(directory.directory, new Map([['T0PEACE', ['airfield-2041']]]));
    const { index } = openCorpus(directory.directory);
    library = index.library;
    reports = reportsSeenBy(directory.directory, index);
  });
  afterAll(() => {
    for (const server of servers) server.close();
    directory.remove();
  });

  /** Serves it, and asks it. */
  async function served(settings: Pick<ReaderSettings, 'access' | 'key'>, at = NOON) {
    const publicUrl = 'https://peaceops.example.org';
    const pages = readerPages({ settings: { ...settings, publicUrl }, reports, now: () => at, limits: NONE });
    const server = createServer((request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      if (!pages.answer(path, request, response)) response.writeHead(404).end('none of theirs');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const asks = async (path: string, q?: string) => {
      const form = { method: 'POST', body: new URLSearchParams({ q: q ?? '' }) };
      const response = await fetch(origin + path, { redirect: 'manual', ...(q === undefined ? {} : form) });
      return { status: response.status, body: await response.text(), headers: response.headers };
    };
    const click = (place: string) =>
      (readerAt({ ...settings, publicUrl }, () => at)(reportsAreDenied).clickOf(place) ?? '').slice(
        publicUrl.length,
      );
    return { asks, click };
  }
  const reportsAreDenied = (report: string) => report === 'harbour-2040';

  describe('for everybody', () => {
    it('shows what no workspace is denied', async () => {
      const { asks, click } = await served({ access: 'open', key: null });
      const { status, body } = await asks(click('airfield-2041/planes/1.1'));
      expect(status).toBe(200);
      expect(body).toContain('Pilots should meet the police at the apron.');
      expect((await asks('/r/')).body).toContain('Airfield 2041');
    });

    it('answers about another just as about one that does not exist', async () => {
      const { asks } = await served({ access: 'open', key: KEY });
      for (const rest of ['', '/zorblax', '/zorblax/1.1', '/-/original']) {
        const [denied, none] = await Promise.all([
          asks(`/r/harbour-2040${rest}`),
          asks(`/r/harbour-2099${rest}`),
        ]);
        expect(denied.status).toBe(404);
        expect(denied.body.replaceAll('harbour-2040', 'harbour-2099')).toBe(none.body);
        expect(denied.headers.get('etag')).toBe(none.headers.get('etag'));
      }
    });

    it('never shows another, nor finds it, whatever is asked for', async () => {
      const publicUrl = 'https://peaceops.example.org';
      const settings = { access: 'open', key: KEY, publicUrl } as const;
      const app = readerApp({ settings, reports, now: () => NOON });
      const part = fc.constantFrom(
        'harbour-2040',
        'HARBOUR-2040',
        'harbour-2040.md',
        'harbour-2040.json',
        'airfield-2041',
        '..',
        '.',
        '%2e%2e',
        '%2F',
        'harbour%2D2040',
        'harbour-2040%2Fzorblax',
        'zorblax',
        '1',
        '1.1',
        '-',
        'original',
        '',
        '%00',
        'ÿ',
        '%E0%A4%A',
      );
      const query = fc.constantFrom(
        '',
        '?k=',
        '?k=g1r',
        `?k=${signatureOf('airfield-2041', { key: KEY, at: NOON })}`,
        `?k=${signatureOf('harbour-2040', { key: KEY, at: NOON - 9 * DAY_MS })}`,
        '?report=harbour-2040',
      );
      const q = fc.option(
        fc.constantFrom('zorblax', 'quimby', 'report:harbour-2040', 'fear', 'zorblx police'),
        { nil: undefined },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(part, { maxLength: 5 }), query, q, async (parts, asked, question) => {
          const form = { method: 'POST', body: new URLSearchParams({ q: question ?? '' }) };
          const sent = new Request(
            `${publicUrl}/r/${parts.join('/')}${asked}`,
            question === undefined ? {} : form,
          );
          const answer = await app.fetch(sent);
          const body = await answer.text();
          expect(answer.status).toBeLessThan(500);
          // What was asked for may be said again.
          const said = [
            question ?? '',
            ...parts.map((one) => decodeURIComponent(one.replace(/%(?![\da-f]{2})|%E0%A4%A|%00/gi, ''))),
          ];
          const told = said.filter(Boolean).reduce((text, one) => text.replaceAll(one, ''), body);
          if (question === undefined) expect(told).not.toMatch(TELLS);
          expect(told).not.toMatch(/must be told|fear it/);
        }),
        { numRuns: 1_000 },
      );
    });

    it('opens it by a link from Slack, alone, and carries the signature on', async () => {
      const { asks, click } = await served({ access: 'open', key: KEY });
      const address = click('harbour-2040/zorblax/1.1');
      const { status, body, headers } = await asks(address);
      expect(status).toBe(200);
      expect(body).toContain('The zorblax must be told to the police of Quimby.');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('private, no-store');
      const links = [...body.matchAll(/(?:href|action)="(\/r\/[^"]*)"/g)].map(([, link]) => link as string);
      const toReport = links.filter((link) => !link.startsWith('/r/-/'));
      expect(toReport.length).toBeGreaterThan(1);
      for (const link of toReport) expect(link).toMatch(/^\/r\/harbour-2040(?:\/[^?]*)?\?k=\w/);
      for (const link of new Set(toReport)) expect((await asks(link)).status).toBe(200);
      const [form] = toReport;
      const answer = await asks(form as string, 'police');
      expect(answer.body).toContain('The zorblax must be told');
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      expect(answer.body).not.toContain('Pilots should meet');
    });
  });

  describe('for who comes from Slack', () => {
    it('says of every plain address alike how one comes in', async () => {
      const { asks } = await served({ access: 'signed', key: KEY });
      const bodies = await Promise.all(
        [
          'airfield-2041/planes/1.1',
          'airfield-2041/planes/9.9',
          'harbour-2040/zorblax/1.1',
          'nowhere-1999/1/1.1',
        ].map(async (place) => {
          const { status, body, headers } = await asks(`/r/${place}`);
          expect(status).toBe(403);
          expect(headers.get('cache-control')).toBe('no-store');
          expect(body).toContain(`/peaceops show ${place}`);
          return body.replaceAll(place, '');
        }),
      );
      expect(new Set(bodies).size).toBe(1);
      for (const path of [
        '/r/',
        '/r',
        '/r/airfield-2041',
        `/r/${'x'.repeat(5_000)}`,
        '/r/%3Cscript%3E/1/1.1',
      ]) {
        const { status, body } = await asks(path);
        expect(status).toBe(403);
        expect(body).not.toMatch(/Airfield 2041|<script>|x{500}/);
      }
      expect((await asks('/r/', 'police')).status).toBe(403);
      expect((await asks('/r/airfield-2041', 'police')).status).toBe(403);
    });

    it('sends styles and scripts to everybody, and looks at no report for it', async () => {
      const { asks } = await served({ access: 'signed', key: KEY });
      const only = jest.spyOn(reports, 'only');
      try {
        for (const name of ['reader.css', 'reader.mjs', 'icon.svg'])
          expect((await asks(`/r/-/${name}`)).status).toBe(200);
        expect((await asks('/r/-/harbour-2040')).status).toBe(403);
        expect(only).not.toHaveBeenCalled();
      } finally {
        only.mockRestore();
      }
    });

    it('opens the report of a link for a week', async () => {
      const settings = { access: 'signed', key: KEY } as const;
      const address = (await served(settings)).click('airfield-2041/planes/1.1');
      for (const [days, expected] of [
        [0, 200],
        [7, 200],
        [8, 403],
      ] as const) {
        const { asks } = await served(settings, NOON + days * DAY_MS);
        expect((await asks(address)).status).toBe(expected);
      }
      const withOther = await served({ access: 'signed', key: 'a7'.repeat(32) });
      expect((await withOther.asks(address)).status).toBe(403);
    });

    it('opens no other report by it', async () => {
      const { asks, click } = await served({ access: 'signed', key: KEY });
      const [, query = ''] = click('airfield-2041').split('?');
      expect((await asks(`/r/harbour-2040/zorblax/1.1?${query}`)).status).toBe(403);
      expect((await asks(`/r/?${query}`)).status).toBe(403);
      const answer = await asks(`/r/airfield-2041?${query}`, 'zorblax police');
      expect(answer.status).toBe(200);
      expect(answer.body).not.toMatch(/quimby|must be told/i);
    });
  });

  it('all of this is about two reports, of which one is denied to somebody', () => {
    expect(library.reports).toHaveLength(2);
    expect(reports.open().library.reports.map(({ metadata }) => metadata.id)).toEqual(['airfield-2041']);
  });
});
