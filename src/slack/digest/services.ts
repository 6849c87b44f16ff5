import type { DeliveryState } from '../../digest/model';
import type { Store, StoreError } from '../../store/store';
import { storeOff } from '../store-off';

/** What came of *Send now*: how the delivery ended; `waiting` where it will be tried again, `gone` where none is set. */
export interface SentNow {
  outcome: DeliveryState | 'waiting' | 'gone';
  /** Slack's code of what went wrong. */
  reason?: string;
}

/** What the digests of a workspace are kept and sent with. */
export interface DigestServices {
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
export type Digests = DigestServices | { off: StoreError['code'] };

/** What a person is told where there are none; see {@link storeOff}. */
export function switchedOff(code: StoreError['code']): string {
  return storeOff('Digests', code);
}
