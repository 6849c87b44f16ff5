import { defaultPlan } from '../../digest/default-plan';
import type { Subscription } from '../../digest/model';
import { failureOf } from '../delivery/failures';
import { digestModal } from '../messages/digest-modal';
import { type Asker, profileOf } from './asker';
import { chosenIn, typeChoices } from './menus';
import { ZONE_OF_NONE } from './plan-in-words';
import type { Desk } from './standing';

/**
 * Opens the modal that asks when and what, filled with what is set or with defaults.
 * @returns false where none can be opened: a message was written, or the three seconds for it are over
 */
export async function openDigestModal(
  desk: Desk,
  asker: Asker,
  before: Subscription | null,
): Promise<boolean> {
  const { triggerId, channel, responseUrl } = asker;
  if (triggerId === null) return false;
  const plan = before?.plan ?? defaultPlan((await profileOf(asker)).zone ?? ZONE_OF_NONE);
  const view = digestModal({
    plan,
    origin: { channel, url: responseUrl },
    types: typeChoices(desk.menus()),
    chosen: chosenIn(desk.menus(), plan.filter),
  });
  try {
    await asker.client.views.open({ trigger_id: triggerId, view });
    return true;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused') throw error;
    desk.logger.warn({ ...failure, team: asker.teamId }, 'a modal did not open');
    return false;
  }
}
