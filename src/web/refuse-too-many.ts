import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOfRequest, type RequestLimits } from './request-limits';

/**
 * Refuses a request where too many have come, with a sentence and after how many seconds to try again.
 * @returns whether it was refused; then it is answered
 */
export function refuseTooMany(
  limits: RequestLimits,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const forwarded = request.headers['x-forwarded-for'];
  const address = addressOfRequest(request.socket.remoteAddress, String(forwarded ?? ''));
  const seconds = limits.secondsToWait(address);
  if (seconds === 0) return false;
  response.writeHead(429, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(seconds),
    // What is still sent with the request is not read.
    connection: 'close',
  });
  response.end('Too many requests have come at once. Wait a moment, and load the page again.\n');
  return true;
}
