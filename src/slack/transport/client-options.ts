import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Dispatcher } from 'undici';
import type { Settings } from '../../settings';
import type { Patience } from '../delivery/patience';
import { sdkLogger } from './sdk-logger';
import { slackFetch } from './slack-fetch';
import type { SlackHealth } from './slack-health';

/**
 * Calls Slack once, within a time limit, through the proxy where there is one. Only `insist` decides on trying again.
 */
export function clientOptions(
  { slackApiUrl, proxy }: Pick<Settings, 'slackApiUrl' | 'proxy'>,
  logger: Logger,
  { requestTimeoutMs }: Patience,
  heard?: SlackHealth['heard'],
): webApi.WebClientOptions {
  return {
    slackApiUrl,
    logger: sdkLogger(logger),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Bolt's `respond()` sets no limit of its own.
    fetch: slackFetch(requestTimeoutMs, { dispatcher: dispatcherFor(proxy, requestTimeoutMs), heard }),
  };
}

/**
 * Leads through the proxy; none where there is none.
 * @param waitMs as long may the proxy take to open a way
 */
export function dispatcherFor(proxy: Settings['proxy'], waitMs: number): Dispatcher | undefined {
  if (proxy === null) return undefined;
  // 55 ms: undici, on Node 20.
  const { proxyDispatcher } = require('./proxy') as typeof import('./proxy');
  return proxyDispatcher(proxy, waitMs);
}
