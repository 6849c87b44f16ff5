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
