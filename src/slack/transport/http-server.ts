import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Settings } from '../../settings';
import type { Patience } from '../delivery/patience';
import { EVENTS_PATH } from '../manifest';
import { deadline } from './deadline';
import { healthPage, type Readiness, type StoreState } from './health';

/** Slack itself waits for three seconds only: whoever takes longer is not Slack, or Slack has given up. */
const LIMITS = {
  headersTimeout: 5_000,
  /** Headers and body. */
  requestTimeout: 10_000,
  /** How often Node looks for those that take longer. */
  connectionsCheckingInterval: 2_000,
} as const;
/** Closes idle connections after this time. */
const LONGEST_SILENCE_MS = 20_000;
/** Slack uses some dozens; each costs about 20 kB. */
const MOST_CONNECTIONS = 1_000;
/** What is being answered when everything else is over: a health page, or a refusal. */
const LONGEST_FAREWELL_MS = 500;

/** What is served beside Slack's requests and the health pages. */
export interface Pages {
  /** @returns false where the path is none of theirs; then nothing was answered */
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean;
}

/** Where the server listens, and what it serves. */
export interface HttpServerOptions {
  /** Port 0: any free one. */
  settings: Pick<Settings, 'port' | 'host'>;
  readiness(): Readiness;
  storeState(): StoreState;
  /**
   * Receives what Slack posts to {@link EVENTS_PATH}; `null` in Socket Mode, where nothing comes this way.
   */
  events: RequestListener | null;
  /** Each is asked in turn. */
  pages: readonly Pages[];
  patience: Pick<Patience, 'quietMs'>;
}

/** What PeaceOps serves over HTTP: the health pages, and in HTTP mode Slack's requests. */
export interface HttpServer {
  /** @throws a Node error such as EADDRINUSE */
  start(): Promise<void>;
  /** Resolves when no request from Slack is being received or acknowledged, nor has come for a moment. */
  settled(): Promise<void>;
  /** Takes no connection any more, lets what is being answered finish for a moment, and closes all. */
  stop(): Promise<void>;
  port(): number;
}

/**
 * One server for both modes. Bolt's receivers have one each; that of Socket Mode leaves a request such as
 * `GET //` unanswered and dies of a port in use.
 */
export function httpServer({
  settings,
  readiness,
  storeState,
  events,
  pages,
  patience,
}: HttpServerOptions): HttpServer {
  const { port, host } = settings;
  const underWay = new Set<Promise<void>>();
  let arrived = 0;
  const server = createServer(LIMITS, (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === EVENTS_PATH && events) {
      if (request.method !== 'POST') return answer(response, 405, { error: 'POST only' }, { allow: 'POST' });
      arrived += 1;
      const state = readiness();
      // A new question does not fit into a drain. At start it does: a command needs nothing from Slack.
      if (!state.ready && state.reason === 'stopping')
        return answer(response, 503, state, { connection: 'close' });
      track(underWay, response);
      return events(request, response);
    }
    if (pages.some((each) => each.answer(path, request, response))) return;
    const page = healthPage(path, readiness(), storeState());
    if (!page) return answer(response, 404, { error: 'not found' });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(response, 405, { error: 'GET only' }, { allow: 'GET, HEAD' });
    answer(response, page.status, page.body);
  });
  server.timeout = LONGEST_SILENCE_MS;
  server.maxConnections = MOST_CONNECTIONS;
  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject).listen({ port, ...(host === null ? {} : { host }) }, () => resolve());
      }),
    async settled() {
      // What the system has taken for us, and we have not seen yet, would be cut off with the port.
      for (let seen = -1; seen !== arrived; ) {
        seen = arrived;
        await Promise.all(underWay);
        if (events && patience.quietMs > 0) await sleep(patience.quietMs);
        await nextTurn();
        await nextTurn();
      }
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await deadline(closed, LONGEST_FAREWELL_MS);
      server.closeAllConnections();
      await closed;
    },
    port: () => portOf(server) ?? port,
  };
}

function track(underWay: Set<Promise<void>>, response: ServerResponse): void {
  const closed = new Promise<void>((resolve) => response.once('close', () => resolve()));
  underWay.add(closed);
  closed.then(() => underWay.delete(closed));
}

function answer(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

function portOf(server: Server): number | null {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : null;
}
