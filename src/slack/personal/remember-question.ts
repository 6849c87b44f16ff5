import { looksLikeId } from '../../report/library';
import type { Asker } from '../asker/asker';
import { failureOf } from '../delivery/failures';
import type { Services } from '../features/feature';
import { personOf } from './person-of';

/**
 * Remembers what somebody asked. To be called when it has been answered, which neither waits for it nor fails of it:
 * where the store does, that is a line in the log. An id asks for nothing that one would ask again.
 */
export async function rememberQuestion(
  { personal, logger }: Pick<Services, 'personal' | 'logger'>,
  asker: Pick<Asker, 'teamId' | 'user'>,
  question: string,
): Promise<void> {
  const remembering = personal();
  if ('off' in remembering || looksLikeId(question)) return;
  try {
    await remembering.rememberQuestion(personOf(asker), question);
  } catch (error) {
    logger.warn({ ...failureOf(error), team: asker.teamId }, 'a question could not be remembered');
  }
}
