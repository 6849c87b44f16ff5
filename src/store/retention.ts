import type { Timing } from '../digest/deliver/timing';
import type { Store } from './store';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The instant before which nothing is remembered of people any more. */
export function rememberedSince(now: number, retentionDays: number): number {
  return now - retentionDays * DAY_MS;
}

/** What is deleted, when, and who is told where it fails. */
export interface RetentionOptions {
  store: Pick<Store, 'purge'>;
  retentionDays: number;
  timing: Pick<Timing, 'now' | 'after'>;
  /** Told of each time that it did not work; the next one is a day later. */
  failed(error: unknown): void;
}

/**
 * Deletes what is over: when it is started, and every day from then on. Whoever keeps, asks or judges something in the
 * meantime deletes what is over of their own; nothing that is over is ever shown.
 */
export function dailyPurge({ store, retentionDays, timing, failed }: RetentionOptions): {
  start(): void;
  /** Resolves when none is under way. */
  stop(): Promise<void>;
} {
  let underWay: Promise<void> = Promise.resolve();
  let callOff = (): void => {};
  const purge = (): void => {
    underWay = store.purge(rememberedSince(timing.now(), retentionDays)).then(() => {}, failed);
    callOff = timing.after(DAY_MS, purge);
  };
  return {
    start: purge,
    async stop() {
      callOff();
      await underWay;
    },
  };
}
