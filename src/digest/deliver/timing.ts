import { CATCH_UP_MS } from '../what-is-due';

/** Time as the runner gets it. Nothing here reads a clock or waits by itself. */
export interface Timing {
  /** Milliseconds since 1970; may jump when the machine's clock is set. Decides what is due. */
  now(): number;
  /** Milliseconds since some fixed instant; never jumps. Measures pauses. */
  elapsed(): number;
  /** Runs something later. @returns what calls it off */
  after(ms: number, run: () => void): () => void;
}

/** The machine's. A pending timer does not keep the process alive. */
export const MACHINE_TIME: Timing = {
  now: Date.now,
  elapsed: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** How long each thing may take, in milliseconds. */
export interface Periods {
  /** A digest this late is not sent any more. */
  catchUpMs: number;
  /** A digest that was asked for with *Send now*: nobody waits for it any longer than this. */
  sendNowMs: number;
  /**
   * For how long a delivery belongs to whoever claimed it: long against every step of it, a call to Slack
   * included.
   */
  leaseMs: number;
  /**
   * So much of the lease must be left when the call begins: more than a call can take (`requestTimeoutMs`).
   */
  callMs: number;
  /**
   * From taking over a delivery that may have been posted until looking for it. By then whatever its owner
   * had under way has arrived, also where the owner lives and only the clocks disagree.
   */
  inFlightMs: number;
  /** Between two looks for work. */
  tickMs: number;
}

/** With requests that are given up after 10 s (`PATIENCE`). */
export const PERIODS: Periods = {
  catchUpMs: CATCH_UP_MS,
  sendNowMs: 10 * 60_000,
  leaseMs: 60_000,
  callMs: 12_000,
  inFlightMs: 15_000,
  tickMs: 15_000,
};
