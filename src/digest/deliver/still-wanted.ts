import type { Delivery, Subscription } from '../model';
import { localDay } from '../schedule';
import { catchUp } from '../what-is-due';
import type { DeliveryServices } from './services';
import type { Periods } from './timing';

/** Why a delivery is not to be posted any more. */
export interface Unwanted {
  state: 'skipped' | 'missed';
  reason: string;
}

/** A delivery's subscription as it is now, where it is to be posted; else why not. */
export type Rechecked = { subscription: Subscription; unwanted: null } | { unwanted: Unwanted };

/**
 * Reads anew what a delivery hangs on, and whether it is still to be posted. To be done right before posting,
 * not when it was found or put back: meanwhile somebody may have stopped it, or changed what it holds. Pauses
 * a digest whose zone is unknown.
 * @example
 * const checked = await recheckOrPause(services, delivery);
 * if (checked.unwanted) return finish(services, delivery, { ...checked.unwanted, seen: [] });
 */
export async function recheckOrPause(services: DeliveryServices, delivery: Delivery): Promise<Rechecked> {
  const { store, timing, periods } = services;
  const subscription = await store.subscription(delivery.subscriptionId);
  if (!subscription) return { unwanted: { state: 'skipped', reason: 'gone' } };
  if (await pauseIfZoneUnknown(services, subscription))
    return { unwanted: { state: 'skipped', reason: 'unknown_zone' } };
  const unwanted = whyUnwanted(delivery, subscription, timing.now(), periods);
  return unwanted ? { unwanted } : { subscription, unwanted };
}

function whyUnwanted(
  { slot, dueAt: at }: Delivery,
  { state, plan }: Subscription,
  now: number,
  { catchUpMs, sendNowMs }: Periods,
): Unwanted | null {
  const isWanted = slot.kind === 'asked-for' ? state !== 'stopped' : state === 'active';
  if (!isWanted) return { state: 'skipped', reason: state };
  const isTooLate =
    slot.kind === 'asked-for'
      ? now - at >= sendNowMs
      : catchUp({ at, day: slot.day }, plan.zone, now, catchUpMs) === 'miss';
  return isTooLate ? { state: 'missed', reason: 'too_late' } : null;
}

/**
 * Pauses a digest whose zone this Node does not know, as after a move to one with older zones: nobody can say
 * when it is due. Without that it would stay due for ever, and fail at each look.
 * @returns whether its zone is unknown
 */
export async function pauseIfZoneUnknown(
  services: DeliveryServices,
  subscription: Subscription,
): Promise<boolean> {
  try {
    localDay(services.timing.now(), subscription.plan.zone);
    return false;
  } catch {
    if (subscription.state === 'active') await pauseBroken(services, subscription, 'unknown_zone');
    return true;
  }
}

/**
 * Pauses a digest whose channel or token is broken for good, and tells the person who set it up. Of several
 * that find out at once, one tells. After a crash in between nobody is told; `/peaceops digest` still says
 * why.
 */
export async function pauseBroken(
  { store, timing, poster, logger, observer }: DeliveryServices,
  subscription: Subscription,
  because: string,
): Promise<void> {
  if (!(await store.pause(subscription.id, because, timing.now()))) return;
  observer.paused();
  const { id, teamId } = subscription;
  logger.warn({ team: teamId, subscription: id, reason: because }, 'digest paused');
  await poster.tellPaused(subscription, because);
}
