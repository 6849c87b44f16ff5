import type { Json } from '../block-kit/check';
import type { Message } from '../state/recording';
import type { SlackState } from '../state/slack-state';
import type { View } from '../state/views';
import type { Channel, User } from '../state/workspace';
import { messageObject } from '../web-api/chat-methods';
import { viewOf } from '../web-api/view-methods';
import type { Values } from './element-values';
import { type Clickable, clickables } from './interactive-elements';
import { blocksOf, isMessage, type Shown } from './shown';

/** A person in a channel, with what Slack mints for each thing they do. */
export interface Doing {
  readonly user: User;
  readonly channel: Channel;
  readonly responseUrl: string;
}

/** A message of anybody's. */
export interface About {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  /** Timestamp of the first message of its thread, when it stands in one. */
  readonly thread?: string;
  readonly blocks?: readonly Json[];
  /** Among them, the messages that it forwards. */
  readonly attachments?: readonly Json[];
  /** What Slack tells of its files. */
  readonly files?: readonly Json[] | undefined;
}

/** What was done to an element, and what stands in all of them since. */
export interface Act {
  readonly action: Json;
  readonly values: Values;
}

/** A slash command: all values are strings, as in the form that Slack posts. */
export function slashCommand(line: string, { user, channel, responseUrl }: Doing, slack: SlackState): Json {
  const [, command = '', text = ''] = /^(\S+)(.*)$/s.exec(line) ?? [];
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
    text: text.trim(),
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: slack.triggers.mint({ user: user.id }),
  };
}

/** Something done in a message: a click, a choice, a line of text. One on an ephemeral message carries no `message`. */
export function actInMessage(
  message: Message,
  { action, values }: Act,
  doing: Doing,
  slack: SlackState,
): Json {
  return {
    ...interaction('block_actions', doing.user, slack),
    ...inMessage(message, slack),
    channel: { id: doing.channel.id, name: nameInPayload(doing.channel) },
    state: { values },
    response_url: doing.responseUrl,
    actions: [action],
  };
}

/** Something done in a modal or on the home tab: no channel and no `response_url`. */
export function actInView(view: View, { action, values }: Act, user: User, slack: SlackState): Json {
  return {
    ...interaction('block_actions', user, slack, view),
    container: { type: 'view', view_id: view.id },
    view: viewOf(view, slack, values),
    actions: [action],
  };
}

/** The entry of `actions` for an element; `given` is what was chosen or typed in it. */
export function actionFor(
  { element, blockId, actionId, type }: Clickable,
  given: Json,
  slack: SlackState,
): Json {
  const { text, value, url, style } = element;
  const own = Object.entries({ text, value, url, style }).filter(([, it]) => it !== undefined);
  return {
    type,
    block_id: blockId,
    action_id: actionId,
    action_ts: slack.ids.timestamp(),
    ...Object.fromEntries(own),
    ...given,
  };
}

/** A shortcut in the menu of a message; `text` is what the message says. */
export function messageShortcut(
  callbackId: string,
  { thread, ...about }: About,
  { user, channel, responseUrl }: Doing,
  slack: SlackState,
): Json {
  return {
    ...interaction('message_action', user, slack),
    callback_id: callbackId,
    action_ts: slack.ids.timestamp(),
    message_ts: about.ts,
    message: { type: 'message', ...about, ...(thread === undefined ? {} : { thread_ts: thread }) },
    channel: { id: channel.id, name: nameInPayload(channel) },
    response_url: responseUrl,
  };
}

/** A shortcut of those that are there wherever people write: it says neither where, nor how to answer there. */
export function globalShortcut(callbackId: string, user: User, slack: SlackState): Json {
  return {
    ...interaction('shortcut', user, slack),
    callback_id: callbackId,
    action_ts: slack.ids.timestamp(),
  };
}

/** Somebody types in a menu that asks the app for its entries: no trigger. */
export function blockSuggestion(
  where: Shown,
  { blockId, actionId }: Clickable,
  { typed, values }: { readonly typed: string; readonly values: Values },
  user: User,
  slack: SlackState,
): Json {
  const { trigger_id: _none, ...fields } = interaction('block_suggestion', user, slack);
  const place = isMessage(where)
    ? { ...inMessage(where, slack), channel: { id: where.channel, name: channelName(where, slack) } }
    : { container: { type: 'view', view_id: where.id }, view: viewOf(where, slack, values) };
  return { ...fields, ...place, action_id: actionId, block_id: blockId, value: typed };
}

/**
 * A modal sent off, with what stands in it.
 * @param mint makes a `response_url` for a conversation, where a select asks for one (`response_url_enabled`)
 */
export function viewSubmission(
  view: View,
  { values, user, mint }: { values: Values; user: User; mint: (channel: string) => string },
  slack: SlackState,
): Json {
  const response_urls = clickables(blocksOf(view)).flatMap(({ blockId, actionId, element }) => {
    const { selected_conversation, selected_channel } = values[blockId]?.[actionId] ?? {};
    const channel = selected_conversation ?? selected_channel;
    if (element['response_url_enabled'] !== true || typeof channel !== 'string') return [];
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: mint(channel) }];
  });
  return {
    ...interaction('view_submission', user, slack, view),
    view: viewOf(view, slack, values),
    response_urls,
  };
}

/** A modal closed, with those under it if it says `clear_on_close`; sent where the view asks for `notify_on_close`. */
export function viewClosed(view: View, user: User, slack: SlackState): Json {
  const { trigger_id: _none, ...fields } = interaction('view_closed', user, slack);
  return { ...fields, view: viewOf(view, slack), is_cleared: view.content['clear_on_close'] === true };
}

function inMessage(message: Message, slack: SlackState): Json {
  const isEphemeral = message.visible === 'ephemeral';
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    ...(isEphemeral ? {} : { message: messageObject(message, slack) }),
  };
}

function interaction(
  type: string,
  user: User,
  { workspace: { team, app }, triggers }: SlackState,
  from?: View,
): Json {
  return {
    type,
    token: 'verification-token',
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    api_app_id: app.id,
    trigger_id: triggers.mint({ user: user.id, from }),
  };
}

function channelName(message: Message, { workspace }: SlackState): string {
  const channel = workspace.channel(message.channel);
  return channel === undefined ? '' : nameInPayload(channel);
}

/** Slack names direct messages and private channels only by their kind. */
function nameInPayload({ kind, name }: Channel): string {
  if (kind === 'im') return 'directmessage';
  return kind === 'private' ? 'privategroup' : name;
}
