import { setTimeout as sleep } from 'node:timers/promises';
import { didNothing, failureOf } from './failures';

/** How long to wait for Slack, and how often to try again. */
export interface Patience {
  /** A request without an answer is given up after this time. */
  requestTimeoutMs: number;
  /** How often a call is repeated after Slack certainly did nothing. */
  retries: number;
  /** How long answers that are under way may take after SIGTERM. */
  drainMs: number;
  /**
   * After SIGTERM the port is closed when no request has come for so long: whoever balances has noticed by then. What
   * comes meanwhile is refused, and can go to another process; with the port it would be cut off.
   */
  quietMs: number;
  /** Waits; tests do not. */
  pause(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Nobody waits for an answer in a chat for longer; and after SIGTERM everything is over within 10 s. */
export const PATIENCE: Patience = {
  requestTimeoutMs: 10_000,
  retries: 3,
  drainMs: 8_000,
  quietMs: 500,
  // An interrupted pause ends early; whoever interrupts it knows why.
  pause: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}).catch(() => {}),
};

/** Slack asks for half a minute at most when a channel is busy; longer waits are not granted. */
const LONGEST_WAIT_SECONDS = 60;
const FIRST_PAUSE_MS = 500;

/**
 * Calls Slack, and repeats the call where Slack certainly did nothing: after a 429, as long as it asks for,
 * and where no connection was made. Never after a dropped connection, a timeout or a 5xx: a message that was
 * already posted would be posted twice, and one answer, once, ranks above an answer at any price. This is why
 * Slack's own client, which retries all of these alike, gets no retries at all.
 */
export async function insist<T>(
  call: () => Promise<T>,
  { retries, pause }: Pick<Patience, 'retries' | 'pause'>,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await call();
    } catch (error) {
      const waitMs = failures < retries ? waitBeforeRetryMs(error, failures) : null;
      if (waitMs === null) throw error;
      await pause(waitMs);
    }
  }
}

function waitBeforeRetryMs(error: unknown, failures: number): number | null {
  const failure = failureOf(error);
  const { kind, retryAfterSeconds } = failure;
  if (!didNothing(failure)) return null;
  if (retryAfterSeconds !== undefined)
    return retryAfterSeconds <= LONGEST_WAIT_SECONDS ? retryAfterSeconds * 1_000 : null;
  return kind === 'unreachable' ? FIRST_PAUSE_MS * 2 ** failures : null;
}
