import type { Timing } from '../digest/deliver/timing';

/** The machine's time, which can be set forward as often as somebody likes. */
export interface ForwardClock extends Timing {
  /**
   * Lets time pass, in steps: whatever falls due on the way happens at its quarter of an hour, and not all at the end,
   * when it would be too late for it.
   * @param ms above 0
   */
  forward(ms: number): Promise<void>;
}

/** Plans fall due on minutes that somebody chose, mostly round ones, in zones that differ by quarters of an hour. */
const STEP_MS = 15 * 60_000;

interface Timer {
  /** By `elapsed`. */
  readonly due: number;
  readonly run: () => void;
  handle: NodeJS.Timeout;
}

/** @param settled resolves when all that a step has set off is done */
export function forwardClock(settled: () => Promise<void>): ForwardClock {
  let ahead = 0;
  let last = Promise.resolve();
  const timers = new Set<Timer>();
  const now = () => Date.now() + ahead;
  const elapsed = () => performance.now() + ahead;

  const arm = (due: number, run: () => void): NodeJS.Timeout =>
    setTimeout(run, Math.max(0, due - elapsed())).unref();
  const fire = (timer: Timer) => {
    clearTimeout(timer.handle);
    if (timers.delete(timer)) timer.run();
  };
  const jump = (ms: number) => {
    ahead += ms;
    for (const timer of [...timers].sort((a, b) => a.due - b.due)) {
      clearTimeout(timer.handle);
      if (timer.due <= elapsed()) fire(timer);
      else timer.handle = arm(timer.due, () => fire(timer));
    }
  };

  return {
    now,
    elapsed,
    after(ms, run) {
      const due = elapsed() + ms;
      const timer: Timer = { due, run, handle: arm(due, () => fire(timer)) };
      timers.add(timer);
      return () => {
        clearTimeout(timer.handle);
        timers.delete(timer);
      };
    },
    forward(ms) {
      // One after the other: two people may set it at once.
      last = last.then(async () => {
        for (let left = ms; left > 0; ) {
          const step = Math.min(left, STEP_MS - (now() % STEP_MS));
          jump(step);
          left -= step;
          await settled();
        }
      });
      return last;
    },
  };
}
