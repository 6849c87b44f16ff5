import type { Subscription } from '../model';
import type { Desk } from './context';

/**
 * Pauses a digest whose channel or token is broken for good, and tells the person who set it up. Of several that
 * find out at once, one tells. After a crash in between nobody is told; `/peaceops digest` still says why.
 */
export async function pauseBroken(
  { store, timing, speaker, logger }: Pick<Desk, 'store' | 'timing' | 'speaker' | 'logger'>,
  subscription: Subscription,
  because: string,
): Promise<void> {
  if (!(await store.pause(subscription.id, because, timing.now()))) return;
  const { id, teamId } = subscription;
  logger.warn({ team: teamId, subscription: id, reason: because }, 'digest paused');
  await speaker.tellPaused(subscription, because);
}
