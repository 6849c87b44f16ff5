import type { DeliveryStore } from '../delivery-store';
import type { Timing } from './timing';

/** A process that has said nothing for so long is gone; longer than the runner's tick, at which idle ones speak. */
const GONE_MS = 45_000;
/** Whoever posts looks so often how many others there are: so long may all together be too fast when one comes in. */
const BETWEEN_LOOKS_MS = 1_000;
/** Processes that start together do not see one another at their first look: until the second, so many may be there. */
const MAYBE_STARTED_TOO = 3;

/** Counts the processes that deliver from one store, which share what Slack allows in a workspace. */
export interface Peers {
  /** Says that this one is alive, and counts, unless that was a moment ago. @throws what the store throws */
  look(): Promise<void>;
  /** How many there are, this one included: 1 or more. */
  count(): number;
  /** Says that this one is gone. Never rejects: the others notice it anyway. */
  leave(): Promise<void>;
}

/**
 * Each process counts its looks in the store, and takes those for alive whose count it has seen change. Nobody's clock
 * is compared with another's: of two that are minutes apart, one would take the other for gone, and post for both.
 * @param id of this process, which no other has
 */
export function peersOver(
  store: Pick<DeliveryStore, 'sayAlive' | 'sayGone'>,
  timing: Pick<Timing, 'elapsed'>,
  id: string,
): Peers {
  let looks = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** The others, by id, and when each was last seen to have looked. */
  let others = new Map<string, { looks: number; at: number }>();
  return {
    async look() {
      const at = timing.elapsed();
      if (at - lookedAt < BETWEEN_LOOKS_MS) return;
      lookedAt = at;
      looks += 1;
      const all = await store.sayAlive(id, looks);
      const seen = new Map<string, { looks: number; at: number }>();
      for (const other of all.filter((one) => one.id !== id)) {
        const before = others.get(other.id);
        const isNews = before === undefined || before.looks !== other.looks;
        const lastAt = isNews ? at : before.at;
        if (at - lastAt < GONE_MS) seen.set(other.id, { looks: other.looks, at: lastAt });
        else await store.sayGone(other.id);
      }
      others = seen;
    },
    count: () => 1 + others.size + (looks < 2 ? MAYBE_STARTED_TOO : 0),
    leave: () => store.sayGone(id).catch(() => {}),
  };
}
