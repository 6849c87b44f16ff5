import { RespondError, UnknownError, webApi } from '@slack/bolt';
import { errorName } from '../../error-name';
import { NoTokenError } from '../installing/installation-store';
import { ConnectionError } from '../transport/slack-fetch';

/**
 * What a failure means for the message. `refused`: Slack said no. `unreachable`: it was never sent.
 * `unconfirmed`: Slack may have done it. `own-fault`: PeaceOps broke before sending anything.
 */
export type FailureKind = 'refused' | 'unreachable' | 'unconfirmed' | 'own-fault';

/**
 * What a log line says about an error: its class and Slack's code, never its message, which may hold user
 * text.
 */
export interface Failure {
  kind: FailureKind;
  error: string;
  code?: string;
  /** For `missing_scope`: the scopes that are needed, as Slack names them. */
  needed?: string;
  /** For a 429: how long Slack wants to be left alone. */
  retryAfterSeconds?: number;
}

/**
 * A code is one word. Anything else in its place (an answer cut off, which may repeat a message) is dropped.
 */
const SLACKS_CODE = /^[a-z][a-z\d_]{0,59}$/;
/** One scope, or several with commas between them. */
const SCOPES = /^[a-z:._,]{1,120}$/;

/** Slack's own faults, after which the call may have been carried out in part. */
const SLACK_BROKE = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

/** Reads an error by its class, never by its message. */
export function failureOf(thrown: unknown): Failure {
  const error = unwrapped(thrown);
  if (error instanceof NoTokenError) return ofNoToken(error);
  if (error instanceof webApi.WebAPIPlatformError) return ofPlatform(error);
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'refused', error: error.name, code: 'ratelimited', retryAfterSeconds: error.retryAfter };
  if (error instanceof webApi.WebAPIHTTPError || error instanceof RespondError)
    return {
      kind: error.statusCode < 500 ? 'refused' : 'unconfirmed',
      error: error.name,
      code: `http_${error.statusCode}`,
    };
  if (error instanceof ConnectionError)
    return { kind: error.neverSent ? 'unreachable' : 'unconfirmed', error: error.name, code: error.code };
  return { kind: 'own-fault', ...errorName(error) };
}

/** Whether Slack certainly did nothing, so that a second try cannot double anything. */
export function didNothing({ kind }: Failure): boolean {
  return kind !== 'unconfirmed';
}

/** Unwraps errors of Slack's client, and Bolt's wrapping of those without a code. */
function unwrapped(error: unknown): unknown {
  if (error instanceof webApi.WebAPIRequestError || error instanceof UnknownError)
    return unwrapped(error.original);
  return error;
}

/** Nothing was sent. Where a new token could not be had from Slack, it may be had in a moment. */
function ofNoToken({ name, code }: NoTokenError): Failure {
  return code === 'expired'
    ? { kind: 'unreachable', error: name, code: 'token_not_refreshed' }
    : { kind: 'refused', error: name, code: 'not_installed' };
}

function ofPlatform({ name, data }: webApi.WebAPIPlatformError): Failure {
  const code: unknown = data.error;
  // An answer that is not JSON stands in the place of the code; whether the call was carried out, nobody
  // knows.
  if (typeof code !== 'string' || !SLACKS_CODE.test(code))
    return { kind: 'unconfirmed', error: name, code: 'unreadable_answer' };
  const { needed } = data as { needed?: unknown };
  return {
    kind: SLACK_BROKE.has(code) ? 'unconfirmed' : 'refused',
    error: name,
    code,
    ...(typeof needed === 'string' && SCOPES.test(needed) ? { needed } : {}),
  };
}
