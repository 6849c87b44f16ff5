/**
 * So many may go out early after a pause, so that a timer that fires late costs nothing. They are taken off the
 * number that a minute allows: within any minute there are never more than that.
 */
const BURST = 5;

const MINUTE_MS = 60_000;

/** Spaces what goes out evenly over the minute ("generic cell rate algorithm": one number is all it remembers). */
export class Pace {
  private readonly intervalMs: number;
  /** When the next one would go out if all were spaced evenly. */
  private evenly = Number.NEGATIVE_INFINITY;

  /**
   * Of this process alone: several on one store are together as many times as fast, and rely on Slack's 429.
   * @param perMinute more than {@link BURST}; `Infinity` for no limit
   */
  constructor(perMinute: number) {
    this.intervalMs = MINUTE_MS / (perMinute - BURST);
  }

  /** From when on the next one may go out. */
  freeAt(): number {
    return this.evenly - BURST * this.intervalMs;
  }

  /** Counts one that goes out now. */
  take(now: number): void {
    this.evenly = Math.max(this.evenly, now) + this.intervalMs;
  }
}
