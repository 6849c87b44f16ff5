import type { RequestListener } from 'node:http';
import { HTTPReceiver, type Receiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Settings } from '../../settings';
import type { Patience } from '../delivery/patience';
import { sdkLogger } from './sdk-logger';
import { socketConnection } from './socket-connection';

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

export interface ConnectionOptions {
  settings: Settings;
  logger: Logger;
  patience: Patience;
}

/** Socket Mode where an app-level token is set, HTTP otherwise. */
export function connect(options: ConnectionOptions): Connection {
  const { appToken } = options.settings;
  return appToken === null ? httpConnection(options) : socketConnection({ ...options, appToken });
}

/** The server is `http-server.ts`: Bolt only checks signatures and reads bodies. */
function httpConnection({ settings, logger }: ConnectionOptions): Connection {
  const receiver = new HTTPReceiver({
    signingSecret: settings.signingSecret as string,
    logger: sdkLogger(logger),
  });
  return {
    receiver,
    events: receiver.requestListener,
    start: async () => {},
    stop: async () => {},
    isOpen: () => true,
  };
}
