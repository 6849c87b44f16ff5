import { webApi } from '@slack/bolt';
import type { Respond } from './outbox';

/** A `response_url` that is not Slack's; nothing is sent there. */
class ForeignUrlError extends Error {
  override readonly name = 'ForeignUrlError';
  readonly code = 'foreign_response_url';
}

/**
 * How to answer through a `response_url`: Bolt's own `respond` is not at hand everywhere, and calls any address.
 * @param slackApiUrl as in the settings: Slack's are on the same host, or on `hooks.` of it
 * @param fetchUrl see `slack-fetch.ts`
 */
export function responding(slackApiUrl: string, fetchUrl: typeof fetch): (url: string) => Respond {
  const { protocol, host } = new URL(slackApiUrl);
  const isSlacks = (url: string) => {
    const given = URL.canParse(url) ? new URL(url) : null;
    return given?.protocol === protocol && (given.host === host || given.host === `hooks.${host}`);
  };
  return (url) => async (message) => {
    if (!isSlacks(url)) throw new ForeignUrlError('a response_url is not of Slack');
    const body = JSON.stringify(message);
    const response = await fetchUrl(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    if (!response.ok) throw new webApi.WebAPIHTTPError(response.status, response.statusText, {}, '');
  };
}
