import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Message } from '../blocks';
import { aboutChannel, sentenceMessage } from '../messages/sentence';
import { failureSentence } from './failure-sentences';
import { didNothing, type Failure, failureOf } from './failures';
import { insist, type Patience } from './patience';
import type { Destination, Requester } from './requester';

/** A `response_url` as Bolt wraps it. */
export type Respond = (message: ResponseMessage | { delete_original: true }) => Promise<unknown>;

/** What a `response_url` accepts. */
export interface ResponseMessage extends Message {
  response_type: 'ephemeral' | 'in_channel';
  replace_original?: boolean;
  thread_ts?: string;
  unfurl_links?: boolean;
  unfurl_media?: boolean;
}

/**
 * Posts where everybody in the place sees it. Links are not unfurled; a thread's answer stays in the thread.
 */
export async function postTo(
  client: webApi.WebClient,
  { channel, thread }: Destination,
  message: Message,
  patience: Patience,
): Promise<void> {
  const post = { channel, ...message, ...inThread(thread), unfurl_links: false, unfurl_media: false };
  await insist(() => client.chat.postMessage(post), patience);
}

/** The ways to a person. */
export interface Ways {
  /** `undefined` where there is no token. */
  client: webApi.WebClient | undefined;
  /** From the command or click, where it brought one that still works. */
  respond?: Respond | undefined;
  logger: Logger;
}

/**
 * Tells a person in one sentence what failed: through the `response_url`, or else privately in the place, or
 * else in a direct message. Never throws.
 */
export async function tellFailure(ways: Ways, person: Requester, failure: Failure): Promise<void> {
  const sentence = failureSentence(failure);
  const message = sentenceMessage(sentence);
  const elsewhere = person.channel === '' ? message : aboutChannel(sentence, person.channel);
  await tellPrivately(ways, person, message, elsewhere);
}

/**
 * Tells a person something where nobody else sees it, on the first way that works. Tries the next way only
 * where the one before certainly failed. Never throws.
 * @param elsewhere the same for a direct message, which must say what it is about
 */
export async function tellPrivately(
  { client, respond, logger }: Ways,
  { user, channel, thread }: Requester,
  message: Message,
  elsewhere: Message = message,
): Promise<void> {
  const ways = [
    ...(respond ? [() => respond(beside({ ...message, ...inThread(thread) }))] : []),
    ...(channel === '' || client === undefined
      ? []
      : [() => client.chat.postEphemeral({ channel, user, ...message, ...inThread(thread) })]),
    ...(client === undefined ? [] : [() => client.chat.postMessage({ channel: user, ...elsewhere })]),
  ];
  for (const way of ways) {
    const failed = await way().then(() => null, failureOf);
    if (!failed) return;
    logger.warn(failed, 'could not say so');
    if (!didNothing(failed)) return;
  }
}

/** A message for the person alone, beside the one that was clicked. */
export function beside(message: Message): ResponseMessage {
  return { ...message, response_type: 'ephemeral', replace_original: false };
}

/** A message for the person alone, in the place of the one that was clicked. */
export function inPlace(message: Message): ResponseMessage {
  return { ...message, response_type: 'ephemeral', replace_original: true };
}

/** A message in the place of the one that was clicked, for all who see that. */
export function inPlaceForAll(message: Message): ResponseMessage {
  return { ...message, response_type: 'in_channel', replace_original: true };
}

function inThread(thread: string | undefined): { thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}
