import type { types, webApi } from '@slack/bolt';
import type { Message } from '../blocks';
import { failureOf } from '../delivery/failures';
import { insist } from '../delivery/patience';
import type { Services } from '../features/feature';
import { messageModal } from '../modals/message-modal';
import type { Asker } from './asker';

/** What is needed to open a modal. */
interface Opening {
  client: webApi.WebClient;
  /** Opens one modal, within three seconds; `null` for a written message, which opens none. */
  triggerId: string | null;
  /** Whether it goes on top of the modal that was clicked in. */
  onTop: boolean;
}

/** How modals are opened from a place. */
export function openerOf(
  { client, triggerId: trigger_id, onTop }: Opening,
  { patience, logger }: Pick<Services, 'patience' | 'logger'>,
): Pick<Asker, 'open'> {
  return {
    async open(view: types.ModalView) {
      if (trigger_id === null) return false;
      const call = () =>
        onTop ? client.views.push({ trigger_id, view }) : client.views.open({ trigger_id, view });
      try {
        await insist<unknown>(call, patience);
        return true;
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind !== 'refused') throw error;
        logger.warn(failure, 'a modal did not open');
        return false;
      }
    },
  };
}

/** Shows a message in a modal or, where none opens, as a message for the person alone. */
export async function show(asker: Asker, message: Message): Promise<void> {
  if (!(await asker.open(messageModal(message, asker.origin)))) await asker.tell(message);
}
