import type { Logger } from 'pino';
import type { DeliveryStore } from '../delivery-store';
import type { Delivery, DeliveryState } from '../model';
import type { Chooser } from './choose';
import type { DeliveryObserver } from './observer';
import type { PostQueue } from './post-queue';
import type { Poster } from './poster';
import type { Periods, Timing } from './timing';

/** What every step of a delivery works with; `runner.ts` makes it. */
export interface DeliveryServices {
  store: DeliveryStore;
  poster: Poster;
  chooser: Chooser;
  timing: Timing;
  logger: Logger;
  observer: DeliveryObserver;
  periods: Periods;
  /** Makes ids that nobody else makes, in this process or another. */
  newId(): string;
  queue: PostQueue;
  /**
   * Deliveries that this process knows to be undecided, so that waiting {@link Periods.inFlightMs} once is
   * enough. Lost with the process, which costs a second wait.
   */
  undecided: Set<string>;
  /**
   * How often each delivery has failed by PeaceOps' own fault. Not the stored attempts, which a Slack that is
   * away uses up as well. Lost with the process, which costs some more tries.
   */
  ownFaults: Map<string, number>;
  /** Has the runner look for work at this instant, or up to a second later. */
  lookAgainAt(at: number): void;
}

/**
 * How far a delivery has come: ended; or `posting` (posted or not: to be looked for), `waiting` (it will be
 * tried again), `gone` (somebody else has it, or there is nothing to deliver).
 */
export interface DeliveryOutcome {
  outcome: Exclude<DeliveryState, 'claimed'> | 'waiting' | 'gone';
  /** Slack's code, or ours, of what went wrong. */
  reason?: string;
}

/** What a log line says of a delivery: ids alone, and the day or `now`. */
export function logNames({ id, subscriptionId, teamId, slot }: Delivery) {
  const when = slot.kind === 'scheduled' ? slot.day : 'now';
  return { team: teamId, subscription: subscriptionId, delivery: id, slot: when };
}
