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

/** The bot's own messages of a channel, newest first; what people wrote is not modelled. */
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
    const all = slack.recording.messages
      .filter((each) => each.channel === channel.id && each.visible === 'public' && each.state !== 'deleted')
      .filter(({ ts }) => Number(ts) > Number(oldest))
      .reverse();
    const from = Number(cursor);
    const to = from + Math.min(Number(limit), MOST);
    const withMetadata = String(include_all_metadata) === 'true';
    const messages = all.slice(from, to).map((each) => {
      const { metadata, ...message } = messageObject(each, slack);
      return withMetadata && metadata !== undefined ? { ...message, metadata } : message;
    });
    const next_cursor = to < all.length ? String(to) : '';
    return done({ messages, has_more: next_cursor !== '', response_metadata: { next_cursor } });
  },
};

/** Reading what was said. */
export const historyMethods: Readonly<Record<string, Method>> = {
  'conversations.history': conversationsHistory,
};
