import type { Logger } from 'pino';

/** Counts requests that were refused, and writes of them at most a line a minute: strangers must not fill a disk. */
export interface Refusals {
  add(reason: string): void;
}

const LINE_EVERY_MS = 60_000;

/** @param now milliseconds */
export function refusals(logger: Logger, now: () => number): Refusals {
  let since: Record<string, number> = {};
  let lastLine = Number.NEGATIVE_INFINITY;
  return {
    add(reason) {
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
