import { messageObject } from './chat-methods';
import { isObject, type Json } from './check';
import type { Clickable } from './interactive-elements';
import type { Message } from './recording';
import type { SlackState } from './slack-state';
import { viewOf } from './view-methods';
import type { View } from './views';
import type { Channel, User } from './workspace';

/** A person in a channel, with what Slack mints for each thing they do. */
export interface Doing {
  readonly user: User;
  readonly channel: Channel;
  readonly responseUrl: string;
}

/** A slash command: all values are strings, as in the form that Slack posts. */
export function slashCommand(line: string, { user, channel, responseUrl }: Doing, slack: SlackState): Json {
  const [command = '', ...rest] = line.split(' ');
  const { team, app } = slack.workspace;
  return {
    token: 'verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: nameInPayload(channel),
    user_id: user.id,
    user_name: user.name,
    command,
    text: rest.join(' ').trim(),
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: slack.triggers.mint(user.id),
  };
}

/** A click in a message. One on an ephemeral message carries no `message`. */
export function clickInMessage(message: Message, clicked: Json, doing: Doing, slack: SlackState): Json {
  const isEphemeral = message.visible === 'ephemeral';
  return {
    ...interaction('block_actions', doing.user, slack),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    channel: { id: doing.channel.id, name: nameInPayload(doing.channel) },
    ...(isEphemeral ? {} : { message: messageObject(message, slack) }),
    state: { values: {} },
    response_url: doing.responseUrl,
    actions: [clicked],
  };
}

/** A click in a modal or on the home tab: no channel and no `response_url`. */
export function clickInView(view: View, clicked: Json, user: User, slack: SlackState): Json {
  return {
    ...interaction('block_actions', user, slack),
    container: { type: 'view', view_id: view.id },
    view: viewOf(view, slack),
    actions: [clicked],
  };
}

/** The entry of `actions` for an element; `option` is the value chosen in a menu. */
export function actionFor(
  { element, blockId, actionId, type }: Clickable,
  option: string | undefined,
  slack: SlackState,
): Json {
  const { text, value, url, style, options = [] } = element;
  const chosen = Array.isArray(options)
    ? options.filter(isObject).find((each) => each['value'] === option)
    : undefined;
  if (option !== undefined && chosen === undefined) throw new Error(`${actionId} has no option "${option}"`);
  const given = Object.entries({ text, value, url, style, selected_option: chosen }).filter(
    ([, it]) => it !== undefined,
  );
  return {
    type,
    block_id: blockId,
    action_id: actionId,
    action_ts: slack.ids.timestamp(),
    ...Object.fromEntries(given),
  };
}

/** A shortcut in the menu of a message; `text` is what the message says. */
export function messageShortcut(
  callbackId: string,
  about: { readonly ts: string; readonly user: string; readonly text: string },
  { user, channel, responseUrl }: Doing,
  slack: SlackState,
): Json {
  return {
    ...interaction('message_action', user, slack),
    callback_id: callbackId,
    action_ts: slack.ids.timestamp(),
    message_ts: about.ts,
    message: { type: 'message', ...about },
    channel: { id: channel.id, name: nameInPayload(channel) },
    response_url: responseUrl,
  };
}

/** Somebody types in a menu that asks the app for its entries: no trigger. */
export function blockSuggestion(
  view: View,
  { blockId, actionId }: Clickable,
  typed: string,
  user: User,
  slack: SlackState,
): Json {
  const { trigger_id: _none, ...fields } = interaction('block_suggestion', user, slack);
  return {
    ...fields,
    container: { type: 'view', view_id: view.id },
    view: viewOf(view, slack),
    action_id: actionId,
    block_id: blockId,
    value: typed,
  };
}

/** A modal sent off; `values` is what stands in it, by block id and action id. */
export function viewSubmission(view: View, values: Json, user: User, slack: SlackState): Json {
  return {
    ...interaction('view_submission', user, slack),
    view: { ...viewOf(view, slack), state: { values } },
    response_urls: [],
  };
}

/** A modal closed; Slack only says so when the view asked for it with `notify_on_close`. */
export function viewClosed(view: View, user: User, slack: SlackState): Json {
  const { trigger_id: _none, ...fields } = interaction('view_closed', user, slack);
  return { ...fields, view: viewOf(view, slack), is_cleared: false };
}

function interaction(type: string, user: User, { workspace: { team, app }, triggers }: SlackState): Json {
  return {
    type,
    token: 'verification-token',
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    api_app_id: app.id,
    trigger_id: triggers.mint(user.id),
  };
}

/** Slack names direct messages and private channels only by their kind. */
function nameInPayload({ kind, name }: Channel): string {
  if (kind === 'im') return 'directmessage';
  return kind === 'private' ? 'privategroup' : name;
}
