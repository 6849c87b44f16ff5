import type { types, ViewSubmitAction, webApi } from '@slack/bolt';
import { insist } from '../delivery/patience';
import type { Services } from '../features/feature';
import { messageModal } from '../modals/message-modal';
import type { Asker } from './asker';
import { askerOfSubmission } from './asker-of-submission';

/** How a modal that was sent off is acknowledged: with what takes its place, or with nothing, which closes it. */
type Acknowledge = (response?: { response_action: 'update'; view: types.ModalView }) => Promise<void>;

/** The asker who sent a modal off in whose place the answer stands. */
export interface AskerInModal {
  asker: Asker;
  /** To be called when all is done: closes the modal where nothing was said. */
  settle(): Promise<void>;
}

/** The acknowledgement itself brings the first answer, so that the modal neither closes nor opens again; what follows replaces it. */
export function askerInModal(
  { body, ack }: { body: ViewSubmitAction; ack: Acknowledge },
  client: webApi.WebClient,
  services: Services,
): AskerInModal {
  const asker = askerOfSubmission(body, client, services);
  let isAcknowledged = false;
  const show = async (view: types.ModalView): Promise<void> => {
    if (isAcknowledged)
      await insist(() => client.views.update({ view_id: body.view.id, view }), services.patience);
    else {
      isAcknowledged = true;
      await ack({ response_action: 'update', view });
    }
  };
  const tell: Asker['tell'] = (message) => show(messageModal(message, asker.origin));
  return {
    asker: {
      ...asker,
      surface: 'modal',
      tell,
      update: tell,
      reopen: show,
      async open(view) {
        await show(view);
        return true;
      },
    },
    async settle() {
      if (isAcknowledged) return;
      isAcknowledged = true;
      await ack();
    },
  };
}
