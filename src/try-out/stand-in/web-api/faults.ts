import type { ServerResponse } from 'node:http';

/** A way in which Slack, or the way to it, fails. */
export type Fault =
  /** HTTP 429 with `Retry-After`; nothing is done. */
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  /** An HTTP status with no JSON; nothing is done. */
  | { readonly kind: 'http-error'; readonly status: number }
  /** HTTP 200 and `{ ok: false, error }`; nothing is done. */
  | { readonly kind: 'platform-error'; readonly error: string }
  /** HTTP 302 to another address. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** The request is taken and never answered; nothing is done. */
  | { readonly kind: 'silence' }
  /** The thing is done, then the connection drops before the answer. */
  | { readonly kind: 'done-then-drop' }
  /** The thing is done, and the answer cannot be read; the default body is JSON cut off. */
  | { readonly kind: 'garbled'; readonly body?: string };

const CUT_OFF_JSON = '{"ok":tr';

/** What is to go wrong next: one queue for each method, one for each `response_url` and one for all of them. */
export class Faults {
  private readonly queues = new Map<string, Fault[]>();

  /**
   * Lets the next requests to `target` fail, one after the other; later ones pass again.
   *
   * @param target a method (`chat.postMessage`), one `response_url`, or `response_url` for any of them
   */
  next(target: string, ...faults: readonly Fault[]): void {
    this.queues.set(target, [...(this.queues.get(target) ?? []), ...faults]);
  }

  /** The fault for this request, taken out of the first queue named that holds one. */
  take(...targets: readonly string[]): Fault | undefined {
    for (const target of targets) {
      const fault = this.queues.get(target)?.shift();
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
}

/** Whether the request is carried out in spite of the fault. */
export function isCarriedOut(fault: Fault | undefined): boolean {
  return fault === undefined || fault.kind === 'done-then-drop' || fault.kind === 'garbled';
}

/** Answers (or does not answer) as the fault says. */
export function answerWith(fault: Fault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'rate-limited':
      response.writeHead(429, {
        'retry-after': String(fault.retryAfterSeconds),
        'content-type': 'application/json',
      });
      response.end('{"ok":false,"error":"ratelimited"}');
      return;
    case 'http-error':
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>stand-in fault</html>');
      return;
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end();
      return;
    case 'platform-error':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: false, error: fault.error }));
      return;
    case 'silence':
      return;
    case 'done-then-drop':
      response.destroy();
      return;
    case 'garbled':
      response.writeHead(200, { 'content-type': 'application/json' }).end(fault.body ?? CUT_OFF_JSON);
      return;
  }
}
