import type { DeliveryStore } from '../delivery-store';
import type { Timing } from './timing';

/** A process that has said nothing for so long is gone; longer than the runner's tick, at which idle ones speak. */
const GONE_MS = 45_000;
/** Whoever posts looks so often how many others there are: so long may all together be too fast when one comes in. */
const BETWEEN_LOOKS_MS = 1_000;

/** Counts the processes that deliver from one store, which share what Slack allows in a workspace. */
export interface Peers {
  /** Says that this one is alive, and counts, unless that was a moment ago. @throws what the store throws */
  look(): Promise<void>;
  /** How many there are, this one included: 1 or more. */
  count(): number;
  /** Says that this one is gone. Never rejects: the others notice it anyway. */
  leave(): Promise<void>;
}

/** @param id of this process, which no other has */
export function peersOver(
  store: Pick<DeliveryStore, 'sayAlive' | 'sayGone'>,
  timing: Pick<Timing, 'now' | 'elapsed'>,
  id: string,
): Peers {
  let count = 1;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    async look() {
      const elapsed = timing.elapsed();
      if (elapsed - lookedAt < BETWEEN_LOOKS_MS) return;
      lookedAt = elapsed;
      const now = timing.now();
      count = Math.max(1, await store.sayAlive(id, now + GONE_MS, now));
    },
    count: () => count,
    leave: () => store.sayGone(id).catch(() => {}),
  };
}
