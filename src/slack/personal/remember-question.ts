import { idsIn } from '../../report/library';
import type { Asker } from '../asker/asker';
import { failureOf } from '../delivery/failures';
import type { Services } from '../features/feature';
import { personOf } from './personal';

/**
 * Remembers what somebody asked. Call it after the answer, which neither waits for it nor fails with it:
 * where the store fails, that is a line in the log. Ids are not remembered, because nobody would ask for them
 * again.
 */
export async function rememberQuestion(
  { personal, logger }: Pick<Services, 'personal' | 'logger'>,
  asker: Pick<Asker, 'teamId' | 'user'>,
  question: string,
): Promise<void> {
  const remembering = personal();
  if ('off' in remembering || idsIn(question) !== null) return;
  try {
    await remembering.rememberQuestion(personOf(asker), question);
  } catch (error) {
    logger.warn({ ...failureOf(error), team: asker.teamId }, 'a question could not be remembered');
  }
}
