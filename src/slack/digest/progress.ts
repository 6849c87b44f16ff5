import type { Logger } from 'pino';
import { matchingStatements } from '../../digest/matching';
import { type MenuCounts, menuCounts } from '../../digest/menu-counts';
import type { DigestPlan, Subscription } from '../../digest/model';
import { coverageOf, nextStatements, SEED_OF_NONE } from '../../digest/next-statements';
import type { SearchIndex } from '../../search/search-index';
import type { StoreError } from '../../store/store';
import type { Patience } from '../delivery/patience';
import type { DigestContent } from '../messages/digest';
import type { DigestStanding } from '../messages/digest-status';
import type { DigestServices, Digests } from './services';

/** What requests about digests are answered with. */
export interface Desk extends DigestServices {
  index: SearchIndex;
  patience: Patience;
  logger: Logger;
  /** What the modal's menus hold; counted once. */
  menus(): MenuCounts;
}

/** Or why there is none. */
export type DeskOrNot = Desk | { off: StoreError['code'] };

/** Adds to digests what all requests are answered with. */
export function deskOf(digests: Digests, shared: Pick<Desk, 'index' | 'patience' | 'logger'>): DeskOrNot {
  if ('off' in digests) return digests;
  let menus: MenuCounts | undefined;
  return { ...digests, ...shared, menus: () => (menus ??= menuCounts(shared.index)) };
}

/** How far a channel has come with its digest. */
export async function standingOf(desk: Desk, subscription: Subscription): Promise<DigestStanding> {
  const matching = matchingStatements(desk.index, subscription.plan.filter);
  return { subscription, coverage: coverageOf(matching, await desk.store.seen(subscription.id)) };
}

/**
 * What the next digest by a plan would hold, or why it would hold nothing.
 * @param before what is set in the channel, whose order and past it then has
 */
export async function nextContent(
  { index, store }: Desk,
  before: Subscription | null,
  plan: DigestPlan,
): Promise<Omit<DigestContent, 'day'> | 'all-seen' | 'nothing-matches'> {
  const seen = before ? await store.seen(before.id) : new Set<string>();
  const matching = matchingStatements(index, plan.filter);
  const next = nextStatements(matching, seen, before?.seed ?? SEED_OF_NONE, plan.count);
  if (next.outcome !== 'statements') return next.outcome;
  const { statements, position } = next;
  return { library: index.library, subscriptionId: before?.id ?? '', plan, statements, position };
}
