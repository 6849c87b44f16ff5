import { localDay } from '../local-day';
import type { Subscription } from '../model';
import type { Desk } from './context';
import { pauseBroken } from './pause-broken';

/**
 * Pauses a digest whose zone this Node does not know, as after a move to one with older zones: nobody can say when it is due.
 * Without that it would stay due for ever, and fail at each look.
 * @returns whether that is so
 */
export async function pausedForItsZone(desk: Desk, subscription: Subscription): Promise<boolean> {
  try {
    localDay(desk.timing.now(), subscription.plan.zone);
    return false;
  } catch {
    if (subscription.state === 'active') await pauseBroken(desk, subscription, 'unknown_zone');
    return true;
  }
}
