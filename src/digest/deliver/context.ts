import type { Logger } from 'pino';
import type { DeliveryStore } from '../delivery-store';
import type { Chooser } from './choose';
import type { PostQueue } from './post-queue';
import type { Speaker } from './poster';
import type { Terms } from './terms';
import type { Timing } from './timing';

/** What delivering takes. */
export interface Desk {
  store: DeliveryStore;
  speaker: Speaker;
  chooser: Chooser;
  timing: Timing;
  logger: Logger;
  terms: Terms;
  /** Makes ids that nobody else makes, in this process or another. */
  newId(): string;
  queue: PostQueue;
  /**
   * Deliveries that this process knows to be undecided, so that waiting {@link Terms.settleMs} once is enough.
   * Lost with the process, which costs a second wait.
   */
  undecided: Set<string>;
  /**
   * How often each delivery has failed by PeaceOps' own fault. Not the stored attempts, which a Slack that is away
   * uses up as well. Lost with the process, which costs some more tries.
   */
  ownFaults: Map<string, number>;
  /** Has the runner look for work at this instant, or up to a second later. */
  lookAgainAt(at: number): void;
}
