import { isObject } from '../block-kit/check';
import { SUGGESTED_PROMPTS_MAX } from '../block-kit/limits';
import { done, failed, type Method } from './web-api-method';

const authTest: Method = {
  anyScope: [],
  fields: [],
  required: [],
  run: (_fields, { workspace: { team, bot, organisation } }) =>
    done({
      url: `https://${team.domain}.slack.com/`,
      team: team.name,
      team_id: team.id,
      user: bot.user.name,
      user_id: bot.user.id,
      bot_id: bot.id,
      ...(organisation === null ? {} : { enterprise_id: organisation.id }),
      is_enterprise_install: organisation !== null,
    }),
};

/** Opens the direct message with one person; group messages are not modelled. */
const conversationsOpen: Method = {
  anyScope: ['im:write'],
  fields: ['users', 'return_im', 'prevent_creation'],
  required: ['users'],
  run: ({ users }, { workspace }) => {
    const channel = workspace.directMessage(users);
    return channel === undefined ? failed('user_not_found') : done({ channel: { id: channel.id } });
  },
};

const conversationsInfo: Method = {
  anyScope: ['channels:read', 'groups:read', 'im:read'],
  fields: ['channel', 'include_locale', 'include_num_members'],
  required: ['channel'],
  run: ({ channel: id }, { workspace }) => {
    const channel = workspace.channel(id);
    if (channel === undefined) return failed('channel_not_found');
    const isMember = workspace.isBotIn(channel);
    if (!isMember && channel.kind !== 'public') return failed('channel_not_found');
    return done({
      channel: {
        id: channel.id,
        name: channel.name,
        is_channel: channel.kind === 'public',
        is_private: channel.kind === 'private',
        is_im: channel.kind === 'im',
        is_archived: channel.archived,
        is_member: isMember,
      },
    });
  },
};

const usersInfo: Method = {
  anyScope: ['users:read'],
  fields: ['user', 'include_locale'],
  required: ['user'],
  run: ({ user: id }, { workspace }) => {
    const user = workspace.user(id);
    if (user === undefined) return failed('user_not_found');
    const { name, realName = name, tz = 'Etc/UTC' } = user;
    const isBot = user.id === workspace.bot.user.id;
    return done({
      user: { id, team_id: workspace.team.id, name, real_name: realName, tz, is_bot: isBot, deleted: false },
    });
  },
};

const setSuggestedPrompts: Method = {
  anyScope: ['assistant:write', 'chat:write'],
  fields: ['channel_id', 'prompts', 'thread_ts', 'title'],
  required: ['channel_id', 'prompts'],
  run: ({ channel_id, prompts, thread_ts, title }, { workspace, suggestedPrompts, recording }) => {
    const channel = workspace.channel(channel_id);
    if (channel === undefined) return failed('channel_not_found');
    if (!Array.isArray(prompts) || prompts.length === 0 || prompts.length > SUGGESTED_PROMPTS_MAX) {
      return failed('invalid_arguments', { problems: [`prompts: 1 to ${SUGGESTED_PROMPTS_MAX} items`] });
    }
    const whole = prompts.filter(isObject).filter(({ title, message }) => Boolean(title) && Boolean(message));
    if (whole.length < prompts.length) {
      return failed('invalid_arguments', { problems: ['prompts: each needs a title and a message'] });
    }
    // With `agent_view` a call that names a thread fails in silence (the method's reference).
    if (thread_ts === undefined) {
      suggestedPrompts.push({
        channel: channel.id,
        title: title === undefined ? undefined : String(title),
        prompts: whole,
      });
      recording.changed();
    }
    return done();
  },
};

const setTitle: Method = {
  anyScope: ['assistant:write'],
  fields: ['channel_id', 'thread_ts', 'title'],
  required: ['channel_id', 'thread_ts', 'title'],
  run: ({ channel_id, thread_ts, title }, { workspace, threadTitles, recording }) => {
    const channel = workspace.channel(channel_id);
    if (channel === undefined) return failed('channel_not_found');
    if (typeof thread_ts !== 'string' || !/^\d+\.\d{6}$/.test(thread_ts)) return failed('invalid_thread_ts');
    threadTitles.push({ channel: channel.id, threadTs: thread_ts, title: String(title) });
    recording.changed();
    return done();
  },
};

/** Who and what there is: the token's owner, channels, people; and the prompts and titles of the agent's view. */
export const directoryMethods: Readonly<Record<string, Method>> = {
  'auth.test': authTest,
  'conversations.open': conversationsOpen,
  'conversations.info': conversationsInfo,
  'users.info': usersInfo,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'assistant.threads.setTitle': setTitle,
};
