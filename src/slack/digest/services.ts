import type { Logger } from 'pino';
import { ABOUT_THE_MATTER } from '../../digest/matching';
import type { DeliveryState } from '../../digest/model';
import { type Facets, facetsOf } from '../../search/facets';
import { filterOf } from '../../search/filter/filter';
import { writeFilter } from '../../search/filter/write-filter';
import type { SearchIndex } from '../../search/search-index';
import type { Store } from '../../store/store';
import type { Patience } from '../delivery/patience';

/**
 * What came of *Send now*: how the delivery ended; `waiting` where it will be tried again, `gone` where none
 * is set.
 */
export interface SentNow {
  outcome: DeliveryState | 'waiting' | 'gone';
  /** Slack's code of what went wrong. */
  reason?: string;
}

/** What requests about digests are answered with; `digests.ts` makes it, over a store. */
export interface StoredDigests {
  store: Store;
  /** Milliseconds since 1970. */
  now(): number;
  /** An id that nothing had before, for a subscription. */
  newId(): string;
  /** From which the order of a subscription's statements is drawn: an integer from 0 to 2^31 - 1. */
  newSeed(): number;
  sendNow(subscriptionId: string): Promise<SentNow>;
  /** User ids of those who may change digests; empty: everybody. */
  editors: readonly string[];
  patience: Patience;
  logger: Logger;
}

/** The same for one request, with the reports as it has them. */
export interface DigestServices extends StoredDigests {
  index: SearchIndex;
}

/** Of each index, as long as it is in use. */
const FACETS = new WeakMap<SearchIndex, Facets>();

/**
 * What each value of a menu leaves of all that is about the matter; counted when it is first asked for, once.
 * @example
 * digestFacets(index).types; // [{ value: 'recommendation', count: 92 }, ...]
 */
export function digestFacets(index: SearchIndex): Facets {
  const known = FACETS.get(index) ?? facetsOf(index, writeFilter(filterOf({ types: ABOUT_THE_MATTER })));
  FACETS.set(index, known);
  return known;
}
