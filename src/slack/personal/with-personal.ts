import type { Person } from '../../store/person';
import { StoreError } from '../../store/store';
import type { Asker } from '../asker/asker';
import type { Services } from '../features/feature';
import { sentenceMessage } from '../messages/sentence';
import { storeOff } from '../store-off';
import { type Personal, personOf } from './personal';

/** What is missing without a store, as the beginning of a sentence. */
export const PERSONAL_THINGS = 'Recent questions, kept excerpts and feedback';

/** Does something with what is remembered of a person, or says that nothing is remembered. */
export async function withPersonal(
  { personal, logger }: Pick<Services, 'personal' | 'logger'>,
  asker: Pick<Asker, 'teamId' | 'user' | 'tell'>,
  work: (personal: Personal, person: Person) => Promise<void>,
): Promise<void> {
  const remembered = personal();
  if ('off' in remembered) return asker.tell(sentenceMessage(storeOff(PERSONAL_THINGS, remembered.off)));
  try {
    await work(remembered, personOf(asker));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    logger.error({ code: error.code, team: asker.teamId }, 'the store failed');
    await asker.tell(sentenceMessage(storeOff(PERSONAL_THINGS, error.code)));
  }
}
