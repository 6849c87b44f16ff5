import { createServer } from 'node:http';

const PATH = '/metrics';

/** Prometheus itself gives up after ten seconds (`scrape_timeout`). */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000 } as const;
/** A few servers of Prometheus, each with one connection, and somebody who looks. */
const MOST_CONNECTIONS = 20;

/** The port or interface for metrics cannot be used; `code` is Node's. */
export class MetricsAddressError extends Error {
  override readonly name = 'MetricsAddressError';

  constructor(readonly code: string) {
    super(`metrics cannot be served: ${code}`);
  }
}

/** Where metrics are served, and what. */
export interface MetricsServerOptions {
  /** 0: any free one. */
  port: number;
  host: string;
  page(): Promise<MetricsPage>;
}

/** All metrics in the text format of Prometheus. */
export interface MetricsPage {
  contentType: string;
  text: string;
}

/** Answers `GET /metrics`, and nothing else. */
export interface MetricsServer {
  /** @throws {MetricsAddressError} */
  start(): Promise<void>;
  /** Closes all connections. */
  stop(): Promise<void>;
  /** `null` where it does not listen. */
  port(): number | null;
}

export function metricsServer({ port, host, page }: MetricsServerOptions): MetricsServer {
  const server = createServer(LIMITS, async (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path !== PATH) return void response.writeHead(404).end();
    if (request.method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
    try {
      const { contentType, text } = await page();
      response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text);
    } catch {
      // Prometheus says that the target is down; the service goes on.
      response.writeHead(500).end();
    }
  });
  server.maxConnections = MOST_CONNECTIONS;
  return {
    start: () =>
      new Promise((resolve, reject) => {
        server
          .once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) =>
            reject(new MetricsAddressError(code)),
          )
          .listen({ port, host }, resolve);
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    port() {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : null;
    },
  };
}
