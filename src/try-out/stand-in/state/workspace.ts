/** A person, or the bot. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** As it is shown. Default `name`. */
  readonly realName?: string;
  /** IANA time zone; Slack's `tz`. */
  readonly tz?: string;
}

/** A channel or direct message. Who is in it may change while a test runs. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly members: Set<string>;
  archived: boolean;
}

/** A channel as a test describes it; everything but the id has a default. */
interface ChannelOptions {
  readonly id: string;
  readonly name?: string;
  readonly kind?: 'public' | 'private';
  /** User ids besides the bot's. Default: everybody in the workspace. */
  readonly members?: readonly string[];
  /** Whether the bot is in it. Default true. */
  readonly bot?: boolean;
  readonly archived?: boolean;
}

/** What Slack calls a workspace. */
interface Team {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
}

/** An organisation of Enterprise Grid. */
interface Organisation {
  readonly id: string;
  readonly name: string;
}

/** Who and what there is besides the defaults. */
export interface WorkspaceOptions {
  /** Default `T0PEACE`. */
  readonly team?: Team;
  /** Where the app is installed in all workspaces of an organisation; this stands for them all. Default: none. */
  readonly organisation?: Organisation;
  readonly users?: readonly User[];
  readonly channels?: readonly ChannelOptions[];
}

const DEFAULT_USERS: readonly User[] = [
  { id: 'U0ANA', name: 'ana', tz: 'Africa/Nairobi' },
  { id: 'U0BEN', name: 'ben', tz: 'America/New_York' },
];

const DEFAULT_CHANNELS: readonly ChannelOptions[] = [
  { id: 'C0GENERAL', name: 'general' },
  { id: 'C0ELSEWHERE', name: 'elsewhere', bot: false },
  { id: 'C0ARCHIVED', name: 'archived', archived: true },
  { id: 'C0SECRET', name: 'secret', kind: 'private', bot: false },
];

/**
 * The team, its people and its channels. By default `U0ANA` and `U0BEN`; `C0GENERAL` with the bot in it,
 * `C0ELSEWHERE` without it, `C0ARCHIVED`, and the private `C0SECRET` that the bot cannot see.
 */
export class Workspace {
  readonly team: Team;
  readonly organisation: Organisation | null;
  readonly app = { id: 'A0PEACEOPS', name: 'PeaceOps' } as const;
  readonly bot = {
    id: 'B0PEACEOPS',
    user: { id: 'U0PEACEOPS', name: 'peaceops', realName: 'PeaceOps' },
  } as const;
  readonly users: readonly User[];
  readonly channels: readonly Channel[];

  constructor({
    users = DEFAULT_USERS,
    channels = DEFAULT_CHANNELS,
    team = { id: 'T0PEACE', domain: 'peace', name: 'Peace' },
    organisation,
  }: WorkspaceOptions = {}) {
    this.team = team;
    this.organisation = organisation ?? null;
    this.users = [...users, this.bot.user];
    const shared = channels.map((each) => channelFrom(each, users, this.bot.user));
    this.channels = [...shared, ...users.map((user) => directMessageWith(user, this.bot.user))];
  }

  /** The person with this id. */
  user(id: unknown): User | undefined {
    return this.users.find((user) => user.id === id);
  }

  /** The channel with this id, this name or `#name`. */
  channel(idOrName: unknown): Channel | undefined {
    return this.channels.find(
      ({ id, name }) => id === idOrName || name === idOrName || `#${name}` === idOrName,
    );
  }

  /** The direct message between the bot and this person; everybody has one. */
  directMessage(user: unknown): Channel | undefined {
    return this.channels.find(
      ({ kind, members }) => kind === 'im' && user !== this.bot.user.id && members.has(String(user)),
    );
  }

  /** Whether the bot is in the channel. */
  isBotIn(channel: Channel): boolean {
    return channel.members.has(this.bot.user.id);
  }

  /** Takes the bot out of a channel, as `/kick` does. */
  removeBot(channelId: string): void {
    this.channel(channelId)?.members.delete(this.bot.user.id);
  }
}

function channelFrom(
  {
    id,
    name = id.toLowerCase(),
    kind = 'public',
    members,
    bot: isBotIn = true,
    archived = false,
  }: ChannelOptions,
  everybody: readonly User[],
  bot: User,
): Channel {
  const people = members ?? everybody.map((user) => user.id);
  return { id, name, kind, members: new Set(isBotIn ? [...people, bot.id] : people), archived };
}

function directMessageWith(user: User, bot: User): Channel {
  const id = `D${user.id.slice(1)}`;
  return { id, name: 'directmessage', kind: 'im', members: new Set([user.id, bot.id]), archived: false };
}
