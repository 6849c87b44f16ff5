import { EVERYTHING } from '../../digest/in-words';
import { matchingStatements } from '../../digest/matching';
import type { DigestPlan, Subscription } from '../../digest/model';
import { coverageOf, nextStatements, SEED_OF_NONE } from '../../digest/next-statements';
import { readFilter } from '../../search/filter/read-filter';
import type { SearchIndex } from '../../search/search-index';
import { echoLine } from '../../wording/echo';
import { missingValuesLine } from '../../wording/filter';
import type { DigestContent } from '../messages/digest';
import type { DigestProgress } from '../messages/digest-status';
import type { DigestServices } from './services';

/** How far a channel has come with its digest. */
export async function progressOf(
  services: DigestServices,
  subscription: Subscription,
): Promise<DigestProgress> {
  const matching = matchingStatements(services.index, subscription.plan.query);
  return { subscription, coverage: coverageOf(matching, await services.store.seen(subscription.id)) };
}

/**
 * What the next digest by a plan would hold, or why it would hold nothing.
 * @param before what is set in the channel, whose order and past it then has
 */
export async function nextContent(
  { index, store }: DigestServices,
  before: Subscription | null,
  plan: DigestPlan,
): Promise<Omit<DigestContent, 'day'> | 'all-seen' | 'nothing-matches'> {
  const seen = before ? await store.seen(before.id) : new Set<string>();
  const matching = matchingStatements(index, plan.query);
  const next = nextStatements(matching, seen, before?.seed ?? SEED_OF_NONE, plan.count);
  if (next.outcome !== 'statements') return next.outcome;
  const { statements, position } = next;
  const drawn = drawnFrom(index, plan);
  return { library: index.library, subscriptionId: before?.id ?? '', ...drawn, statements, position };
}

/** What the digests of a plan draw from, as they say it; `missing` names what of it is not there, mostly empty. */
export function drawnFrom(
  index: SearchIndex,
  { query }: Pick<DigestPlan, 'query'>,
): Pick<DigestContent, 'about' | 'subjects'> & { missing: string } {
  const read = readFilter(index, query);
  const missing = missingValuesLine(index.library, { filterNotes: read.notes });
  return { about: echoLine(index.library, read) || EVERYTHING, subjects: read.subjects, missing };
}
