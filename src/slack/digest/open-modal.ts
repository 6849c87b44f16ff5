import { defaultPlan } from '../../digest/default-plan';
import type { Subscription } from '../../digest/model';
import type { Asker } from '../asker/asker';
import { profileOf } from '../asker/profile';
import { digestModal } from '../modals/digest-modal';
import { chosenIn, typeChoices } from './menus';
import { ZONE_OF_NONE } from './plan-in-words';
import type { Desk } from './progress';

/**
 * Opens the modal that asks when and what, filled with what is set or with defaults.
 * @returns false where none can be opened: a message was written, or the three seconds for it are over
 */
export async function openDigestModal(
  desk: Desk,
  asker: Asker,
  before: Subscription | null,
): Promise<boolean> {
  const plan = before?.plan ?? defaultPlan((await profileOf(asker)).zone ?? ZONE_OF_NONE);
  return asker.open(
    digestModal({
      plan,
      // The home tab belongs to no channel, the digest to its own.
      origin: asker.origin.home && before ? { ...asker.origin, channel: before.channelId } : asker.origin,
      types: typeChoices(desk.menus()),
      chosen: chosenIn(desk.menus(), plan.filter),
    }),
  );
}
