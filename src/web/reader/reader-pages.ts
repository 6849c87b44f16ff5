import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { ask } from '../../search/ask';
import type { ReportsNow } from '../../search/reports-now';
import type { ReaderSettings } from '../../settings';
import { READER_PATH } from '../addresses';
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
}

/** How many statements of an answer are shown. */
const MOST_SHOWN = 20;

/** Serves the reader page: the reports' text, and the search over it. */
export function readerPages({ settings, reports, now = Date.now }: ReaderPagesOptions): {
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
    const place = placeIn(parts.library, c.req.param('place'));
    return place === null ? c.html(nothingHerePage(parts), 404) : c.html(placePage(parts, place));
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return {
    answer(path, request, response) {
      // A proxy may pass the path on as it was asked for, or without what leads to PeaceOps.
      const before = [base, ''].find((one) => `${path}/`.startsWith(`${one}${READER_PATH}/`));
      if (before === undefined) return false;
      request.url = request.url?.slice(before.length);
      void listener(request, response);
      return true;
    },
  };
}
