import type { RequestListener } from 'node:http';
import type { Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Settings } from '../../settings';
import type { Patience } from '../delivery/patience';
import type { RequestObserver } from '../observer';

/** The connection by which Slack reaches PeaceOps. */
export interface Connection {
  /** Bolt's part of it. */
  receiver: Receiver;
  /** Receives what Slack posts; `null` where Slack does not post. */
  events: RequestListener | null;
  /**
   * Resolves when Slack can reach PeaceOps.
   * @throws {TokenRefusedError}
   */
  start(): Promise<void>;
  /** Accepts nothing new. */
  stop(): Promise<void>;
  /** Whether Slack can reach us now. */
  isOpen(): boolean;
}

/** What both ways to Slack need: Socket Mode, and HTTP. */
export interface ConnectionOptions {
  settings: Settings;
  logger: Logger;
  patience: Patience;
  observer: Pick<RequestObserver, 'refused'>;
}
