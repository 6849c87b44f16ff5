import type { Logger } from 'pino';
import { ABOUT_THE_MATTER } from '../../digest/matching';
import type { DeliveryState } from '../../digest/model';
import { type Facets, facetsOf } from '../../search/facets';
import { filterOf } from '../../search/filter/filter';
import { writeFilter } from '../../search/filter/write-filter';
import type { SearchIndex } from '../../search/search-index';
import type { Store, StoreError } from '../../store/store';
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

/** What the digests of a workspace are kept and sent with; `digests.ts` makes it, over a store. */
export interface DigestBackend {
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
}

/** Digests, or why there are none: the store's fault. */
export type Digests = DigestBackend | { off: StoreError['code'] };

/** What requests about digests are answered with. */
export interface DigestServices extends DigestBackend, Shared {
  /** What the modal's menus hold: what each value leaves of all that is about the matter. Counted once. */
  facets(): Facets;
}

/** Or why there are none. */
export type DigestServicesOrOff = DigestServices | { off: StoreError['code'] };

/** What answering takes besides the digests themselves. */
interface Shared {
  index: SearchIndex;
  patience: Patience;
  logger: Logger;
}

/**
 * What requests are answered with at the moment; made anew only where the digests are others than before.
 * @example
 * const services = currentServices(digests, { index, patience, logger });
 * await answerRequest(services(), asker, { kind: 'show' });
 */
export function currentServices(digests: () => Digests, shared: Shared): () => DigestServicesOrOff {
  let before: Digests | null = null;
  let services: DigestServicesOrOff = { off: 'unopenable' };
  return () => {
    const now = digests();
    if (now !== before) services = withShared(now, shared);
    before = now;
    return services;
  };
}

function withShared(digests: Digests, shared: Shared): DigestServicesOrOff {
  if ('off' in digests) return digests;
  let facets: Facets | undefined;
  const everything = writeFilter(filterOf({ types: ABOUT_THE_MATTER }));
  return { ...digests, ...shared, facets: () => (facets ??= facetsOf(shared.index, everything)) };
}
