import type { Shared } from '../features/feature';
import type { RequestKind, RequestOutcome } from '../observer';

/**
 * Deals with a request, and tells the observer that a listener has it, and what came of it.
 * @param handle says what came of it; what it throws counts as failed, and is thrown on
 * @example
 * app.command('/peaceops', ({ ack }) => observed(shared, 'slash_command', async () => {
 *   await ack();
 *   return 'done';
 * }));
 */
export async function observed(
  { observer }: Pick<Shared, 'observer'>,
  kind: RequestKind,
  handle: () => Promise<RequestOutcome>,
): Promise<void> {
  const ended = observer.began(kind);
  try {
    ended(await handle());
  } catch (error) {
    ended('failed');
    throw error;
  }
}
