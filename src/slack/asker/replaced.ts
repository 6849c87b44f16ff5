import { replacedKey } from '../delivery/once-keys';
import type { Services } from '../features/feature';
import type { Asker } from './asker';

type Whose = Pick<Asker, 'teamId' | 'user' | 'origin'>;

/**
 * Remembers that something else takes the place of somebody's private message, such as another page.
 * @returns whether that is the first time since {@link nothingReplaced}; false where it is not known which message it is
 */
export async function markReplaced(
  { once }: Pick<Services, 'once'>,
  { teamId, user, origin: { message } }: Whose,
): Promise<boolean> {
  return message !== undefined && once.markOnce(teamId, replacedKey(user, message));
}

/** Remembers that a modal opens from somebody's private message as it is now. */
export async function nothingReplaced(
  { once }: Pick<Services, 'once'>,
  { teamId, user, origin: { message } }: Whose,
): Promise<void> {
  if (message !== undefined) await once.unmark(teamId, replacedKey(user, message));
}
