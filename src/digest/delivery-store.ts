import type { Delivery, DeliveryState, Subscription } from './model';

/** How a delivery may end. */
export type EndState = Exclude<DeliveryState, 'claimed' | 'posting'>;

/** How a delivery ended. */
export interface DeliveryEnd {
  state: EndState;
  /** Slack's timestamp of the message. */
  messageTs?: string;
  /** Slack's code, or ours, of what went wrong. */
  reason?: string;
  /** Keys of statements that count as seen from now on. */
  seen: readonly string[];
}

/** A subscription whose schedule ends, as it was read: where a person has changed it since, nothing ends. */
export type ScheduleEnd = Pick<Subscription, 'nextDueAt' | 'changedAt' | 'round'>;

/**
 * What delivering needs to have remembered. Every method may be called by several processes at once; the
 * store in `src/store` has them, a test may bring its own.
 *
 * @example
 * const delivery = await store.claim({ deliveryId, subscription, next, leaseUntil });
 * if (!delivery) return; // another process was first
 * if (!(await store.intend(delivery, statements))) return; // the lease went to somebody else
 * const messageTs = await post(statements);
 * await store.settle(delivery, { state: 'sent', at, messageTs, seen: statements });
 */
export interface DeliveryStore {
  /**
   * Says that a process is alive, by a number that it has not said before.
   * @returns what each process said last, this one included; some may be gone
   */
  sayAlive(processId: string, looks: number): Promise<{ id: string; looks: number }[]>;
  /** Says that a process has ended; it may be found out that it has not. */
  sayGone(processId: string): Promise<void>;

  subscription(id: string): Promise<Subscription | null>;
  /** All, by team and channel. */
  subscriptions(): Promise<Subscription[]>;
  /** Keys of the statements that the subscription's channel has seen in this round. */
  seen(subscriptionId: string): Promise<ReadonlySet<string>>;
  /** A subscription's latest deliveries, newest first. */
  deliveries(subscriptionId: string, limit: number): Promise<Delivery[]>;

  /**
   * Pauses an active subscription, in one conditional UPDATE: nothing that a person changes meanwhile is
   * overwritten.
   * @param because Slack's code
   * @returns true for the one who paused it
   */
  pause(subscriptionId: string, because: string, at: number): Promise<boolean>;

  /**
   * Has an active subscription that is not due any more be due again, in one conditional UPDATE.
   * @param subscription as it was read; false where somebody has changed it since
   */
  dueAgain(
    subscription: Pick<Subscription, 'id' | 'changedAt' | 'round'>,
    next: { at: number; day: string },
  ): Promise<boolean>;

  /**
   * Active subscriptions that are due (`nextDueAt` at `now` or before): of each workspace the longest due, then of each
   * the next, and so on.
   */
  due(now: number, limit: number): Promise<Subscription[]>;
  /**
   * Claims a delivery: moves the subscription on to its next due instant and inserts the delivery, both or
   * neither. One conditional UPDATE (of the subscription, where it is active and due at that instant) decides
   * who wins.
   * @returns null where another process was first, or the slot has had its delivery; in that case the
   *   subscription moves on nevertheless, or it would stay due for ever
   */
  claim(claim: {
    deliveryId: string;
    subscription: Pick<Subscription, 'id' | 'teamId' | 'nextDueAt' | 'nextDay'>;
    next: { at: number; day: string } | null;
    leaseUntil: number;
  }): Promise<Delivery | null>;
  /** Inserts a delivery that was asked for with *Send now*: claimed, beside the schedule. */
  claimNow(delivery: {
    id: string;
    subscription: Pick<Subscription, 'id' | 'teamId'>;
    now: number;
    leaseUntil: number;
  }): Promise<Delivery>;
  /** Unfinished deliveries whose lease is over (`leaseUntil` at `now` or before), the longest over first. */
  abandoned(now: number, limit: number): Promise<Delivery[]>;
  /**
   * Takes over, or prolongs, a delivery; false where somebody else has, and where the new lease is no later
   * one.
   */
  lease(delivery: Pick<Delivery, 'id' | 'leaseUntil' | 'state'>, leaseUntil: number): Promise<boolean>;
  /**
   * Stores the intention to post, before it is tried; once it resolves, not even a power failure takes it
   * back. False where the lease went to somebody else: then nothing may be posted.
   */
  intend(delivery: Pick<Delivery, 'id' | 'leaseUntil'>, statements: readonly string[]): Promise<boolean>;
  /**
   * Back from `posting` (or `claimed`) to `claimed`, where Slack certainly did nothing; to be tried again
   * when the lease is over, which counts as one more attempt. False where the lease went to somebody else,
   * who may be posting.
   */
  withdraw(delivery: Pick<Delivery, 'id' | 'leaseUntil'>, leaseUntil: number): Promise<boolean>;
  /**
   * Stores how it ended, and the statements that count as seen from now on, in one transaction. Does nothing
   * to a delivery that has ended, except that any may still turn out to be `sent`.
   */
  settle(
    delivery: Pick<Delivery, 'id' | 'subscriptionId' | 'teamId'>,
    end: DeliveryEnd & {
      at: number;
      /** The delivery's subscription, if its schedule ends with this: it is not due any more. */
      endsSchedule?: ScheduleEnd;
    },
  ): Promise<void>;
}
