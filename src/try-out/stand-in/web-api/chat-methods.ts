import type { Json } from '../block-kit/check';
import { UPDATE_TEXT_MAX_BYTES } from '../block-kit/limits';
import { inspectMessage } from '../block-kit/validate-blocks';
import type { Message } from '../state/recording';
import type { SlackState } from '../state/slack-state';
import type { Channel } from '../state/workspace';
import { type Answer, done, failed, type Method, refusal } from './web-api-method';

const CONTENT = [
  'text',
  'blocks',
  'attachments',
  'markdown_text',
  'metadata',
  'parse',
  'link_names',
  'as_user',
];
const NEW = [...CONTENT, 'channel', 'thread_ts', 'mrkdwn', 'username', 'icon_emoji', 'icon_url'];
const anyScope = ['chat:write'];

const postMessage: Method = {
  anyScope,
  fields: [...NEW, 'reply_broadcast', 'unfurl_links', 'unfurl_media'],
  required: ['channel'],
  run: (fields, slack) => {
    const channel = writable(fields['channel'], slack);
    if ('error' in channel) return failed(channel.error);
    return refused(fields, channel, slack) ?? posted(fields, channel, slack);
  },
};

const postEphemeral: Method = {
  anyScope,
  fields: [...NEW, 'user'],
  required: ['channel', 'user'],
  run: (fields, slack) => {
    const channel = writable(fields['channel'], slack);
    if ('error' in channel) return failed(channel.error);
    if (!slack.workspace.isBotIn(channel)) return failed('not_in_channel');
    const user = String(fields['user']);
    if (!channel.members.has(user)) return failed('user_not_in_channel');
    const problem = refused(fields, channel, slack);
    if (problem !== undefined) return problem;
    const place = { channel: channel.id, visible: 'ephemeral', user, via: 'chat.postEphemeral' } as const;
    return done({ message_ts: slack.recording.post(place, fields).ts });
  },
};

const update: Method = {
  anyScope,
  fields: [...CONTENT, 'channel', 'ts', 'file_ids', 'reply_broadcast'],
  required: ['channel', 'ts'],
  run: (fields, slack) => {
    const message = own(fields, slack);
    if (message === undefined) return failed('message_not_found');
    // Blocks that an update leaves out are gone, since it repeats the text; metadata stays (its reference).
    const whole = { metadata: message.metadata, ...fields };
    const text = String(fields['text'] ?? '');
    if (Buffer.byteLength(text) > UPDATE_TEXT_MAX_BYTES) return failed('msg_too_long');
    const problem = refusal(inspectMessage(whole));
    if (problem !== undefined) return problem;
    slack.recording.update(message, whole);
    return done({ channel: message.channel, ts: message.ts, text, message: messageObject(message, slack) });
  },
};

const remove: Method = {
  anyScope,
  fields: ['channel', 'ts', 'as_user'],
  required: ['channel', 'ts'],
  run: (fields, slack) => {
    const message = own(fields, slack);
    if (message === undefined) return failed('message_not_found');
    slack.recording.delete(message);
    return done({ channel: message.channel, ts: message.ts });
  },
};

/** Posting, changing and deleting messages. */
export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
};

/** A recorded message as Slack gives it back, in answers and in payloads. */
export function messageObject(message: Message, { workspace }: SlackState): Json {
  return {
    type: 'message',
    user: workspace.bot.user.id,
    bot_id: workspace.bot.id,
    app_id: workspace.app.id,
    team: workspace.team.id,
    ts: message.ts,
    text: message.text,
    blocks: message.blocks,
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
  };
}

/** The channel if the bot may post there: a member, or `chat:write.public` for a public channel. */
export function writable(
  id: unknown,
  { workspace, scopes }: SlackState,
): Channel | { readonly error: string } {
  const channel = workspace.channel(id) ?? workspace.directMessage(id);
  if (channel === undefined) return { error: 'channel_not_found' };
  const isIn = workspace.isBotIn(channel);
  if (!isIn && channel.kind !== 'public') return { error: 'channel_not_found' };
  if (channel.archived) return { error: 'is_archived' };
  if (!isIn && !scopes.has('chat:write.public')) return { error: 'not_in_channel' };
  return channel;
}

function refused(fields: Json, channel: Channel, { rateLimit }: SlackState): Answer | undefined {
  const problem = refusal(inspectMessage(fields));
  if (problem !== undefined) return problem;
  if (fields['thread_ts'] !== undefined && !/^\d+\.\d{6}$/.test(String(fields['thread_ts']))) {
    return failed('invalid_thread_ts');
  }
  const retryAfterSeconds = rateLimit?.secondsToWait(channel.id);
  return retryAfterSeconds === undefined ? undefined : { outcome: 'too-fast', retryAfterSeconds };
}

function posted(fields: Json, channel: Channel, slack: SlackState): Answer {
  const place = { channel: channel.id, visible: 'public', via: 'chat.postMessage' } as const;
  const message = slack.recording.post(place, fields);
  return done({ channel: channel.id, ts: message.ts, message: messageObject(message, slack) });
}

function own({ channel, ts }: Json, { recording, workspace }: SlackState): Message | undefined {
  return recording.find(workspace.channel(channel)?.id ?? '', ts);
}
