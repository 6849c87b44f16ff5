import type { ScheduleEnd } from '../delivery-store';
import type { Delivery } from '../model';
import type { Desk } from './context';
import { isAskedFor } from './kinds';

/**
 * Which schedule ends with a delivery: that of a channel that has been told, or may have been told, that all has been seen.
 * Its end is stored with the delivery's: an earlier one would be lost with a message that never arrives, a later one
 * says the same twice after a crash. Null where a person has meanwhile begun anew, or changed what is drawn from.
 */
export async function scheduleEnd(
  { store, chooser }: Pick<Desk, 'store' | 'chooser'>,
  delivery: Delivery,
  state: string,
): Promise<ScheduleEnd | null> {
  const wasToldAll =
    delivery.state === 'posting' && delivery.statements.length === 0 && !isAskedFor(delivery);
  if (!wasToldAll || (state !== 'sent' && state !== 'unknown')) return null;
  const subscription = await store.subscription(delivery.subscriptionId);
  if (!subscription) return null;
  return chooser.hasSeenAll(subscription, await store.seen(subscription.id)) ? subscription : null;
}
