import type { Delivery, Subscription } from '../model';
import type { Desk } from './context';
import { whyNot } from './kinds';
import { pausedForItsZone } from './unknown-zone';

/** A delivery's subscription now, where it is to be posted; else why not. */
export type Now =
  | { subscription: Subscription; not: null }
  | { not: { state: 'skipped' | 'missed'; reason: string } };

/**
 * Reads anew what a delivery hangs on, and whether it is still to be posted. To be asked right before posting, not
 * when it was found or put back: meanwhile somebody may have stopped it, or changed what it holds.
 */
export async function asItIsNow(desk: Desk, delivery: Delivery): Promise<Now> {
  const { store, timing, terms } = desk;
  const subscription = await store.subscription(delivery.subscriptionId);
  if (!subscription) return { not: { state: 'skipped', reason: 'gone' } };
  if (await pausedForItsZone(desk, subscription))
    return { not: { state: 'skipped', reason: 'unknown_zone' } };
  const not = whyNot(delivery, subscription, timing.now(), terms);
  return not ? { not } : { subscription, not };
}
