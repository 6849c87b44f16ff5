import { LRUCache } from 'lru-cache';
import type { Statement } from '../../report/model';
import type { ReportsNow } from '../../search/reports-now';
import type { SearchIndex } from '../../search/search-index';
import type { DeliveryStore } from '../delivery-store';
import { matchingStatements } from '../matching';
import type { Delivery, Subscription } from '../model';
import { coverageOf, type NextStatements, nextStatements } from '../next-statements';

/** Chooses what channels get, given the keys of what they have seen. */
export interface Chooser {
  /** What the next digest holds. */
  next(subscription: Subscription, seen: ReadonlySet<string>): NextStatements;
  /** Whether nothing is left: all that matches has been seen, or nothing matches any more. Cheaper than choosing. */
  isAtEnd(subscription: Subscription, seen: ReadonlySet<string>): boolean;
  /** Another object after each change of the reports. */
  edition(): object;
}

/** Most channels have one of few query lines; a line's statements are found once, not each morning anew. */
const LINES_REMEMBERED = 500;

/** Chooses from the reports that a digest's workspace sees. */
export function chooserOver(reports: ReportsNow): Chooser {
  const remembered = new WeakMap<SearchIndex, LRUCache<string, Statement[]>>();
  const linesOf = (index: SearchIndex) => {
    const lines = remembered.get(index) ?? new LRUCache({ max: LINES_REMEMBERED });
    remembered.set(index, lines);
    return lines;
  };
  const matching = ({ teamId, plan: { query } }: Subscription) => {
    const index = reports.seenBy(teamId);
    const lines = linesOf(index);
    const known = lines.get(query) ?? matchingStatements(index, query);
    lines.set(query, known);
    return known;
  };
  return {
    edition: () => reports.all(),
    next(subscription, seen) {
      const { plan, seed } = subscription;
      return nextStatements(matching(subscription), seen, seed, plan.count);
    },
    isAtEnd(subscription, seen) {
      const coverage = coverageOf(matching(subscription), seen);
      return coverage.seen === coverage.total;
    },
  };
}

/**
 * More than one that is undecided in a channel is rare: a scheduled one, and some asked for with *Send now*.
 */
const MOST_UNDER_WAY = 10;

/**
 * Keys of the statements that the channel has seen, or may be seeing just now: those of another delivery that
 * is being posted, or of which nobody knows yet, count as well.
 */
export async function seenOrUnderWay(
  store: Pick<DeliveryStore, 'seen' | 'deliveries'>,
  { id, subscriptionId }: Pick<Delivery, 'id' | 'subscriptionId'>,
): Promise<ReadonlySet<string>> {
  const latest = await store.deliveries(subscriptionId, MOST_UNDER_WAY);
  // After it, not beside it: what is sent between the two is then in both, and never in neither.
  const seen = await store.seen(subscriptionId);
  const underWay = latest.filter((other) => other.id !== id && other.state === 'posting');
  return underWay.length === 0
    ? seen
    : new Set([...seen, ...underWay.flatMap(({ statements }) => statements)]);
}

/**
 * What to do about another delivery, of another process, that chose the same statements while this one chose.
 * Asked after the intention is stored, one of two such sees the other at least.
 * @returns `none`, where there is no conflict; `choose-anew`; `wait`, where the other may be choosing anew as
 *   well, and this one has the higher id: without waiting, both would choose the same again
 */
export async function findConflict(
  store: Pick<DeliveryStore, 'seen' | 'deliveries'>,
  { id, subscriptionId, statements }: Pick<Delivery, 'id' | 'subscriptionId' | 'statements'>,
): Promise<'none' | 'choose-anew' | 'wait'> {
  if (statements.length === 0) return 'none';
  const latest = await store.deliveries(subscriptionId, MOST_UNDER_WAY);
  const seen = await store.seen(subscriptionId);
  const isSame = (other: Delivery) => other.statements.some((key) => statements.includes(key));
  const others = latest.filter((other) => other.id !== id && other.state === 'posting' && isSame(other));
  if (others.some((other) => other.id < id)) return 'wait';
  return others.length > 0 || statements.some((key) => seen.has(key)) ? 'choose-anew' : 'none';
}
