import type { Timing } from '../../src/digest/deliver/timing';

/** Time that passes only when told to. */
export interface VirtualTime extends Timing {
  /** Lets time pass: timers fire in their order, and what they begin gets its turn before time goes on. */
  pass(ms: number): Promise<void>;
  /** Sets the clock, as an administrator does: no timer notices. */
  setClock(now: number): void;
}

/** @param now where the clock begins */
export function virtualTime(now: number): VirtualTime {
  let elapsed = 0;
  let ahead = now;
  let count = 0;
  const timers = new Map<number, { at: number; run(): void }>();
  const nextUntil = (until: number) => {
    let next: [number, { at: number; run(): void }] | undefined;
    for (const each of timers) if (each[1].at <= until && (!next || each[1].at < next[1].at)) next = each;
    return next;
  };
  return {
    now: () => ahead + elapsed,
    elapsed: () => elapsed,
    after(ms, run) {
      const id = ++count;
      timers.set(id, { at: elapsed + ms, run });
      return () => void timers.delete(id);
    },
    async pass(ms) {
      const until = elapsed + ms;
      await settled();
      for (let next = nextUntil(until); next; next = nextUntil(until)) {
        timers.delete(next[0]);
        elapsed = Math.max(elapsed, next[1].at);
        next[1].run();
        await settled();
      }
      elapsed = until;
      await settled();
    },
    setClock: (to) => {
      ahead = to - elapsed;
    },
  };
}

/** Rounds of the event loop after which nothing is left to do but wait: the store answers without leaving it. */
const ROUNDS = 4;

async function settled(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await new Promise(setImmediate);
}
