import type { Asked } from '../../search/follow-up/asked';
import { type Asker, isDirect } from '../asker/asker';
import { failureOf } from '../delivery/failures';
import type { Services } from '../features/feature';

/** A thread is gone on with next week; what comes later begins anew. */
const THREAD_MS = 7 * 24 * 60 * 60_000;
/** Outside of threads, people go on at once or begin something new. */
const OUTSIDE_MS = 30 * 60_000;

/** Where somebody wrote. */
export interface Turn {
  asker: Pick<Asker, 'teamId' | 'channel' | 'user'>;
  /** Timestamp of the first message of the thread in which they wrote; undefined outside of threads. */
  thread: string | undefined;
}

/**
 * What a message may go on from: what was asked last in its thread, or outside of threads by the same person in the same
 * channel. Where the store is away or fails, nothing: the message is a question of its own.
 */
export async function askedBefore(
  { personal, logger }: Pick<Services, 'personal' | 'logger'>,
  { asker, thread }: Turn,
): Promise<Asked | null> {
  const remembered = personal();
  if ('off' in remembered) return null;
  const place = thread === undefined ? asker.user : thread;
  try {
    return await remembered.askedIn(
      { teamId: asker.teamId, place: `${asker.channel} ${place}` },
      thread === undefined ? OUTSIDE_MS : THREAD_MS,
    );
  } catch (error) {
    logger.warn({ ...failureOf(error), team: asker.teamId }, 'what was asked before could not be read');
    return null;
  }
}

/**
 * Remembers what later messages may go on from. Call it after the answer, which neither waits for it nor fails with it.
 * @param answeredIn the thread in which the answer stands, where that is another than the question's
 */
export async function rememberAsked(
  { personal, logger }: Pick<Services, 'personal' | 'logger'>,
  { asker, thread }: Turn,
  answeredIn: string | undefined,
  asked: Asked,
): Promise<void> {
  const remembering = personal();
  if ('off' in remembering) return;
  const places = new Set([thread ?? asker.user, answeredIn ?? thread ?? asker.user]);
  try {
    for (const place of places)
      await remembering.askIn(
        { teamId: asker.teamId, place: `${asker.channel} ${place}` },
        asker.user,
        asked,
      );
  } catch (error) {
    logger.warn({ ...failureOf(error), team: asker.teamId }, 'what was asked could not be remembered');
  }
}

/**
 * Remembers the page that somebody turned to, where the conversation is theirs alone. In a channel's thread others go on
 * too, who did not see it.
 */
export async function rememberTurned(services: Services, asker: Asker, asked: Asked): Promise<void> {
  const { surface, origin } = asker;
  const isTheirs = isDirect(asker) || (surface === 'private' && origin.thread === undefined);
  if (isTheirs) await rememberAsked(services, { asker, thread: origin.thread }, undefined, asked);
}
