import { webApi } from '@slack/bolt';
import type { Respond } from './outbox';

/**
 * Answers through a `response_url`, where Bolt's own `respond` is not at hand.
 * @param fetchUrl see `slack-fetch.ts`
 */
export function respondTo(url: string, fetchUrl: typeof fetch): Respond {
  return async (message) => {
    const body = JSON.stringify(message);
    const response = await fetchUrl(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (!response.ok) throw new webApi.WebAPIHTTPError(response.status, response.statusText, {}, '');
  };
}
