import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy on this machine that opens tunnels (CONNECT) and nothing else. */
export interface ConnectProxy {
  /** `http://ana:secret@127.0.0.1:PORT`. */
  url: string;
  /** Where tunnels led to, oldest first: `127.0.0.1:4000`. */
  tunnels: string[];
  /** Everything that was asked of it, tunnels too: `CONNECT 127.0.0.1:4000`. */
  requests: string[];
  /** How many tunnels are open. */
  open(): number;
  /** Refuses tunnels with this status from now on. */
  refuses: number | null;
  close(): Promise<void>;
}

const USER_AND_PASSWORD = 'ana:se/cret';

/** Starts the proxy; without the right user and password it answers 407. */
export async function startConnectProxy(): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const tunnels = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)));
  };
  const wanted = `Basic ${Buffer.from(USER_AND_PASSWORD).toString('base64')}`;
  const server = createServer((request, response) => {
    proxy.requests.push(`${request.method} ${request.url}`);
    response.writeHead(501).end();
  });
  server.on('connection', keep);
  server.on('connect', (request, socket: Socket, head: Buffer) => {
    const to = request.url ?? '';
    proxy.requests.push(`CONNECT ${to}`);
    const refusal = request.headers['proxy-authorization'] === wanted ? proxy.refuses : 407;
    if (refusal !== null) return socket.end(`HTTP/1.1 ${refusal} Refused\r\n\r\n`);
    proxy.tunnels.push(to);
    const { hostname, port } = new URL(`http://${to}`);
    const beyond = connect(Number(port || 80), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      beyond.write(head);
      socket.pipe(beyond).pipe(socket);
    });
    keep(beyond);
    tunnels.add(beyond);
    beyond.on('close', () => {
      tunnels.delete(beyond);
      socket.destroy();
    });
    return socket.on('close', () => beyond.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: ConnectProxy = {
    url: `http://${USER_AND_PASSWORD.replace('/', '%2F')}@127.0.0.1:${port}`,
    tunnels: [],
    requests: [],
    refuses: null,
    open: () => tunnels.size,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return proxy;
}
