import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { securityHeaders } from '../../web/security-headers';
import { readStaticFiles } from '../../web/static-files';
import { actRoutes } from './act-routes';
import { type PageParts, PageState } from './page-state';
import { readRoutes } from './read-routes';

/** The page, being served. */
export interface Page {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  close(): Promise<void>;
}

/** Where stylesheet and script lie: they are not compiled, so that they are the same from `src` and from `dist`. */
const ASSETS = path.join(__dirname, '..', '..', '..', 'src', 'try-out', 'page');

/** Of the page's script; `page.mjs` names the others. */
const MODULES = ['page.mjs', 'dom.mjs', 'looking.mjs', 'selects.mjs', 'sending.mjs', 'telling.mjs'];

const FILES: Readonly<Record<string, readonly string[]>> = {
  'style.css': ['style.css', 'blocks.css'].map((name) => path.join(ASSETS, name)),
  ...Object.fromEntries(MODULES.map((name) => [`browser/${name}`, [path.join(ASSETS, 'browser', name)]])),
  // Makes the page as the server has it now, without touching what has not changed in it: focus, scroll, selection.
  'idiomorph.js': [require.resolve('idiomorph/dist/idiomorph.min.js')],
};

/** Nothing but what this server sends, and nowhere but to it. */
const HEADERS = {
  ...securityHeaders({
    policy: [
      "default-src 'self'",
      "img-src 'self' https: data:",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ],
    referrer: 'same-origin',
  }),
  'cache-control': 'no-store',
};

/**
 * Serves the page on this machine alone.
 * @param port 0: any free one
 * @throws Node's error of a port that cannot be used
 */
export async function servePage(parts: PageParts, port: number): Promise<Page> {
  const state = new PageState(parts);
  const app = new Hono();
  app.use(async (c, next) => {
    // A page of elsewhere whose name leads to this machine must neither read nor send anything here.
    const { host, origin } = { host: c.req.header('host') ?? '', origin: c.req.header('origin') };
    if (
      !/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host) ||
      (origin !== undefined && origin !== `http://${host}`)
    )
      return c.text('This page is for this machine alone.', 403);
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    return next();
  });
  for (const [name, { type, content }] of readStaticFiles(FILES))
    app.get(`/${name}`, (c) => c.body(content, 200, { 'content-type': type }));
  app.route('/', actRoutes(state));
  app.route('/', readRoutes(state));

  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1', overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port: used } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${used}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
