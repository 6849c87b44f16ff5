import type { Periods } from '../../src/digest/deliver/timing';
import type { StorePlace } from '../../src/store/open-store';

/** What a child process is told. */
export interface ChildOrders {
  place: StorePlace;
  slackUrl: string;
  token: string;
  /** Its clock is ahead of the machine's by this. */
  clockAheadMs: number;
  /** At which instant between two steps it is to be killed; null: it may live. */
  dieAt: number | null;
}

/** Goes faster than in earnest, but not so fast that a busy machine takes what is slow for what is lost. */
export const CHILD_PERIODS: Pick<Periods, 'leaseMs' | 'callMs' | 'inFlightMs' | 'tickMs'> = {
  leaseMs: 3_000,
  callMs: 1_500,
  inFlightMs: 40,
  tickMs: 20,
};

/** Less than `callMs`, as in earnest. */
export const REQUEST_TIMEOUT_MS = 1_000;
