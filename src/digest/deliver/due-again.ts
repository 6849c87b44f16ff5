import type { Subscription } from '../model';
import { nextDue, type Slot } from '../schedule';
import type { Desk } from './context';
import { isAskedFor } from './kinds';
import { pausedForItsZone } from './unknown-zone';

/** Enough to hold the latest of the schedule among those that were asked for with *Send now*. */
const LATEST = 50;

/**
 * Has schedules go on that ended when all had been seen, where something is left now: the report has grown since. To
 * be done once in a process, which reads its reports once.
 * @returns how many
 */
export async function dueAgain(desk: Desk): Promise<number> {
  const { store, chooser, timing } = desk;
  let count = 0;
  for (const subscription of await store.subscriptions()) {
    if (subscription.state !== 'active' || subscription.nextDueAt !== null) continue;
    const seen = await store.seen(subscription.id);
    // The cheaper question first: it is almost always all.
    if (chooser.hasSeenAll(subscription, seen)) continue;
    if (chooser.next(subscription, seen).outcome !== 'statements') continue;
    if (await pausedForItsZone(desk, subscription)) continue;
    const next = nextDue(subscription.plan, timing.now(), await lastOf(desk, subscription));
    if (await store.dueAgain(subscription, next)) count += 1;
  }
  return count;
}

async function lastOf({ store }: Desk, { id }: Subscription): Promise<Slot | null> {
  const last = (await store.deliveries(id, LATEST)).find((delivery) => !isAskedFor(delivery));
  return last ? { at: last.dueAt, day: last.slot } : null;
}
