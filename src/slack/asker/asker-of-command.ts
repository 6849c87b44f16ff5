import type { MessageShortcut, SlashCommand, webApi } from '@slack/bolt';
import { beside } from '../delivery/outbox';
import type { Services } from '../features/feature';
import type { Asker } from './asker';
import { openerOf } from './open';
import { postIn } from './ways';

type Given = Pick<Asker, 'teamId' | 'enterpriseId' | 'channel' | 'user' | 'userName' | 'client'> & {
  triggerId: string;
  responseUrl: string;
  thread?: string | undefined;
};

/** The asker who typed a slash command. */
export function askerOfCommand(command: SlashCommand, client: webApi.WebClient, services: Services): Asker {
  return askerWith(
    {
      teamId: services.teamId,
      enterpriseId: command.enterprise_id ?? null,
      channel: command.channel_id,
      user: command.user_id,
      userName: command.user_name,
      client,
      triggerId: command.trigger_id,
      responseUrl: command.response_url,
    },
    services,
  );
}

/**
 * The asker who chose a shortcut in the menu of a message; what they post goes into that message's thread.
 */
export function askerOfShortcut(
  shortcut: MessageShortcut,
  thread: string,
  client: webApi.WebClient,
  services: Services,
): Asker {
  return askerWith(
    {
      teamId: services.teamId,
      enterpriseId: shortcut.enterprise?.id ?? null,
      channel: shortcut.channel.id,
      user: shortcut.user.id,
      userName: shortcut.user.name,
      client,
      triggerId: shortcut.trigger_id,
      responseUrl: shortcut.response_url,
      thread,
    },
    services,
  );
}

function askerWith({ triggerId, responseUrl, thread, ...who }: Given, services: Services): Asker {
  const { client, channel } = who;
  const respond = services.respondTo(responseUrl);
  // Answers in the thread of a shortcut's message are posted: Slack does not say that a `response_url` can do
  // that.
  const origin = { channel, thread, url: thread === undefined ? responseUrl : undefined };
  const tell: Asker['tell'] = async (message) => void (await respond(beside(message)));
  return {
    ...who,
    surface: 'public',
    origin,
    tell,
    update: tell,
    post: postIn(origin, client, services),
    ...openerOf({ client, triggerId, onTop: false }, services),
  };
}
