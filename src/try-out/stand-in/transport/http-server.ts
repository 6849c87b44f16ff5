import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Answers one request; what it throws becomes HTTP 500. */
export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** Takes over a connection that asks to become a WebSocket. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** A server on a free port of 127.0.0.1 that can be ended at once, whatever is still open. */
export class HttpServer {
  private readonly sockets = new Set<Socket>();
  private readonly underWay = new Set<Promise<void>>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  /** Starts listening; the longest path in `routes` that the request's begins with handles it. */
  static async start(routes: ReadonlyMap<string, Handler>, upgrade: Upgrade): Promise<HttpServer> {
    const server = createServer();
    const started = new HttpServer(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const answered = answer(routes, request, response).then(() => sent(response));
      started.underWay.add(answered);
      answered.finally(() => started.underWay.delete(answered));
    });
    server.on('upgrade', upgrade);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return started;
  }

  /** `127.0.0.1:PORT`. */
  get host(): string {
    const { port } = this.server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  /** How many connections are open: of a process that has ended, those of which not all has been read yet. */
  get connections(): number {
    return this.sockets.size;
  }

  /** Stops listening, lets answers that are under way out, and destroys every connection. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    await Promise.all(this.underWay);
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

async function answer(
  routes: ReadonlyMap<string, Handler>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://stand-in').pathname;
  const [found] = [...routes]
    .filter(([prefix]) => path.startsWith(prefix))
    .sort(([a], [b]) => b.length - a.length);
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  const [prefix, handler] = found;
  try {
    await handler(request, response, path.slice(prefix.length));
  } catch (error) {
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(`stand-in: ${error instanceof Error ? (error.stack ?? error.message) : 'failed'}`);
  }
}

/** Resolves once the answer has left; at once when there is to be none. */
async function sent(response: ServerResponse): Promise<void> {
  if (!response.writableEnded || response.writableFinished || response.destroyed) return;
  await new Promise<void>((resolve) => response.once('close', resolve));
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
