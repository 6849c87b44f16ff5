import { createHash } from 'node:crypto';

/**
 * A message arrives as an event. The same message may come under two event ids, and the same event twice. One that asks
 * nothing is another thing than what an edit makes of it.
 */
export function messageKeys(
  eventId: string,
  { channel, ts, asks = true }: { channel: string; ts: string; asks?: boolean },
): string[] {
  return [eventKey(eventId), `${asks ? 'message' : 'aside'}:${channel}:${ts}`];
}

/** An event that is not a message. */
export function eventKey(eventId: string): string {
  return `event:${eventId}`;
}

/** A command or a click, however often it is delivered: Slack gives each a trigger of its own. */
export function triggerKey(triggerId: string): string {
  return `trigger:${triggerId}`;
}

/** One envelope of Socket Mode, which Slack sends again under the same id. */
export function envelopeKey(envelopeId: string): string {
  return `envelope:${envelopeId}`;
}

/** The clicks of one person on one button of one message. */
export function buttonKey(click: { user: string; message: string; action: string; value: string }): string {
  // A value holds the question, which is neither kept in memory nor written to a database.
  const digest = createHash('sha256').update(click.value).digest('base64url').slice(0, 22);
  return `button:${click.user}:${click.message}:${click.action}:${digest}`;
}

/** That the page of somebody's private message was turned, or something else put in its place. */
export function replacedKey(user: string, message: string): string {
  return `replaced:${user}:${message}`;
}

/** A person's first visit to the home tab, or to the tab of direct messages. */
export function visitKey(user: string, place: 'home' | 'messages'): string {
  return `visit:${user}:${place}`;
}
