import { LRUCache } from 'lru-cache';
import type { Statement } from '../../report/model';
import type { SearchIndex } from '../../search/search-index';
import { matchingStatements } from '../matching';
import type { DigestFilter, Subscription } from '../model';
import { coverageOf, type NextStatements, nextStatements } from '../next-statements';

/** Chooses what channels get, given the keys of what they have seen. */
export interface Chooser {
  /** What the next digest holds. */
  next(subscription: Subscription, seen: ReadonlySet<string>): NextStatements;
  /** Whether there is something that matches, and all of it has been seen. Cheaper than choosing. */
  hasSeenAll(subscription: Subscription, seen: ReadonlySet<string>): boolean;
}

/** Most channels choose from few filters; a filter's statements are found once, not each morning anew. */
const FILTERS_REMEMBERED = 500;

/** Chooses from the reports of an index. */
export function chooserOver(index: SearchIndex): Chooser {
  const remembered = new LRUCache<string, Statement[]>({ max: FILTERS_REMEMBERED });
  const matching = (filter: DigestFilter) => {
    const key = JSON.stringify(filter);
    const known = remembered.get(key) ?? matchingStatements(index, filter);
    remembered.set(key, known);
    return known;
  };
  return {
    next: ({ plan, seed }, seen) => nextStatements(matching(plan.filter), seen, seed, plan.count),
    hasSeenAll({ plan }, seen) {
      const coverage = coverageOf(matching(plan.filter), seen);
      return coverage.total > 0 && coverage.seen === coverage.total;
    },
  };
}
