import type { Logger } from 'pino';
import type { RefusalReason, RequestObserver } from '../observer';

/** Counts requests that were refused, and writes of them at most a line a minute: strangers must not fill a disk. */
export interface Refusals {
  add(reason: RefusalReason): void;
}

const LINE_EVERY_MS = 60_000;

/** Who is told of refusals, and when it is. */
export interface RefusalsOptions {
  logger: Logger;
  observer: Pick<RequestObserver, 'refused'>;
  /** Milliseconds. */
  now: () => number;
}

export function refusals({ logger, observer, now }: RefusalsOptions): Refusals {
  let since: Record<string, number> = {};
  let lastLine = Number.NEGATIVE_INFINITY;
  return {
    add(reason) {
      observer.refused(reason);
      since[reason] = (since[reason] ?? 0) + 1;
      if (now() - lastLine < LINE_EVERY_MS) return;
      lastLine = now();
      logger.warn(
        { refused: since },
        'requests refused that are not from Slack; the next line in a minute at the earliest',
      );
      since = {};
    },
  };
}
