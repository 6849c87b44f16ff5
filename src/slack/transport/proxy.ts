import { type Dispatcher, EnvHttpProxyAgent, Pool } from 'undici';
import type { ProxyServer } from '../../settings';

/**
 * The proxy cannot be reached, or opens no way to Slack: nothing was sent. A plain error: of one of another class `fetch`
 * may keep the text alone, and its cause would hide it (`slack-fetch.ts` takes the innermost code).
 * @param code `proxy_` and the system's code or the proxy's HTTP status: `proxy_ECONNREFUSED`, `proxy_407`
 */
function proxyError(code: string): Error {
  return Object.assign(new Error(`no way through the proxy (${code})`), { code });
}

/**
 * Connections to the proxy itself. Undici tells what is wrong with a proxy in the same way as what is wrong behind it,
 * and of a status in a message only.
 */
class ProxyConnections extends Pool {
  // biome-ignore lint/suspicious/noExplicitAny: it has two forms, of which ProxyAgent calls the one with a promise.
  override async connect(options: Dispatcher.ConnectOptions<any>): Promise<any> {
    const answer = await super.connect(options).catch((error: { code?: unknown }) => {
      throw proxyError(`proxy_${typeof error.code === 'string' ? error.code : 'failed'}`);
    });
    if (answer.statusCode === 200) return answer;
    answer.socket.on('error', () => {}).destroy();
    throw proxyError(`proxy_${answer.statusCode}`);
  }
}

/**
 * Leads calls of Slack through a proxy, those of a WebSocket and of plain HTTP too: each connection is a tunnel
 * (CONNECT), through which TLS goes from end to end.
 * @param waitMs as long may the proxy take to open a tunnel
 */
export function proxyDispatcher({ url, except }: ProxyServer, waitMs: number): Dispatcher {
  return new EnvHttpProxyAgent({
    httpProxy: url,
    httpsProxy: url,
    noProxy: except,
    proxyTunnel: true,
    clientFactory: (origin, options) => new ProxyConnections(origin, { ...options, headersTimeout: waitMs }),
  });
}
