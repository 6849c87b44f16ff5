import type { Logger } from 'pino';
import type { RefusalReason, RequestObserver } from '../observer';

/** Counts requests that were refused, and writes of them at most a line a minute: strangers must not fill a disk. */
export interface Refusals {
  add(reason: RefusalReason): void;
}

const LINE_EVERY_MS = 60_000;

/** Who is told of refusals. */
export interface RefusalsOptions {
  logger: Logger;
  observer: Pick<RequestObserver, 'refused'>;
  /** Runs something after so many milliseconds, unless the process ends before. Default: a timer. */
  later?: (ms: number, run: () => void) => void;
}

/** The first is written at once, those that follow within a minute at its end, so that all of them are counted. */
export function refusals({ logger, observer, later = afterwards }: RefusalsOptions): Refusals {
  let untold: Partial<Record<RefusalReason, number>> = {};
  let isQuiet = false;

  function tell(): void {
    isQuiet = Object.keys(untold).length > 0;
    if (!isQuiet) return;
    logger.warn(
      { refused: untold },
      'requests refused that are not from Slack; the next line in a minute at the earliest',
    );
    untold = {};
    later(LINE_EVERY_MS, tell);
  }

  return {
    add(reason) {
      observer.refused(reason);
      untold[reason] = (untold[reason] ?? 0) + 1;
      if (!isQuiet) tell();
    },
  };
}

function afterwards(ms: number, run: () => void): void {
  setTimeout(run, ms).unref();
}
