import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { EVENTS_PATH } from '../manifest';
import { healthPage, type Readiness, type StoreState } from './health';

/** A connection on which nothing happens is given up: Slack itself waits for three seconds only. */
const LONGEST_SILENCE_MS = 20_000;

export interface HttpServerOptions {
  /** 0: any free one. */
  port: number;
  readiness(): Readiness;
  storeState(): StoreState;
  /** Takes what Slack posts to {@link EVENTS_PATH}; `null` in Socket Mode, where nothing comes this way. */
  events: RequestListener | null;
}

/** What PeaceOps serves over HTTP: the health pages, and in HTTP mode Slack's requests. */
export interface HttpServer {
  /** @throws a Node error such as EADDRINUSE */
  start(): Promise<void>;
  /** Resolves when no request of Slack's is being received or acknowledged. */
  settled(): Promise<void>;
  /** Closes all connections, whatever they are at. */
  stop(): Promise<void>;
  port(): number;
}

/**
 * Bolt's receivers have a server of their own each; that of Socket Mode leaves a request such as `GET //`
 * unanswered and dies of a port in use, which is why there is this one for both.
 */
export function httpServer({ port, readiness, storeState, events }: HttpServerOptions): HttpServer {
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === EVENTS_PATH && events) {
      if (request.method !== 'POST') return answer(response, 405, { error: 'POST only' }, { allow: 'POST' });
      const state = readiness();
      // A drain is no time for a new question. At start there is: a command needs nothing of Slack's.
      if (!state.ready && state.reason === 'stopping')
        return answer(response, 503, state, { connection: 'close' });
      track(underWay, response);
      return events(request, response);
    }
    const page = healthPage(path, readiness(), storeState());
    if (!page) return answer(response, 404, { error: 'not found' });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(response, 405, { error: 'GET only' }, { allow: 'GET, HEAD' });
    answer(response, page.status, page.body);
  });
  server.timeout = LONGEST_SILENCE_MS;
  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject).listen(port, () => resolve());
      }),
    async settled() {
      await Promise.all(underWay);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
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
