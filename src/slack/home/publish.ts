import { startingQuestions } from '../../search/starting-questions';
import { statementOfKey } from '../../search/statement-key';
import type { Person } from '../../store/person';
import { StoreError } from '../../store/store';
import type { Visitor } from '../asker/asker';
import { failureOf } from '../delivery/failures';
import { insist } from '../delivery/patience';
import type { Services } from '../features/feature';
import { type Personal, personOf } from '../personal/personal';
import { PERSONAL_THINGS } from '../personal/with-personal';
import { storeOff } from '../store-off';
import { type HomeContent, homeView } from './home-view';
import type { PersonalContent } from './personal-blocks';

/** How many of a collection the home tab shows. */
const MOST_KEPT_SHOWN = 3;
const MOST_STARTING_QUESTIONS = 4;

/**
 * Shows the current home tab. Where the store fails, it shows nothing of what is remembered of the person.
 * @throws what Slack's client throws
 */
export async function publishHome(
  services: Services,
  visitor: Visitor,
  isFirstVisit: boolean,
): Promise<void> {
  const { client, user: user_id } = visitor;
  const { index } = services;
  const view = homeView({
    library: index.library,
    isFirstVisit,
    startingQuestions: startingQuestions(index, MOST_STARTING_QUESTIONS),
    personal: await personalContent(services, visitor),
  });
  await insist(() => client.views.publish({ user_id, view }), services.patience);
}

/** Updates a home tab after something was done there. A failure is one line in the log. */
export async function refreshHome(services: Services, visitor: Visitor): Promise<void> {
  await publishHome(services, visitor, false).catch((error: unknown) =>
    services.logger.warn(
      { ...failureOf(error), team: visitor.teamId },
      'a home tab was not brought up to date',
    ),
  );
}

async function personalContent(
  { personal, index, logger }: Services,
  visitor: Visitor,
): Promise<HomeContent['personal']> {
  const remembered = personal();
  if ('off' in remembered) return storeOff(PERSONAL_THINGS, remembered.off);
  try {
    return await contentOf(remembered, personOf(visitor), index.library);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    logger.error({ code: error.code, team: visitor.teamId }, 'the store failed');
    return storeOff(PERSONAL_THINGS, error.code);
  }
}

async function contentOf(
  personal: Personal,
  person: Person,
  library: HomeContent['library'],
): Promise<PersonalContent> {
  const [questions, kept, digests] = await Promise.all([
    personal.questions(person),
    personal.kept(person),
    personal.digests(person),
  ]);
  return {
    questions,
    kept: kept.slice(0, MOST_KEPT_SHOWN).map((one) => statementOfKey(library, one)),
    keptInAll: kept.length,
    digests,
    retentionDays: personal.retentionDays,
  };
}
