import type { Person } from '../../store/person';
import { didNothing, failureOf } from '../delivery/failures';
import type { Personal, VisitedPlace } from '../personal/personal';

/**
 * Receives a person who opens one of the app's tabs. Where Slack certainly did not show the content of a
 * first visit, the next visit counts as the first.
 * @param receive is told whether it is the first visit ever
 * @throws what `receive` throws, and {@link StoreError}
 */
export async function visit(
  personal: Personal,
  person: Person,
  place: VisitedPlace,
  receive: (isFirst: boolean) => Promise<void>,
): Promise<void> {
  const isFirst = (await personal.recordVisit(person, place)) === 'first';
  try {
    await receive(isFirst);
  } catch (error) {
    if (isFirst && didNothing(failureOf(error))) await personal.takeBackVisit(person, place);
    throw error;
  }
}
