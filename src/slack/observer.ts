/** What people do with PeaceOps in Slack; the last is opening its home tab, or the direct message with it. */
export const REQUEST_KINDS = [
  'slash_command',
  'mention',
  'direct_message',
  'thread_reply',
  'click',
  'submission',
  'menu',
  'shortcut',
  'home',
] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

/** The kinds in which a question may be asked in words. */
export const ASKING_KINDS = [
  'slash_command',
  'mention',
  'direct_message',
  'thread_reply',
] as const satisfies RequestKind[];

/** What came of a question, as `Finding` of `src/search` has it. */
export const FINDINGS = ['answers', 'near', 'silent'] as const;

/**
 * What came of any request. `done`: it was no question, and was answered. `failed`: it broke, or Slack did not take the
 * answer. `ignored`: there was nothing to do, as with a redelivery, a double click or a message of a bot.
 */
export const OTHER_OUTCOMES = ['done', 'failed', 'ignored'] as const;

export type RequestOutcome = (typeof FINDINGS)[number] | (typeof OTHER_OUTCOMES)[number];

/** Why a request over HTTP is refused: it is not from Slack, or the HTTP status for what is wrong with its body. */
export const REFUSAL_REASONS = [
  'no-signature',
  'stale',
  'wrong-signature',
  'http-400',
  'http-413',
  'http-503',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Is told of requests, for counting: never an id, a text or a name. What it does must neither wait nor throw. */
export interface RequestObserver {
  /**
   * Slack has delivered something.
   * @returns to be called when that is acknowledged
   */
  delivered(): () => void;
  /**
   * A listener has a request.
   * @returns to be called once, when all that the request asks for is done
   */
  began(kind: RequestKind): (outcome: RequestOutcome) => void;
  /** A request over HTTP was refused. */
  refused(reason: RefusalReason): void;
}

/** Counts nothing. */
export const NO_REQUEST_OBSERVER: RequestObserver = {
  delivered: () => () => {},
  began: () => () => {},
  refused: () => {},
};
