import type { Json } from '../block-kit/check';
import type { Message, Written } from '../state/recording';
import type { SlackState } from '../state/slack-state';
import type { Channel } from '../state/workspace';
import { messageObject } from './chat-methods';
import { done, failed, type Method } from './web-api-method';

/** The scope that reading takes, as the channel is. */
const SCOPE: Readonly<Record<Channel['kind'], string>> = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
};

const MOST = 999;

/** What the bot and people wrote in a channel, newest first. */
const conversationsHistory: Method = {
  anyScope: Object.values(SCOPE),
  fields: ['channel', 'oldest', 'latest', 'inclusive', 'limit', 'cursor', 'include_all_metadata'],
  required: ['channel'],
  run: ({ channel: id, oldest = 0, limit = 100, cursor = '', include_all_metadata }, slack) => {
    const channel = slack.workspace.channel(id);
    if (channel === undefined || (channel.kind !== 'public' && !slack.workspace.isBotIn(channel)))
      return failed('channel_not_found');
    if (!slack.scopes.has(SCOPE[channel.kind])) return failed('missing_scope');
    if (!slack.workspace.isBotIn(channel)) return failed('not_in_channel');
    const all = publicIn(channel.id, slack)
      .filter(({ ts, thread_ts = ts }) => ts === thread_ts && Number(ts) > Number(oldest))
      .sort((a, b) => Number(b['ts']) - Number(a['ts']));
    const from = Number(cursor);
    const to = from + Math.min(Number(limit), MOST);
    const withMetadata = String(include_all_metadata) === 'true';
    const messages = all
      .slice(from, to)
      .map(({ metadata, ...message }) =>
        withMetadata && metadata !== undefined ? { ...message, metadata } : message,
      );
    const next_cursor = to < all.length ? String(to) : '';
    return done({ messages, has_more: next_cursor !== '', response_metadata: { next_cursor } });
  },
};

/** What everybody sees in a channel, in Slack's form, replies included. */
function publicIn(channel: string, slack: SlackState): Json[] {
  const { messages, written } = slack.recording;
  const isThere = (each: Message | Written) => each.channel === channel && each.state !== 'deleted';
  return [
    ...messages
      .filter((each) => each.visible === 'public' && isThere(each))
      .map((each) => messageObject(each, slack)),
    ...written.filter(isThere).map(({ ts, user, text, threadTs }) => ({
      type: 'message',
      user,
      ts,
      text,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    })),
  ];
}

/** Reading what was said. */
export const historyMethods: Readonly<Record<string, Method>> = {
  'conversations.history': conversationsHistory,
};
