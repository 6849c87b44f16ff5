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
export interface DigestServices {
  store: Store;
  index: SearchIndex;
  /** Milliseconds since 1970. */
  now(): number;
  /** An id that nothing had before, for a subscription. */
  newId(): string;
  /** From which the order of a subscription's statements is drawn: an integer from 0 to 2^31 - 1. */
  newSeed(): number;
  sendNow(subscriptionId: string): Promise<SentNow>;
  /** User ids of those who may change digests; empty: everybody. */
  editors: readonly string[];
  /** What the modal's menus hold, see {@link digestFacets}. */
  facets(): Facets;
  patience: Patience;
  logger: Logger;
}

/**
 * What each value of a menu leaves of all that is about the matter; counted when it is first asked for, once.
 * @example
 * const facets = digestFacets(index);
 * facets().types; // [{ value: 'recommendation', count: 92 }, ...]
 */
export function digestFacets(index: SearchIndex): () => Facets {
  let facets: Facets | undefined;
  const everything = writeFilter(filterOf({ types: ABOUT_THE_MATTER }));
  return () => (facets ??= facetsOf(index, everything));
}
