import { createHmac, timingSafeEqual } from 'node:crypto';

/** For how long a signed link opens its report, at the least; it ends at the midnight (UTC) after. */
const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** Of the HMAC, 128 bits: as many as nobody guesses, in 22 signs. */
const MAC_BYTES = 16;
/** Its last day, counted from 1970 and written with digits and letters, and the HMAC. */
const FORM = /^(?<day>[\da-z]{3,4})(?<mac>[\w-]{22})$/;

/** What a signature is made with, or looked at. */
export interface Signing {
  /** `READER_KEY`, 64 digits and letters a to f. */
  key: string;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * What opens a report for a week. All that is signed on one day is signed alike, so that a message is the same when it is
 * built again.
 * @param report its id
 */
export function signatureOf(report: string, { key, at }: Signing): string {
  const last = Math.floor(at / DAY_MS) + DAYS;
  return last.toString(36) + macOf(report, last, key);
}

/** Whether a signature opens a report still. Where it does not, how much of it is right takes no time to tell. */
export function opens(report: string, signature: string, { key, at }: Signing): boolean {
  const { day, mac } = FORM.exec(signature)?.groups ?? {};
  if (day === undefined || mac === undefined) return false;
  const last = Number.parseInt(day, 36);
  const isRight = timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(report, last, key)));
  return isRight && last.toString(36) === day && at < (last + 1) * DAY_MS;
}

function macOf(report: string, last: number, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`peaceops reader\n${last}\n${report}`)
    .digest()
    .subarray(0, MAC_BYTES)
    .toString('base64url');
}
