import type { Channel, User, Workspace } from '../stand-in/state/workspace';

/** Where somebody is. */
export interface Place {
  readonly person: User;
  /** The conversation, or the app's Home tab. */
  readonly tab: 'conversation' | 'home';
  /** On the Home tab: the direct message with the app. */
  readonly channel: Channel;
  /** Timestamp of the first message of the thread that is open beside it. */
  readonly thread: string | undefined;
  /** Only what was said before this timestamp is shown. */
  readonly before: string | undefined;
}

/** What the app's own conversation is called in addresses. */
const APP = 'app';
const HOME = 'home';

/** The person with this name, in an address. */
export function personNamed(name: string, { users, bot }: Workspace): User | undefined {
  return users.find((each) => each.name === name && each.id !== bot.user.id);
}

/** The conversation of this name in an address, if this person is in it. */
export function channelNamed(name: string, person: User, workspace: Workspace): Channel | undefined {
  const channel =
    name === APP || name === HOME
      ? workspace.directMessage(person.id)
      : workspace.channels.find((each) => each.kind !== 'im' && each.name === name);
  return channel?.members.has(person.id) ? channel : undefined;
}

/** Where an address leads; undefined where there is nothing, or nothing for this person. */
export function placeAt(
  {
    person: name,
    place,
    thread,
    before,
  }: Readonly<Record<'person' | 'place', string>> & {
    readonly thread?: string | undefined;
    readonly before?: string | undefined;
  },
  workspace: Workspace,
): Place | undefined {
  const person = personNamed(name, workspace);
  const channel = person && channelNamed(place, person, workspace);
  if (!person || !channel) return undefined;
  return { person, tab: place === HOME ? 'home' : 'conversation', channel, thread, before };
}

/** The address of a place. */
export function pathTo({
  person,
  channel,
  tab = 'conversation',
  thread,
  before,
}: Pick<Place, 'person' | 'channel'> & Partial<Pick<Place, 'tab' | 'thread' | 'before'>>): string {
  const name = tab === 'home' ? HOME : channel.kind === 'im' ? APP : channel.name;
  const query = before === undefined ? '' : `?before=${before}`;
  return `/${person.name}/${name}${thread === undefined ? '' : `/${thread}`}${query}`;
}

/** The same place as another person sees it; where they are not in it, the first channel that they are in. */
export function asSeenBy(person: User, place: Place, workspace: Workspace): Place | undefined {
  const isOwn = place.channel.kind === 'im';
  const there = isOwn ? workspace.directMessage(person.id) : place.channel;
  if (there?.members.has(person.id))
    return { ...place, person, channel: there, thread: isOwn ? undefined : place.thread };
  const first = workspace.channels.find(({ members }) => members.has(person.id));
  return first && { person, tab: 'conversation', channel: first, thread: undefined, before: undefined };
}
