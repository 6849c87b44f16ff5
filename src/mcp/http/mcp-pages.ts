import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { CheckedText } from '../../check/check-text';
import { oneByOne } from '../../one-by-one';
import type { ReportsNow } from '../../search/reports-now';
import type { McpToken } from '../../settings';
import { mcpServer } from '../server';
import type { DraftToCheck } from '../tool';
import { isOwnHost, isOwnOrigin } from './callers';
import { openedBy, tokenOf } from './tokens';

/** Where assistants ask. */
export const MCP_PATH = '/mcp';

/** Bytes of a request; the longest draft that is taken has 500,000 signs. */
const LARGEST_REQUEST = 1_000_000;
/** Requests that are answered at once; more are told to come back. */
const MOST_AT_ONCE = 32;
const COME_BACK_S = 1;
/** A check on the thread ends after ten seconds. What a client calls off itself the SDK never answers. */
const LONGEST_ANSWER_MS = 15_000;

/** What assistants are answered from. */
export interface McpPagesOptions {
  /** At least one. */
  tokens: readonly McpToken[];
  reports: ReportsNow;
  /** Where others reach PeaceOps; `null`: not told. */
  publicUrl: string | null;
  version: string;
  /** Checks a draft away from the thread that answers others. */
  check: CheckOfToken;
  /** Hears of a fault of ours. */
  onFault(error: unknown): void;
  /** After how many milliseconds an answer is given up; default {@link LONGEST_ANSWER_MS}. */
  longestMs?: number;
}

/**
 * @param token whose draft it is
 * @param seen as of `Opened`
 */
export type CheckOfToken = (
  token: McpToken,
  draft: DraftToCheck & { seen: readonly string[] | null },
) => Promise<CheckedText | { sorry: string }>;

/**
 * Serves assistants over HTTP, without sessions: each request has a server of its own, answered with JSON. Every process
 * may answer any request.
 */
export function mcpPages({
  tokens,
  reports,
  publicUrl,
  version,
  check,
  onFault,
  longestMs = LONGEST_ANSWER_MS,
}: McpPagesOptions): {
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean;
} {
  const base = publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '');
  const turn = oneByOne();
  let underWay = 0;

  async function answered(request: Request, token: McpToken): Promise<Response> {
    const { index, seen } = openedBy(token, reports);
    const server = mcpServer({
      ...{ index, version, turn, onFault },
      check: (draft) => check(token, { ...draft, seen }),
    });
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: LARGEST_REQUEST,
    });
    const over = new AbortController();
    const late = sleep(longestMs, 'late' as const, { signal: over.signal, ref: false }).catch(
      () => 'late' as const,
    );
    try {
      // Its declaration has a property that may be undefined where that of the server's has one that may be absent.
      await server.connect(transport as Parameters<typeof server.connect>[0]);
      const came = await Promise.race([transport.handleRequest(request), late]);
      return came === 'late' ? refusal(504, 'That took too long and was given up.') : came;
    } finally {
      over.abort();
      await server.close();
    }
  }

  async function listen(request: Request): Promise<Response> {
    const header = (name: string) => request.headers.get(name) ?? undefined;
    if (!isOwnHost(header('host'), publicUrl))
      return refusal(
        403,
        'This name is not that of PeaceOps; set PUBLIC_URL, and have proxies pass on Host.',
      );
    if (!isOwnOrigin(header('origin'), publicUrl))
      return refusal(403, 'Web pages of others may not ask here; leave Origin out.');
    if (request.method !== 'POST')
      return refusal(405, 'POST only: there are no sessions.', { allow: 'POST' });
    const token = tokenOf(tokens, header('authorization'));
    if (token === null)
      return refusal(401, 'Send a token of MCP_TOKEN as Authorization: Bearer TOKEN.', {
        'www-authenticate': 'Bearer realm="PeaceOps"',
      });
    if (underWay >= MOST_AT_ONCE)
      return refusal(503, 'Too many requests at once; ask again in a moment.', {
        'retry-after': String(COME_BACK_S),
      });
    underWay += 1;
    try {
      return await answered(request, token);
    } catch (error) {
      onFault(error);
      return refusal(500, 'That failed, which is a fault of PeaceOps.');
    } finally {
      underWay -= 1;
    }
  }

  const listener = getRequestListener(listen, { overrideGlobalObjects: false });
  return {
    answer(path, request, response) {
      // A proxy may pass the path on as it was asked for, or without what leads to PeaceOps.
      if (![base, ''].some((before) => path === `${before}${MCP_PATH}` || path === `${before}${MCP_PATH}/`))
        return false;
      void listener(request, response);
      return true;
    },
  };
}

/** As JSON-RPC has errors, so that clients show the sentence. */
function refusal(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json(
    { jsonrpc: '2.0', error: { code: -32000, message }, id: null },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  );
}
