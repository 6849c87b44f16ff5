import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Patience } from '../delivery/patience';
import { sdkLogger } from './sdk-logger';
import { slackFetch } from './slack-fetch';
import type { SlackHealth } from './slack-health';

/** Calls Slack once, within a time limit. Only `insist` decides on trying again. */
export function clientOptions(
  slackApiUrl: string,
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
    fetch: slackFetch(requestTimeoutMs, heard),
  };
}
