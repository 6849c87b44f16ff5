import type { Delivery, DeliveryState, Subscription } from '../digest/model';
import type { PeopleStore } from './person';

/** A subscription whose schedule ends, as it was read: where a person has changed it since, nothing ends. */
export type ScheduleEnd = Pick<Subscription, 'nextDueAt' | 'changedAt' | 'round'>;

/** Everything PeaceOps remembers. Every method may be called by several processes at once. */
export interface Store extends PeopleStore {
  /**
   * True for the first caller with a key, false for all later ones.
   * @param key without anybody's words in it; a person's id between colons, by which `forgetPerson` finds it
   * @param withinMs for how long a key that is new now will be known; after that it counts as new again
   */
  first(teamId: string, key: string, withinMs: number, now: number): Promise<boolean>;
  /** Takes a key back. */
  forget(teamId: string, key: string): Promise<void>;

  /** Also a stopped one: what it has seen stays seen. */
  subscriptionIn(teamId: string, channelId: string): Promise<Subscription | null>;
  subscription(id: string): Promise<Subscription | null>;
  /** All, by team and channel. */
  subscriptions(): Promise<Subscription[]>;
  /**
   * Inserts it, or replaces the one in its channel, whose id stays.
   * @returns it as stored: with the id of the one before, where two people set one up at once
   */
  save(subscription: Subscription): Promise<Subscription>;

  /**
   * Pauses an active subscription, in one conditional UPDATE: nothing that a person changes meanwhile is overwritten.
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

  /** Active subscriptions that are due (`nextDueAt` at `now` or before), the longest due first. */
  due(now: number, limit: number): Promise<Subscription[]>;
  /**
   * Claims a delivery: moves the subscription on to its next due instant and inserts the delivery, both or neither.
   * One conditional UPDATE (of the subscription, where it is active and due at that instant) decides who wins.
   * @returns null where another process was first, or the slot has had its delivery; in that case the subscription
   *   moves on nevertheless, or it would stay due for ever
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
  /** Takes over, or prolongs, a delivery; false where somebody else has, and where the new lease is no later one. */
  lease(delivery: Pick<Delivery, 'id' | 'leaseUntil' | 'state'>, leaseUntil: number): Promise<boolean>;
  /**
   * Stores the intention to post, before it is tried; once it resolves, not even a power failure takes it back.
   * False where the lease went to somebody else: then nothing may be posted.
   */
  intend(delivery: Pick<Delivery, 'id' | 'leaseUntil'>, statements: readonly string[]): Promise<boolean>;
  /**
   * Back from `posting` (or `claimed`) to `claimed`, where Slack certainly did nothing; to be tried again when the
   * lease is over, which counts as one more attempt. False where the lease went to somebody else, who may be posting.
   */
  withdraw(delivery: Pick<Delivery, 'id' | 'leaseUntil'>, leaseUntil: number): Promise<boolean>;
  /**
   * Stores how it ended, and the statements that count as seen from now on, in one transaction. Does nothing to a
   * delivery that has ended, except that any may still turn out to be `sent`.
   */
  settle(
    delivery: Pick<Delivery, 'id' | 'subscriptionId' | 'teamId'>,
    end: {
      state: Exclude<DeliveryState, 'claimed' | 'posting'>;
      at: number;
      messageTs?: string;
      reason?: string;
      seen: readonly string[];
      /** The delivery's subscription, if its schedule ends with this: it is not due any more. */
      endsSchedule?: ScheduleEnd;
    },
  ): Promise<void>;
  delivery(id: string): Promise<Delivery | null>;
  /** The latest, newest first. */
  deliveries(subscriptionId: string, limit: number): Promise<Delivery[]>;

  /** Keys of the statements that the subscription's channel has seen in this round. */
  seen(subscriptionId: string): Promise<ReadonlySet<string>>;
  /**
   * Forgets what was seen; the next round begins.
   * @param round which is to end; where it has ended already, nothing changes
   * @returns true for the one who ended it
   */
  startOver(subscriptionId: string, round: number): Promise<boolean>;

  /** How many deliveries ended how, of all time; paused subscriptions beside them. */
  counts(): Promise<Record<DeliveryState | 'paused', number>>;
  close(): Promise<void>;
}

/** A store that cannot be used; `message` is one sentence that says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: 'unopenable' | 'read-only' | 'full' | 'locked' | 'newer' | 'unreachable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
