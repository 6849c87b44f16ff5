import { CATCH_UP_MS } from '../what-is-due';

/** Periods, in milliseconds. */
export interface Terms {
  /** A digest this late is not sent any more. */
  catchUpMs: number;
  /** A digest that was asked for with *Send now*: nobody waits for it any longer than this. */
  nowMs: number;
  /** For how long a delivery belongs to whoever claimed it: long against every step of it, a call to Slack included. */
  leaseMs: number;
  /** So much of the lease must be left when the call begins: more than a call can take (`requestTimeoutMs`). */
  callMs: number;
  /**
   * From taking over a delivery that may have been posted until looking for it. By then whatever its owner had
   * under way has arrived, also where the owner lives and only the clocks disagree.
   */
  settleMs: number;
  /** Between two looks for work. */
  tickMs: number;
}

/** With requests that are given up after 10 s (`PATIENCE`). */
export const TERMS: Terms = {
  catchUpMs: CATCH_UP_MS,
  nowMs: 10 * 60_000,
  leaseMs: 60_000,
  callMs: 12_000,
  settleMs: 15_000,
  tickMs: 15_000,
};
