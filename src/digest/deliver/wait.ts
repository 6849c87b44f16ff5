/** A tick apart, so that a fault of a moment is over with the first try. */
const SHORTEST_MS = 15_000;
/** Slack's own outages last from minutes to hours; nobody waits for a digest by the second. */
const LONGEST_MS = 10 * 60_000;

/**
 * How long to wait before trying again: 15 s, 30 s, 1 min, ... up to 10 min.
 * @param attempts how often it has been tried, at least 1
 */
export function waitMs(attempts: number): number {
  return Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(attempts - 1, 20));
}
