import { createHmac } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { Clock } from '../state/identifiers';
import { parseJson, readText } from '../web-api/request-body';
import type { Acknowledgement, Delivery, Retry, Transport } from './delivery';

/** The body of a request to the app and its type. */
export interface Encoded {
  readonly contentType: string;
  readonly body: string;
}

/** How to spoil a request. */
export interface Tampering {
  /** No signature header at all. */
  readonly unsigned?: boolean;
  /** Signed with another secret. */
  readonly signingSecret?: string;
  /** Signed correctly, but so many seconds ago; Slack's own limit is 300. */
  readonly staleBySeconds?: number;
}

/** What the app answers, read to the end. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The `x-slack-signature` of a body: `v0=` and the HMAC-SHA256 of version, time and body in hex. */
function signature(signingSecret: string, timestampSeconds: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestampSeconds}:${body}`).digest('hex')}`;
}

/** A delivery as Slack posts it: a form for commands, a form with `payload` for interactions, JSON for events. */
export function encode({ kind, payload }: Delivery): Encoded {
  if (kind === 'events_api') return { contentType: 'application/json', body: JSON.stringify(payload) };
  const fields: [string, string][] =
    kind === 'interactive'
      ? [['payload', JSON.stringify(payload)]]
      : Object.entries(payload).map(([name, value]) => [name, String(value)]);
  return { contentType: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() };
}

/** Signed requests to the app's endpoint (`http://127.0.0.1:PORT/slack/events`). */
export class HttpTransport implements Transport {
  private readonly agent: Agent;

  constructor(
    private readonly app: {
      readonly url: string;
      readonly signingSecret: string;
      readonly now: Clock;
      /** Whether connections are used again; for benchmarks. Default false. */
      readonly keepAlive?: boolean;
    },
  ) {
    this.agent = new Agent({ keepAlive: app.keepAlive ?? false });
  }

  /** Posts it as Slack does; anything but HTTP 200 is no acknowledgement. */
  async deliver(delivery: Delivery, retry?: Retry): Promise<Acknowledgement> {
    const { status, headers, body } = await this.post(encode(delivery), { retry });
    const isJson = (headers['content-type'] ?? '').startsWith('application/json');
    const payload = body === '' ? undefined : isJson ? parseJson(body) : body;
    return { acknowledged: status === 200, status, payload };
  }

  /** Asks the app to prove that it is there, as Slack does when the address is saved. */
  verifyUrl(challenge: string): Promise<HttpAnswer> {
    const body = JSON.stringify({ token: 'verification-token', challenge, type: 'url_verification' });
    return this.post({ contentType: 'application/json', body });
  }

  /** Posts any body, signed unless told otherwise. For what Slack would never send, too. */
  async post(
    { contentType, body }: Encoded,
    {
      retry,
      unsigned = false,
      signingSecret = this.app.signingSecret,
      staleBySeconds = 0,
    }: Tampering & {
      readonly retry?: Retry | undefined;
    } = {},
  ): Promise<HttpAnswer> {
    const timestamp = Math.floor(this.app.now() / 1000) - staleBySeconds;
    const headers = {
      'content-type': contentType,
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': timestamp,
      ...(unsigned ? {} : { 'x-slack-signature': signature(signingSecret, timestamp, body) }),
      ...(retry === undefined
        ? {}
        : { 'x-slack-retry-num': retry.num, 'x-slack-retry-reason': retry.reason }),
    };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(this.app.url, { method: 'POST', headers, agent: this.agent }, resolve)
        .on('error', reject)
        .end(body);
    });
    return { status: response.statusCode ?? 0, headers: response.headers, body: await readText(response) };
  }

  /** Drops all connections, also those that still wait for an answer. */
  close(): void {
    this.agent.destroy();
  }
}
