import { originIn } from '../asker/origin';

/** Where an answer belongs: a channel, and the thread in it. */
export interface Destination {
  channel: string;
  thread?: string | undefined;
}

/** Who typed or clicked, and where: to answer them there, or to tell them what failed. */
export interface Requester extends Destination {
  user: string;
}

/**
 * The person behind a delivery from Slack: a command, a click or a message. `null` where there is none. What
 * is done in a modal or on the home tab belongs where that was opened, if anywhere: the channel may be empty.
 */
export function requesterBehind(body: unknown): Requester | null {
  const user = stringAt(body, 'user_id') ?? stringAt(body, 'user', 'id') ?? stringAt(body, 'event', 'user');
  const channel =
    stringAt(body, 'channel_id') ??
    stringAt(body, 'channel', 'id') ??
    stringAt(body, 'container', 'channel_id') ??
    stringAt(body, 'event', 'channel') ??
    channelBehindView(body);
  const thread =
    stringAt(body, 'message', 'thread_ts') ??
    stringAt(body, 'container', 'thread_ts') ??
    stringAt(body, 'event', 'thread_ts');
  return user === undefined || channel === undefined ? null : { user, channel, thread };
}

function channelBehindView(body: unknown): string | undefined {
  // A global shortcut belongs nowhere.
  if (stringAt(body, 'type') === 'shortcut') return '';
  if (stringAt(body, 'view', 'id') === undefined) return undefined;
  return originIn(stringAt(body, 'view', 'private_metadata')).channel;
}

/** The string at a path of fields; `undefined` where there is none. */
export function stringAt(value: unknown, ...path: readonly string[]): string | undefined {
  let inner = value;
  for (const field of path)
    inner =
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[field] : undefined;
  return typeof inner === 'string' && inner !== '' ? inner : undefined;
}
