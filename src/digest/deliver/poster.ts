import type { Delivery, Subscription } from '../model';
import type { NextStatements } from '../next-statements';

/** One digest as it is to be posted. */
export interface Digest {
  deliveryId: string;
  subscription: Subscription;
  /** The local day that it is dated, `YYYY-MM-DD`. */
  day: string;
  /** Statements; or that all have been seen, or none is there any more, which the message then says. */
  content: NextStatements;
}

/** Slack did nothing, and wants to be left alone for a while. */
export interface SlowDown {
  outcome: 'slow-down';
  waitMs: number;
}

/** Slack did nothing; the same may work later. */
export interface Unavailable {
  outcome: 'unavailable';
  code: string;
}

/** What came of posting. */
export type Posted =
  | { outcome: 'posted'; ts: string }
  /** Nobody can tell whether it was posted. */
  | { outcome: 'unconfirmed'; code: string }
  | SlowDown
  | Unavailable
  /** Slack did nothing, and will not before a person has mended it. */
  | { outcome: 'broken'; code: string }
  /** Slack did nothing: PeaceOps failed, or sent what Slack does not take. */
  | { outcome: 'own-fault'; code: string };

/** What came of looking for a message of our own. */
export type Found =
  | { outcome: 'found'; ts: string }
  | { outcome: 'absent' }
  /** PeaceOps was not granted what looking takes. */
  | { outcome: 'cannot-look'; code: string }
  | SlowDown
  | Unavailable;

/**
 * The way to Slack, which `slack/digest/slack-poster.ts` is. Nothing here throws: every failure is an
 * outcome.
 * @example
 * const posted = await poster.post({ deliveryId, subscription, day: '2026-11-23', content });
 * if (posted.outcome === 'unconfirmed') await poster.find({ id: deliveryId, dueAt }, subscription);
 */
export interface Poster {
  /** Posts a digest, with its delivery's id where {@link Poster.find} looks for it. One attempt. */
  post(digest: Digest): Promise<Posted>;
  /** Looks in the channel for the message of a delivery that was posted at `dueAt` or later. */
  find(delivery: Pick<Delivery, 'id' | 'dueAt'>, subscription: Subscription): Promise<Found>;
  /** Tells the person who set it up, privately, that it is paused and why. */
  tellPaused(subscription: Subscription, because: string): Promise<void>;
}
