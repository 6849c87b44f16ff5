import type { BlockAction, webApi } from '@slack/bolt';
import { beside, inPlace, tellPrivately } from '../delivery/outbox';
import { insist } from '../delivery/patience';
import { requesterBehind, stringAt } from '../delivery/requester';
import type { Services } from '../features/feature';
import { messageModal } from '../modals/message-modal';
import type { Asker, Surface } from './asker';
import { openerOf } from './open';
import { type Origin, originIn } from './origin';
import { markReplaced } from './replaced';
import { postIn } from './ways';

/** An asker who clicked. */
export interface Clicker extends Asker {
  /** Whether a modal has opened for them. */
  hasOpened(): boolean;
}

/** The asker who clicked in a message, in a modal or on the home tab. */
export function askerOfClick(body: BlockAction, client: webApi.WebClient, services: Services): Clicker {
  const surface = surfaceOf(body);
  const origin = surface === 'modal' || surface === 'home' ? viewOrigin(body) : messageOrigin(body);
  const who = {
    teamId: services.teamId,
    enterpriseId: body.enterprise?.id ?? null,
    channel: origin.channel,
    user: body.user.id,
    userName: body.user.name ?? '',
    client,
    surface,
    origin,
    message: surface === 'public' ? stringAt(body, 'container', 'message_ts') : undefined,
    post: postIn(origin, client, services),
    ...openerOf(
      { client, triggerId: isTopmost(body) ? null : body.trigger_id, onTop: surface === 'modal' },
      services,
    ),
  };
  return { ...who, ...(body.view ? waysInView(body.view.id, who, services) : waysInMessage(who, services)) };
}

type Who = Omit<Clicker, 'tell' | 'update'>;

function surfaceOf({ container, view }: BlockAction): Surface {
  if (view) return view.type === 'home' ? 'home' : 'modal';
  return container?.['is_ephemeral'] === true ? 'private' : 'public';
}

/** Whether it was clicked in the third of three modals on top of each other: Slack allows no fourth. */
function isTopmost({ view }: BlockAction): boolean {
  const beneath = view?.previous_view_id;
  return typeof beneath === 'string' && beneath !== view?.root_view_id;
}

function messageOrigin(body: BlockAction): Origin {
  return {
    channel: body.channel?.id ?? '',
    thread: requesterBehind(body)?.thread,
    url: body.response_url,
    isPrivate: surfaceOf(body) === 'private',
    message: stringAt(body, 'container', 'message_ts'),
  };
}

/** A modal that is opened from another has that one beneath it. */
function viewOrigin({ view }: BlockAction): Origin {
  const { view: _beneath, ...origin } = originIn(view?.private_metadata);
  return view?.type === 'home' ? { ...origin, home: true } : { ...origin, view: view?.id };
}

function waysInMessage(who: Who, services: Services): Pick<Asker, 'tell' | 'update'> {
  const { thread, url = '' } = who.origin;
  const respond = services.respondTo(url);
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const tell: Asker['tell'] = async (message) => void (await respond({ ...beside(message), ...inThread }));
  const replace: Asker['update'] = async (message) => {
    await markReplaced(services, who);
    await respond(inPlace(message));
  };
  return { tell, update: who.surface === 'private' ? replace : tell };
}

/** Opens a modal on top, or in the place of the top one where Slack allows no more on top of each other. */
function waysInView(
  viewId: string,
  { client, origin, surface, open, channel, user }: Who,
  { patience, logger }: Services,
): Pick<Asker, 'tell' | 'update'> {
  const update: Asker['update'] = async (message) => {
    const view = messageModal(message, { ...origin, view: undefined });
    await insist(() => client.views.update({ view_id: viewId, view }), patience);
  };
  const tell: Asker['tell'] = async (message) => {
    if (await open(messageModal(message, origin))) return;
    if (surface === 'modal') await update(message);
    else await tellPrivately({ client, logger }, { user, channel }, message);
  };
  return {
    tell,
    update: surface === 'modal' ? update : tell,
  };
}
