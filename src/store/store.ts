import type { DeliveryStore } from '../digest/delivery-store';
import type { Delivery, DeliveryState, Subscription } from '../digest/model';
import type { InstallationRows } from './installations';
import type { PeopleStore } from './person';

/** Everything PeaceOps remembers. Every method may be called by several processes at once. */
export interface Store extends PeopleStore, DeliveryStore, InstallationRows {
  /**
   * Marks something as answered.
   * @param key without anybody's words in it; a person's id between colons, by which `forgetPerson` finds it
   * @param withinMs for how long a mark that is new now stays; after that its key counts as new again
   * @returns true for the first caller with a key, false for all later ones
   */
  markOnce(teamId: string, key: string, withinMs: number, now: number): Promise<boolean>;
  /** Takes a mark back. */
  unmark(teamId: string, key: string): Promise<void>;

  /** Also a stopped one: what it has seen stays seen. */
  subscriptionIn(teamId: string, channelId: string): Promise<Subscription | null>;
  /**
   * Inserts it, or replaces the one in its channel, whose id stays.
   * @returns it as stored: with the id of the one before, where two people set one up at once
   */
  save(subscription: Subscription): Promise<Subscription>;

  delivery(id: string): Promise<Delivery | null>;

  /**
   * Forgets what was seen; the next round begins.
   * @param round which is to end; where it has ended already, nothing changes
   * @returns true for the one who ended it
   */
  startOver(subscriptionId: string, round: number): Promise<boolean>;

  /** Ids of the reports that questions in a channel search alone; empty where they search all. */
  reportsIn(teamId: string, channelId: string): Promise<readonly string[]>;
  /** Chooses them, in the place of those before. @param reports empty for all */
  chooseReports(
    place: { teamId: string; channelId: string },
    reports: readonly string[],
    by: { userId: string; at: number },
  ): Promise<void>;

  /** How many deliveries ended how, of all time; paused subscriptions beside them. */
  counts(): Promise<Record<DeliveryState | 'paused', number>>;
  /**
   * Removes all that is remembered of a workspace or an organisation: its installation, digests, what its people kept
   * and asked. Deliveries stay counted.
   * @returns how many rows went, by table
   */
  removeWorkspace(teamId: string): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/** What a store is found to be, as it is. */
export interface LookedAt {
  /** Whether the tables are of this version, or an older one has made them; a newer one is an error. */
  tables: 'current' | 'older';
  /** How many digests are stored, stopped ones too. */
  digests: number;
}

/** A store that cannot be used; `message` is one sentence that says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: 'unopenable' | 'read-only' | 'full' | 'locked' | 'moved' | 'newer' | 'unreachable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
