import type { Dispatcher } from 'undici';
import type { SlackHealth } from './slack-health';

/** No connection was made, so nothing was sent. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Nor was it where the proxy opened no way to Slack. */
const PROXY_FAILED = /^proxy_/;

/** A request that was not answered, or only in part. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** Whether nothing was sent; otherwise Slack may have done what it was asked. */
  readonly neverSent: boolean;

  /** @param code of Node or undici, such as ECONNREFUSED, or `no_answer_in_time`, or `proxy_407` of a proxy */
  constructor(readonly code: string) {
    super(`no answer from Slack (${code})`);
    this.neverSent = NEVER_SENT.has(code) || PROXY_FAILED.test(code);
  }
}

/** What stands between a call and Slack. */
interface SlackFetchOptions {
  /**
   * Leads requests through a proxy. Node's own `fetch` takes that of the package undici (tried with Node 20 and undici
   * 7), whose `fetch` in turn would not take the global `FormData`, in which files are sent.
   */
  dispatcher?: Dispatcher | undefined;
  /** Is told of each answer. */
  heard?: SlackHealth['heard'] | undefined;
  /** An answer of more bytes is given up, before it is in memory. Default: any, as Slack's own are short. */
  largest?: number;
}

const TOO_LARGE = Object.assign(new Error('the answer is too large'), { code: 'answer_too_large' });

/**
 * A `fetch` with a time limit that fails only with {@link ConnectionError}. It reads the whole answer,
 * because one that breaks off would fail later and elsewhere.
 */
export function slackFetch(
  timeoutMs: number,
  { dispatcher, heard = () => {}, largest = Number.POSITIVE_INFINITY }: SlackFetchOptions = {},
): typeof fetch {
  const through = dispatcher ? ({ dispatcher } as object) : {};
  return async (input, init) => {
    try {
      const signal = init?.signal ?? AbortSignal.timeout(timeoutMs);
      const response = await fetch(input, { ...init, ...through, signal });
      const body = await wholeBody(response, largest);
      heard({
        url: String(input instanceof Request ? input.url : input),
        date: response.headers.get('date'),
        body: body.toString(),
      });
      return new Response(body.byteLength > 0 ? body : null, response);
    } catch (error) {
      throw new ConnectionError(codeOf(error));
    }
  };
}

async function wholeBody({ body }: Response, largest: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop breaks off the connection.
    if (length > largest) throw TOO_LARGE;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The code stands at the end of a chain of causes. */
function codeOf(thrown: unknown): string {
  let code = 'connection_failed';
  for (let error = thrown; typeof error === 'object' && error !== null; ) {
    if ('name' in error && error.name === 'TimeoutError') return 'no_answer_in_time';
    if ('code' in error && typeof error.code === 'string') code = error.code;
    error = 'cause' in error ? error.cause : null;
  }
  return code;
}
