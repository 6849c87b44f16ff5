import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { failureOf } from '../delivery/failures';
import type { Patience } from '../delivery/patience';
import { clientOptions, dispatcherFor } from './client-options';
import type { Connection, ConnectionOptions } from './connection';
import { hintOn } from './no-answer';
import { sdkLogger } from './sdk-logger';
import { ifTokenRefused } from './token-refused';

/** Pauses between attempts to connect: 1, 2, 4, 8, 16 s, then half a minute, for as long as it takes. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/**
 * A shorter connection counts as a failure; otherwise a Slack that hangs up would be called again at once.
 */
const STEADY_MS = 5_000;

type SocketClient = SocketModeReceiver['client'];

/**
 * Keeps a Socket Mode connection open. The client's own reconnecting (socket-mode 3.1.0) stays deaf for five
 * seconds at each renewal; where Slack refuses to reconnect, it rejects without a handler and stays deaf for
 * good.
 */
export function socketConnection({
  settings,
  logger,
  patience,
  appToken,
}: ConnectionOptions & { appToken: string }): Connection {
  const dispatcher = dispatcherFor(settings.proxy, patience.requestTimeoutMs);
  const receiver = new SocketModeReceiver({
    appToken,
    ...(dispatcher ? { dispatcher } : {}),
    logger: sdkLogger(logger),
    autoReconnectEnabled: false,
    customPropertiesExtractor: ({ envelope_id }) => ({ envelopeId: envelope_id }),
    installerOptions: { clientOptions: clientOptions(settings, logger, patience) },
  });
  const socket = new Socket(receiver.client, logger, patience);
  return {
    receiver,
    events: null,
    start: () => socket.open(),
    stop: () => socket.close(),
    isOpen: () => socket.isOpen,
  };
}

/** Opens a connection, and another one when it closes, until it is told to stop. */
class Socket {
  isOpen = false;
  private readonly stopping = new AbortController();
  private ended: Promise<void> = Promise.resolve();
  private onDisconnected = (): void => {};
  private failures = 0;

  constructor(
    private readonly client: SocketClient,
    private readonly logger: Logger,
    private readonly patience: Patience,
  ) {
    client.on('disconnected', () => this.onDisconnected());
  }

  /** Resolves when the first connection is open; rejects when Slack refuses the token. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.ended = this.keepOpen(resolve, reject);
    });
  }

  async close(): Promise<void> {
    this.stopping.abort();
    // This does nothing while the client is still asking for an address; `stayOpen` closes what comes of
    // that.
    this.client.disconnect();
    await this.ended;
  }

  private async keepOpen(opened: () => void, refused: (error: Error) => void): Promise<void> {
    const { signal } = this.stopping;
    let everOpen = false;
    while (!signal.aborted) {
      const disconnected = new Promise<void>((resolve) => {
        this.onDisconnected = resolve;
      });
      try {
        await this.client.start();
        everOpen = true;
        await this.stayOpen(disconnected, opened);
      } catch (error) {
        this.failures += 1;
        const refusal = ifTokenRefused('SLACK_APP_TOKEN', error);
        if (refusal && !everOpen) return refused(refusal);
        // A token that is refused later may be good again: Slack has revoked by mistake, and readyz says 503
        // meanwhile.
        const failure = failureOf(error);
        this.logger.error(
          { ...failure, failures: this.failures, ...hintOn(failure) },
          'no connection to Slack',
        );
      }
      if (this.failures > 0 && !signal.aborted) await this.patience.pause(this.pauseMs(), signal);
    }
    opened();
  }

  private async stayOpen(disconnected: Promise<void>, opened: () => void): Promise<void> {
    const openedAt = performance.now();
    this.isOpen = true;
    opened();
    this.logger.info({}, 'connected to Slack');
    if (this.stopping.signal.aborted) this.client.disconnect();
    await disconnected;
    this.isOpen = false;
    const steady = performance.now() - openedAt >= STEADY_MS;
    this.failures = steady ? 0 : this.failures + 1;
    this.logger.info({}, 'connection to Slack closed');
  }

  private pauseMs(): number {
    return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.failures - 1));
  }
}
