import type { ViewSubmitAction, webApi } from '@slack/bolt';
import { inPlace, tellPrivately } from '../delivery/outbox';
import { insist } from '../delivery/patience';
import type { Services } from '../features/feature';
import { messageModal } from '../modals/message-modal';
import type { Asker } from './asker';
import { openerOf } from './open';
import { originIn } from './origin';
import { markReplaced } from './replaced';
import { postIn, respondIn } from './ways';

/**
 * The asker who submitted a modal. It is closed by then, so answers go to where it was opened: the message,
 * the modal beneath, or, where no `response_url` works any more, a private message.
 */
export function askerOfSubmission(
  body: ViewSubmitAction,
  client: webApi.WebClient,
  services: Services,
): Asker {
  const origin = originIn(body.view.private_metadata);
  const { channel, thread } = origin;
  const { patience, logger } = services;
  const respond = respondIn(origin, services);
  const user = body.user.id;
  const tell: Asker['tell'] = (message) =>
    tellPrivately({ client, respond, logger }, { user, channel, thread }, message);
  const { teamId } = services;
  const update: Asker['update'] = async (message) => {
    const { view: view_id, ...beneath } = origin;
    if (view_id !== undefined)
      await insist(() => client.views.update({ view_id, view: messageModal(message, beneath) }), patience);
    else if (respond && origin.isPrivate) {
      await markReplaced(services, { teamId, user, origin });
      await respond(inPlace(message));
    } else await tell(message);
  };
  return {
    teamId,
    enterpriseId: body.enterprise?.id ?? null,
    channel,
    user,
    userName: body.user.name,
    client,
    surface: origin.view === undefined ? (origin.isPrivate ? 'private' : 'public') : 'modal',
    origin,
    tell,
    update,
    post: postIn(origin, client, services),
    ...openerOf({ client, triggerId: body.trigger_id, onTop: false }, services),
  };
}
