import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Refusals } from './refusals';
import { type Forgery, isSignedWith, readClaim } from './signed-request';
import { type UnverifiedBodies, unverifiedBodies } from './unverified-bodies';

/** What stands between the network and Bolt. */
export interface SlackRequestsOptions {
  signingSecret: string;
  /** Bolt's own listener; it finds the body, read and verified, in `rawBody`. */
  verified: RequestListener;
  refused: Refusals;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Default: a room for bodies of its own. */
  bodies?: UnverifiedBodies;
}

const FORM = 'application/x-www-form-urlencoded';
/** Longer than `token=...&ssl_check=1`. */
const LONGEST_SSL_CHECK_BYTES = 200;
/** For whoever asks again: what holds the room is over by then (see the time limits of `http-server.ts`). */
const RETRY_AFTER_SECONDS = 10;

/**
 * Lets through to Bolt only what Slack has signed, and holds hardly anything of the rest: a signature of the wrong form
 * or an old one is refused before its body is read. Bolt alone would first read 4 MB of any request.
 */
export function slackRequests({
  signingSecret,
  verified,
  refused,
  now,
  bodies = unverifiedBodies(),
}: SlackRequestsOptions): RequestListener {
  return async (request, response) => {
    const claim = readClaim(request.headers, now() / 1_000);
    if (typeof claim === 'string') {
      if (await isSslCheck(request, bodies)) return answer(response, 200);
      return refuse(response, claim);
    }
    const read = await bodies.read(request);
    if ('refused' in read) {
      refused.add(`http-${read.refused}`);
      return answer(response, read.refused);
    }
    if (!isSignedWith(signingSecret, claim, read.body)) return refuse(response, 'wrong-signature');
    request.headers['content-type'] = typeWithoutParameters(request);
    if (!isObject(request, read.body)) return answer(response, 400);
    verified(Object.assign(request, { rawBody: read.body }), response);
  };

  function refuse(response: ServerResponse, why: Forgery): void {
    refused.add(why);
    answer(response, 401);
  }
}

/** `application/json; charset=utf-8` is `application/json` to Bolt only without what follows. */
function typeWithoutParameters({ headers }: IncomingMessage): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Bolt takes it for granted that a body is one, and leaves a `null` without an answer. Whether it is whole, it looks itself. */
function isObject({ headers }: IncomingMessage, body: Buffer): boolean {
  const isForm = headers['content-type'] === FORM;
  const json = isForm ? new URLSearchParams(String(body)).get('payload') : String(body);
  return (isForm && json === null) || /^\s*\{/.test(json ?? '');
}

/** Slack looks at an address' certificate without a signature; everything else in such a request is ignored. */
async function isSslCheck(request: IncomingMessage, bodies: UnverifiedBodies): Promise<boolean> {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (typeWithoutParameters(request) !== FORM || !(length <= LONGEST_SSL_CHECK_BYTES)) return false;
  const read = await bodies.read(request);
  return 'body' in read && new URLSearchParams(String(read.body)).get('ssl_check') === '1';
}

/** Whoever is refused is not listened to any further. */
function answer(response: ServerResponse, status: number): void {
  if (status !== 200) response.setHeader('connection', 'close');
  if (status === 503) response.setHeader('retry-after', RETRY_AFTER_SECONDS);
  response.writeHead(status);
  response.end();
}
