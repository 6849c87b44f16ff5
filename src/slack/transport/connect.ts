import { HTTPReceiver } from '@slack/bolt';
import type { Connection, ConnectionOptions } from './connection';
import { refusals } from './refusals';
import { sdkLogger } from './sdk-logger';
import { slackRequests } from './slack-requests';
import { socketConnection } from './socket-connection';

/** Socket Mode where an app-level token is set, HTTP otherwise. */
export function connect(options: ConnectionOptions): Connection {
  const { appToken } = options.settings;
  return appToken === null ? httpConnection(options) : socketConnection({ ...options, appToken });
}

/** The server is `http-server.ts`; Bolt gets what is verified, looks once more, parses and acknowledges. */
function httpConnection({ settings, logger, observer }: ConnectionOptions): Connection {
  const signingSecret = settings.signingSecret as string;
  const receiver = new HTTPReceiver({ signingSecret, logger: sdkLogger(logger) });
  return {
    receiver,
    events: slackRequests({
      signingSecret,
      verified: receiver.requestListener,
      refused: refusals({ logger, observer }),
      now: Date.now,
    }),
    start: async () => {},
    stop: async () => {},
    isOpen: () => true,
  };
}
