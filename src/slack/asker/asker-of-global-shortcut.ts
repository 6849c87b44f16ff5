import type { GlobalShortcut, webApi } from '@slack/bolt';
import { tellPrivately } from '../delivery/outbox';
import type { Services } from '../features/feature';
import { messageModal } from '../modals/message-modal';
import type { Asker } from './asker';
import { openerOf } from './open';
import { postIn } from './ways';

/** The asker who chose a global shortcut. Slack does not say where they are: they are answered in a modal, or directly. */
export function askerOfGlobalShortcut(
  shortcut: GlobalShortcut,
  client: webApi.WebClient,
  services: Services,
): Asker {
  const origin = { channel: '' };
  const user = shortcut.user.id;
  const opener = openerOf({ client, triggerId: shortcut.trigger_id, onTop: false }, services);
  const tell: Asker['tell'] = async (message) => {
    if (await opener.open(messageModal(message, origin))) return;
    await tellPrivately({ client, logger: services.logger }, { user, channel: '' }, message);
  };
  return {
    teamId: services.teamId,
    enterpriseId: shortcut.enterprise?.id ?? null,
    channel: '',
    user,
    userName: shortcut.user.username,
    client,
    surface: 'modal',
    origin,
    tell,
    update: tell,
    post: postIn(origin, client, services),
    ...opener,
  };
}
