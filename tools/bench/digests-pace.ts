import { PostQueue, SLACKS_RATE_LIMITS } from '../../src/digest/deliver/post-queue';
import type { Timing } from '../../src/digest/deliver/timing';

const POSTS = 10_000;
/** What a call takes, simulated: Slack's answers come in about this time. */
const CALL_MS = 300;
const MINUTE_MS = 60_000;

/**
 * Ten thousand posts to as many channels of one workspace through the queue, in simulated time, against a counter
 * that allows three hundred in any minute.
 */
export async function benchPace(print: (line: string) => void): Promise<void> {
  const time = simulated();
  const queue = new PostQueue(time, SLACKS_RATE_LIMITS);
  const posted: number[] = [];
  const run = async () => {
    posted.push(time.elapsed());
    await new Promise<void>((resolve) => void time.after(CALL_MS, resolve));
    return true;
  };
  for (let number = 0; number < POSTS; number++) void queue.add({ team: 'T', channel: `C${number}`, run });
  await time.passUntil(() => posted.length === POSTS);
  const minutes = time.elapsed() / MINUTE_MS;
  let tooMany = 0;
  let busiest = 0;
  for (let from = 0, to = 0; from < POSTS; from++) {
    while (to < POSTS && (posted[to] as number) < (posted[from] as number) + MINUTE_MS) to++;
    busiest = Math.max(busiest, to - from);
    if (to - from > SLACKS_RATE_LIMITS.perMinute) tooMany += 1;
  }
  print(
    `digests, ${POSTS} in one workspace within Slack's limits, simulated time: ${minutes.toFixed(1)} min, ` +
      `${(POSTS / minutes).toFixed(0)} a minute (Slack allows ${SLACKS_RATE_LIMITS.perMinute}), ` +
      `${busiest} in the busiest minute, ${tooMany} too many`,
  );
}

/** Time that goes from timer to timer. */
function simulated(): Timing & { passUntil(done: () => boolean): Promise<void> } {
  let elapsed = 0;
  const timers = new Set<{ at: number; run(): void }>();
  return {
    now: () => elapsed,
    elapsed: () => elapsed,
    after(ms, run) {
      const timer = { at: elapsed + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async passUntil(done) {
      while (!done()) {
        await new Promise(setImmediate);
        const [next] = [...timers].sort((a, b) => a.at - b.at);
        if (!next) throw new Error('nothing is left to wait for');
        timers.delete(next);
        elapsed = next.at;
        next.run();
      }
    },
  };
}
