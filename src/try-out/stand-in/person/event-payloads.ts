import type { Json } from '../block-kit/check';
import type { Written } from '../state/recording';
import type { SlackState } from '../state/slack-state';

/** A message of a person's, as events carry it. */
export type Said = Pick<Written, 'user' | 'channel' | 'text' | 'ts' | 'threadTs' | 'files'>;

/** The envelope in which every event of the Events API comes. */
export function eventCallback(event: Json, { workspace, ids, now }: SlackState): Json {
  const team = workspace.team.id;
  return {
    token: 'verification-token',
    team_id: team,
    context_team_id: team,
    context_enterprise_id: null,
    api_app_id: workspace.app.id,
    event,
    type: 'event_callback',
    event_id: ids.next('Ev'),
    event_time: Math.floor(now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team,
        user_id: workspace.bot.user.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: ids.next('4-'),
  };
}

/** `app_mention`: somebody named the bot in a channel. */
export function appMention(written: Said, slack: SlackState): Json {
  return { type: 'app_mention', ...writtenFields(written, slack) };
}

/** `app_mention` again, of a message that names the bot after an edit, with the time of that. */
export function editedMention(written: Said, newText: string, slack: SlackState): Json {
  const edited = { user: written.user, ts: slack.ids.timestamp() };
  return { ...appMention({ ...written, text: newText }, slack), edited };
}

/** `message`: somebody wrote, in a conversation of whatever kind. */
export function message(written: Said, slack: SlackState): Json {
  const subtype = written.files === undefined ? {} : { subtype: 'file_share' };
  return { type: 'message', ...subtype, ...channelType(written, slack), ...writtenFields(written, slack) };
}

/** `message` with the subtype of an edit. */
export function editedMessage(written: Said, newText: string, slack: SlackState): Json {
  const at = slack.ids.timestamp();
  const before = { type: 'message', ...writtenFields(written, slack) };
  const after = { ...before, text: newText, edited: { user: written.user, ts: at } };
  return {
    ...changed('message_changed', at, written, slack),
    message: after,
    previous_message: before,
  };
}

/** `message` with the subtype of a deletion. */
export function deletedMessage(written: Said, slack: SlackState): Json {
  const before = { type: 'message', ...writtenFields(written, slack) };
  return {
    ...changed('message_deleted', slack.ids.timestamp(), written, slack),
    deleted_ts: written.ts,
    previous_message: before,
  };
}

/** `app_home_opened`: with an agent's view, opening the direct message is the tab `messages`. */
export function appHomeOpened(
  user: string,
  channel: string,
  tab: 'home' | 'messages',
  { ids }: SlackState,
): Json {
  return { type: 'app_home_opened', user, channel, tab, event_ts: ids.timestamp() };
}

function changed(subtype: string, at: string, written: Said, slack: SlackState): Json {
  const { channel } = written;
  return {
    type: 'message',
    subtype,
    hidden: true,
    channel,
    ...channelType(written, slack),
    ts: at,
    event_ts: at,
  };
}

/** What Slack calls each kind of conversation in events. */
const CHANNEL_TYPES = { public: 'channel', private: 'group', im: 'im' } as const;

function channelType({ channel }: Said, { workspace }: SlackState): Json {
  return { channel_type: CHANNEL_TYPES[workspace.channel(channel)?.kind ?? 'im'] };
}

function writtenFields(
  { user, channel, text, ts, threadTs, files }: Said,
  { ids, workspace }: SlackState,
): Json {
  const elements = [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
  return {
    user,
    text,
    ts,
    event_ts: ts,
    channel,
    team: workspace.team.id,
    client_msg_id: ids.next('client-message-'),
    blocks: [{ type: 'rich_text', block_id: ids.next('b'), elements }],
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(files === undefined ? {} : { files, upload: false, display_as_bot: false }),
  };
}
