import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { errorName } from '../../error-name';
import { oneByOne } from '../../one-by-one';
import { ask } from '../../search/ask';
import type { ReportsNow } from '../../search/reports-now';
import type { SearchIndex } from '../../search/search-index';
import type { ReaderSettings } from '../../settings';
import { movedFrom } from '../moved-from';
import { READER_PATH, withoutStrokes } from '../paths';
import { refuseTooMany } from '../refuse-too-many';
import { type RequestLimits, requestLimits } from '../request-limits';
import { securityHeaders } from '../security-headers';
import { type Admitted, admission, KEPT_BY_WHO_ASKED, type Visit } from './access';
import { type InAnswer, PAGE } from './answer-bar';
import { answerPage } from './answer-page';
import { type Asked, askedIn, lineOf, numberIn, readForm } from './asked';
import { readerAssets } from './assets';
import { ASK_AGAIN, fileBeside, withEtag } from './downloads';
import type { PageParts } from './frame';
import { BESIDE, placeOf, serverLinks } from './links';
import { messagePage, nothingHerePage } from './messages';
import { pageInOriginal } from './originals';
import { placePage, reportsPage } from './pages';
import { idOfPlace, type Place, placeIn } from './place';
import { RenderedPages } from './rendered-pages';

/** What the reader page is served from. */
export interface ReaderPagesOptions {
  settings: ReaderSettings;
  reports: ReportsNow;
  /** Is told of what breaks, by its code alone. Default: nobody is. */
  logger?: Pick<Logger, 'error'>;
  /** By which signed links end, milliseconds; default the machine's clock. */
  now?: () => number;
}

/** Nothing but what this server sends, and nowhere but to it. */
const HEADERS = {
  ...securityHeaders({
    policy: [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "img-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ],
    referrer: 'no-referrer',
  }),
  'x-robots-tag': 'noindex',
};

/** What nobody is to come back to. */
const KEEP_NOTHING = 'no-store';
const HTML = 'text/html; charset=utf-8';

/** Answers requests for the reader page, whose paths begin with {@link READER_PATH}. */
export function readerApp({ settings, reports, logger, now = Date.now }: ReaderPagesOptions): Hono<Admitted> {
  const base = baseOf(settings);
  const plain = serverLinks(base);
  const assets = readerAssets();
  const rendered = new RenderedPages();
  const partsFor = (c: Visit): PageParts & { index: SearchIndex } => {
    const { index, signed } = c.get('readable');
    const links = signed === null ? plain : serverLinks(base, signed);
    return { index, library: index.library, entries: index.entries, links, pageOf: pageInOriginal };
  };
  // Not strict: with a stroke at its end, or without one, an address is the same.
  const app = new Hono<Admitted>({ strict: false });

  /** A page that is the same for everybody, until the reports change. What a signature opens is kept nowhere. */
  const lasting = (c: Visit, place: string, render: (parts: PageParts) => string) => {
    const parts = partsFor(c);
    if (c.get('readable').signed !== null) return c.html(render(parts));
    const { body, etag } = rendered.pageOf({ ...parts, place }, () => render(parts));
    return withEtag(c, etag, body, { 'content-type': HTML, 'cache-control': ASK_AGAIN });
  };
  const nothingHere = (c: Visit, place: string | null) => {
    c.header('cache-control', KEEP_NOTHING);
    return c.html(nothingHerePage(partsFor(c), place), 404);
  };
  const refused = (c: Visit, status: 400 | 413 | 415, why: string) => {
    c.header('cache-control', KEEP_NOTHING);
    return c.html(messagePage(partsFor(c), 'That cannot be read', why), status);
  };

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  app.onError((error, c) => {
    logger?.error(errorName(error), 'a page of the reader could not be made');
    c.header('cache-control', KEEP_NOTHING);
    return c.text('Something broke here. Load the page again; if it stays so, tell who runs PeaceOps.', 500);
  });
  // Styles and scripts are for everybody; what has no such name is looked at like any other address.
  app.get(`${READER_PATH}/${BESIDE}/:name`, async (c, next) => {
    const file = assets.get(c.req.param('name'));
    if (file === undefined) return await next();
    return withEtag(c, file.etag, file.content, { 'content-type': file.type, 'cache-control': ASK_AGAIN });
  });
  app.use(admission({ settings, reports, now }, plain));

  // Whoever shortens an address to its beginning comes to the reports, as in a site of plain files.
  app.get('/', (c) => c.redirect(partsFor(c).links.reports(), 302));
  app.get(READER_PATH, (c) => lasting(c, '', reportsPage));
  app.get(`${READER_PATH}/:place{.+}`, async (c) => {
    const { library, index, links } = partsFor(c);
    const [named = '', beside = null] = withoutStrokes(c.req.param('place')).split(`/${BESIDE}/`);
    const place = placeIn(library, named);
    const moved = movedFrom(library, named);
    if (place === null) {
      if (moved === null) return nothingHere(c, named);
      // Until the next correction: a browser is not to keep it.
      c.header('cache-control', KEEP_NOTHING);
      return c.redirect(links.place(moved), 308);
    }
    const id = idOfPlace(library, place);
    if (beside !== null) return (await fileBeside(c, index, place, beside)) ?? nothingHere(c, null);
    // One page has one address.
    if (id !== named) return c.redirect(links.place(id), 302);
    return lasting(c, id, (parts) => placePage({ ...parts, moved }, place));
  });

  app.post(READER_PATH, (c) => answered(c, null));
  app.post(`${READER_PATH}/:place{.+}`, async (c) => {
    const parts = partsFor(c);
    const { library, index } = parts;
    const named = withoutStrokes(c.req.param('place'));
    const place = placeIn(library, named);
    if (place === null) return nothingHere(c, named);
    if (place.what === 'report') return answered(c, place.report.metadata.id);
    if (place.what === 'section') return notAllowed(c, 'GET, HEAD');
    const sent = await readForm(c.req.raw);
    if (!sent.isForm) return refused(c, sent.status, sent.why);
    const report = sent.fields.get('report');
    const isThere = library.reports.some(({ metadata }) => metadata.id === report);
    const asked = askedIn(sent.fields, isThere ? report : null);
    const inAnswer = positionIn(index, asked, place, numberIn(sent.fields, 'n'));
    c.header('cache-control', KEPT_BY_WHO_ASKED);
    return c.html(placePage(parts, place, inAnswer));
  });

  app.get('*', (c) => nothingHere(c, null));
  app.all('*', (c) => notAllowed(c, 'GET, HEAD, POST'));
  return app;

  async function answered(c: Visit, report: string | null): Promise<Response> {
    const sent = await readForm(c.req.raw);
    if (!sent.isForm) return refused(c, sent.status, sent.why);
    const parts = partsFor(c);
    const asked = askedIn(sent.fields, report);
    const from = numberIn(sent.fields, 'from') ?? 0;
    const answer = ask(parts.index, lineOf(parts.index, asked), from + PAGE, asked.isEverything);
    // Fewer answer than somebody says: then the last of them are shown.
    const first = answer.outcome === 'found' ? Math.min(from, lastPageOf(answer.matched)) : 0;
    c.header('cache-control', KEPT_BY_WHO_ASKED);
    return c.html(answerPage(parts, asked, answer, first));
  }
}

/** Serves the reader page: the reports' text, and the search over it. */
export function readerPages({
  limits = requestLimits({ now: () => performance.now() }),
  ...options
}: ReaderPagesOptions & {
  /** How many requests are answered; default those of `requestLimits`, by the machine's clock. */
  limits?: RequestLimits;
}): {
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean;
} {
  const base = baseOf(options.settings);
  const app = readerApp(options);
  const turn = oneByOne();
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return {
    answer(path, request, response) {
      // A proxy may pass the path on as it was asked for, or without what leads to PeaceOps.
      const before = [base, ''].find((one) => `${path}/`.startsWith(`${one}${READER_PATH}/`));
      const isAbove =
        [`${base}/`, base, '/'].includes(path) && ['GET', 'HEAD'].includes(request.method ?? '');
      if (before === undefined && !isAbove) return false;
      if (refuseTooMany(limits, request, response)) return true;
      request.url = before === undefined ? '/' : request.url?.slice(before.length);
      // Slack's commands are answered between two pages, and wait for one at the most.
      void turn().then(() => listener(request, response));
      return true;
    },
  };
}

/** The path below which PeaceOps is reached, without a slash at its end. */
function baseOf({ publicUrl }: ReaderSettings): string {
  return new URL(publicUrl).pathname.replace(/\/+$/, '');
}

function notAllowed(c: Visit, allow: string): Response {
  return c.text('This address does not take that method.', 405, { allow });
}

function lastPageOf(matched: number): number {
  return Math.floor(Math.max(0, matched - 1) / PAGE) * PAGE;
}

/** Where a statement stands in an answer; `null` where it is not there, as after a change of the reports. */
function positionIn(
  index: SearchIndex,
  asked: Asked,
  place: Place & { what: 'statement' },
  position: number | null,
): InAnswer | null {
  if (position === null || asked.question.trim() === '') return null;
  const answer = ask(index, lineOf(index, asked), position + 1, asked.isEverything);
  const isAnswer = answer.outcome === 'found';
  const hits = isAnswer ? answer.hits : answer.nearest;
  if (hits[position - 1]?.statement !== place.statement) return null;
  const placeAt = (at: number) => {
    const hit = hits[at - 1];
    return hit === undefined ? null : placeOf(index.library, hit.statement);
  };
  return {
    asked,
    isAnswer,
    position,
    of: isAnswer ? answer.matched : hits.length,
    before: placeAt(position - 1),
    after: placeAt(position + 1),
  };
}
