import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { ask } from '../../search/ask';
import type { ReportsNow } from '../../search/reports-now';
import type { ReaderSettings } from '../../settings';
import { READER_PATH } from '../addresses';
import { goneFrom, movedFrom } from '../moved-from';
import { refuseTooMany } from '../refuse-too-many';
import { type RequestLimits, requestLimits } from '../request-limits';
import { type Admitted, admission, type Readable, signedLinks } from './access';
import { serverLinks } from './links';
import { answerPage, nothingHerePage, placePage, reportsPage } from './pages';
import { placeIn } from './place';

/** What the reader page is served from. */
export interface ReaderPagesOptions {
  settings: ReaderSettings;
  reports: ReportsNow;
  /** By which signed links end, milliseconds; default the machine's clock. */
  now?: () => number;
  /** How many requests are answered; default those of `requestLimits`, by the machine's clock. */
  limits?: RequestLimits;
}

/** How many statements of an answer are shown. */
const MOST_SHOWN = 20;

/** Serves the reader page: the reports' text, and the search over it. */
export function readerPages({
  settings,
  reports,
  now = Date.now,
  limits = requestLimits({ now: () => performance.now() }),
}: ReaderPagesOptions): {
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean;
} {
  const base = new URL(settings.publicUrl).pathname.replace(/\/+$/, '');
  const links = serverLinks(base);
  const partsOf = ({ index, signed }: Readable) => ({
    library: index.library,
    links: signed === null ? links : signedLinks(links, signed),
  });
  const app = new Hono<Admitted>({ strict: false });
  app.use(admission({ settings, reports, now }, links));
  app.get(READER_PATH, (c) => c.html(reportsPage(partsOf(c.get('readable')))));
  const answered = async (c: Context<Admitted>) => {
    const { q } = await c.req.parseBody();
    const readable = c.get('readable');
    return c.html(answerPage(partsOf(readable), ask(readable.index, String(q ?? ''), MOST_SHOWN)));
  };
  app.post(READER_PATH, answered);
  app.post(`${READER_PATH}/:report`, answered);
  app.get(`${READER_PATH}/:place{.+}`, (c) => {
    const parts = partsOf(c.get('readable'));
    const named = c.req.param('place');
    const place = placeIn(parts.library, named);
    const moved = movedFrom(parts.library, named);
    if (place !== null) return c.html(placePage({ ...parts, moved }, place));
    // Until the next correction: a browser is not to keep it.
    c.header('cache-control', 'no-store');
    if (moved !== null) return c.redirect(parts.links.place(moved), 308);
    return c.html(nothingHerePage(parts, goneFrom(parts.library, named)), 404);
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return {
    answer(path, request, response) {
      // A proxy may pass the path on as it was asked for, or without what leads to PeaceOps.
      const before = [base, ''].find((one) => `${path}/`.startsWith(`${one}${READER_PATH}/`));
      if (before === undefined) return false;
      if (refuseTooMany(limits, request, response)) return true;
      request.url = request.url?.slice(before.length);
      void listener(request, response);
      return true;
    },
  };
}
