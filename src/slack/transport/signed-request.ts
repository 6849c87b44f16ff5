import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is not taken for one of Slack's. */
export type Forgery = 'no-signature' | 'stale' | 'wrong-signature';

/** Slack's own limit: a request is to be ignored when it is more than five minutes old. */
const LONGEST_DIFFERENCE_SECONDS = 300;

/** `v0=` and the HMAC-SHA256 in hex: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const SIGNATURE = /^v0=[0-9a-f]{64}$/;
/** Seconds since 1970, as Slack writes them. */
const TIMESTAMP = /^\d{1,11}$/;

/** What the headers of a request claim. */
export interface SignatureClaim {
  timestamp: string;
  signature: string;
}

/**
 * Reads the claim before anything of the body is read. A time in the future is as wrong as one in the past: whoever
 * recorded a request could otherwise send it again later.
 * @param nowSeconds since 1970
 */
export function readClaim(headers: IncomingHttpHeaders, nowSeconds: number): SignatureClaim | Forgery {
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return 'no-signature';
  if (!SIGNATURE.test(signature) || !TIMESTAMP.test(timestamp)) return 'no-signature';
  if (Math.abs(nowSeconds - Number(timestamp)) > LONGEST_DIFFERENCE_SECONDS) return 'stale';
  return { signature, timestamp };
}

/** Whether the body was signed with this secret; takes as long for a near guess as for a far one. */
export function isSignedWith(
  secret: string,
  { signature, timestamp }: SignatureClaim,
  body: Buffer,
): boolean {
  const ours = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(ours, Buffer.from(signature.slice('v0='.length), 'hex'));
}
