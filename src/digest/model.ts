/** A weekday as ISO 8601 numbers it: Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a channel chose: when, how many, and on what. */
export interface DigestPlan {
  /** Local time, `HH:MM`. */
  time: string;
  /** IANA name, e.g. `Europe/Oslo`. */
  zone: string;
  /** At least one, ascending. */
  days: readonly Weekday[];
  /** Statements in one digest, 1 to 5. */
  count: number;
  /** What it draws from, as anybody asks for it: `police type:recommendation`; empty for everything. */
  query: string;
}

/**
 * What a channel gets that did not say otherwise: everything, three a day, on weekdays at nine.
 * @param zone of the person who sets it up, as Slack knows it
 */
export function defaultPlan(zone: string): DigestPlan {
  return { time: '09:00', zone, days: [1, 2, 3, 4, 5], count: 3, query: '' };
}

/** A digest that a channel gets. There is at most one in a channel. */
export interface Subscription {
  id: string;
  teamId: string;
  enterpriseId: string | null;
  channelId: string;
  plan: DigestPlan;
  /** From which the order of statements is drawn. */
  seed: number;
  state: 'active' | 'paused' | 'stopped';
  /** Why PeaceOps paused it by itself, one of Slack's codes; null where a person did. */
  pausedBecause: string | null;
  /** User ids; empty where the person has been forgotten. */
  createdBy: string;
  changedBy: string;
  /** Milliseconds since 1970, like every instant here. */
  createdAt: number;
  changedAt: number;
  /** When the next one is due; null while paused or stopped, and when everything has been seen. */
  nextDueAt: number | null;
  /** The local day of `nextDueAt`, `YYYY-MM-DD`: the slot of that delivery. */
  nextDay: string | null;
  /** How many times all statements had been seen and somebody started over. */
  round: number;
}

/**
 * `claimed`: somebody is about to post it. `posting`: the call to Slack may have gone out. `sent`, `missed` (too late),
 * `skipped` (nothing to send), `unknown` (posted or not, nobody can tell), `failed` (Slack refused for good).
 */
export type DeliveryState = 'claimed' | 'posting' | 'sent' | 'missed' | 'skipped' | 'unknown' | 'failed';

/** What a delivery fills: a local day of the schedule, `YYYY-MM-DD`; or a request by *Send now*, with its own id. */
export type Slot = { kind: 'scheduled'; day: string } | { kind: 'asked-for'; id: string };

/** One digest to one channel. Of a subscription there is one at most in each slot. */
export interface Delivery {
  id: string;
  subscriptionId: string;
  teamId: string;
  slot: Slot;
  dueAt: number;
  state: DeliveryState;
  /** Of `claimed` and `posting`: until when it belongs to whoever claimed it. */
  leaseUntil: number | null;
  /** 1 at first. */
  attempts: number;
  /** What it holds, or was to hold: keys of statements, see `statement-key.ts`. */
  statements: readonly string[];
  /** Slack's timestamp of the message. */
  messageTs: string | null;
  /** Slack's code of what went wrong. */
  reason: string | null;
  finishedAt: number | null;
}
