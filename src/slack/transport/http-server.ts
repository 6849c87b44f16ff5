import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { EVENTS_PATH } from '../manifest';
import { healthPage, type Readiness, type StoreState } from './health';

/** Closes idle connections after this time; Slack itself waits for three seconds only. */
const LONGEST_SILENCE_MS = 20_000;

/** Where the server listens, and what it serves. */
export interface HttpServerOptions {
  /** 0: any free one. */
  port: number;
  readiness(): Readiness;
  storeState(): StoreState;
  /**
   * Receives what Slack posts to {@link EVENTS_PATH}; `null` in Socket Mode, where nothing comes this way.
   */
  events: RequestListener | null;
}

/** What PeaceOps serves over HTTP: the health pages, and in HTTP mode Slack's requests. */
export interface HttpServer {
  /** @throws a Node error such as EADDRINUSE */
  start(): Promise<void>;
  /** Resolves when no request from Slack is being received or acknowledged. */
  settled(): Promise<void>;
  /** Closes all connections, whatever they are doing. */
  stop(): Promise<void>;
  port(): number;
}

/**
 * One server for both modes. Bolt's receivers have one each; that of Socket Mode leaves a request such as
 * `GET //` unanswered and dies of a port in use.
 */
export function httpServer({ port, readiness, storeState, events }: HttpServerOptions): HttpServer {
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (path === EVENTS_PATH && events) {
      if (request.method !== 'POST') return answer(response, 405, { error: 'POST only' }, { allow: 'POST' });
      const state = readiness();
      // A new question does not fit into a drain. At start it does: a command needs nothing from Slack.
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
