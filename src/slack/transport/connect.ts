import { HTTPReceiver } from '@slack/bolt';
import type { Connection, ConnectionOptions } from './connection';
import { sdkLogger } from './sdk-logger';
import { socketConnection } from './socket-connection';

/** Socket Mode where an app-level token is set, HTTP otherwise. */
export function connect(options: ConnectionOptions): Connection {
  const { appToken } = options.settings;
  return appToken === null ? httpConnection(options) : socketConnection({ ...options, appToken });
}

/** The server is `http-server.ts`: Bolt checks signatures and reads bodies, no more. */
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
