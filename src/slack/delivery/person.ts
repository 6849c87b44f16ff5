import { originIn } from '../asker/origin';

/** Where an answer belongs: a channel, and the thread in it. */
export interface Place {
  channel: string;
  thread?: string | undefined;
}

/** Who typed or clicked, and where: for the answer, or to tell them what failed. */
export interface Person extends Place {
  user: string;
}

/**
 * The person behind a delivery from Slack: a command, a click or a message. `null` where there is none. What
 * is done in a modal or on the home tab belongs where that was opened, if anywhere: the channel may be empty.
 */
export function personBehind(body: unknown): Person | null {
  const user = text(body, 'user_id') ?? text(body, 'user', 'id') ?? text(body, 'event', 'user');
  const channel =
    text(body, 'channel_id') ??
    text(body, 'channel', 'id') ??
    text(body, 'container', 'channel_id') ??
    text(body, 'event', 'channel') ??
    channelBehindView(body);
  const thread =
    text(body, 'message', 'thread_ts') ??
    text(body, 'container', 'thread_ts') ??
    text(body, 'event', 'thread_ts');
  return user === undefined || channel === undefined ? null : { user, channel, thread };
}

function channelBehindView(body: unknown): string | undefined {
  if (text(body, 'view', 'id') === undefined) return undefined;
  return originIn(text(body, 'view', 'private_metadata')).channel;
}

/** The string at a path of fields; `undefined` where there is none. */
export function text(value: unknown, ...path: readonly string[]): string | undefined {
  let inner = value;
  for (const field of path)
    inner =
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[field] : undefined;
  return typeof inner === 'string' && inner !== '' ? inner : undefined;
}
