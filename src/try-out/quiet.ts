import { setTimeout as pause } from 'node:timers/promises';

/** Nothing is under way in this process, PeaceOps and its Slack, when it has had so little to do for so long. */
const QUIET = { ms: 5, utilization: 0.2, timesInARow: 2 } as const;

/** A process that is busy with something else does not hold the clock up. */
const LONGEST_STEP_MS = 500;

/** Resolves when all that has been set off is done: both sides of every call are in this process. */
export async function quiet(): Promise<void> {
  const end = performance.now() + LONGEST_STEP_MS;
  for (let times = 0; times < QUIET.timesInARow && performance.now() < end; ) {
    const before = performance.eventLoopUtilization();
    await pause(QUIET.ms);
    const { utilization } = performance.eventLoopUtilization(before);
    times = utilization < QUIET.utilization ? times + 1 : 0;
  }
}
