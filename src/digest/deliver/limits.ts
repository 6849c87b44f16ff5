/** How fast, and how much at once. */
export interface Limits {
  /** Between two messages in one channel. */
  channelMs: number;
  /** Messages in one workspace. */
  perMinute: number;
  /** Calls under way in one workspace. */
  atOnceInTeam: number;
  /** Calls under way in all. */
  atOnce: number;
}

/**
 * Slack's, as its reference has them ("Rate limits", docs.slack.dev/apis/web-api/rate-limits, and chat.postMessage):
 * one message a second in a channel; "several hundred" a minute in a workspace, of which the lowest is taken. With
 * those, a workspace where every call takes the full ten seconds has 50 under way: more would not be faster, and
 * four such workspaces leave room for others.
 */
export const SLACKS_LIMITS: Limits = { channelMs: 1_000, perMinute: 300, atOnceInTeam: 50, atOnce: 256 };

/** For measuring: a Slack without limits. */
export const NO_LIMITS: Limits = {
  channelMs: 0,
  perMinute: Number.POSITIVE_INFINITY,
  atOnceInTeam: 64,
  atOnce: 64,
};
