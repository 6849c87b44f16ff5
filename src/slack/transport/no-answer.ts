import type { Failure } from '../delivery/failures';

/** Node's codes of a certificate that nobody known here has signed. */
const UNKNOWN_AUTHORITY = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Says in a sentence why Slack did not answer, and what to do; the address of the proxy is not in it, as it may have a
 * password.
 * @param code of a `ConnectionError`
 */
export function whyNoAnswer(code: string): string {
  if (UNKNOWN_AUTHORITY.has(code))
    return `What answers in Slack's place has a certificate of an unknown authority (${code}); name that authority's certificate in NODE_EXTRA_CA_CERTS.`;
  const [, ofProxy] = /^proxy_(.+)$/.exec(code) ?? [];
  if (ofProxy === undefined)
    return `Slack cannot be reached (${code}); check the network, SLACK_API_URL, and whether Slack is behind a proxy here (HTTPS_PROXY).`;
  if (ofProxy === '407')
    return 'The proxy in HTTPS_PROXY refuses its user or password (407); correct them in HTTPS_PROXY.';
  if (/^\d+$/.test(ofProxy))
    return `The proxy in HTTPS_PROXY opens no way to Slack (${ofProxy}); have it let PeaceOps through to Slack's hosts.`;
  return `The proxy in HTTPS_PROXY cannot be reached (${ofProxy}); check that it runs, and its address.`;
}

/** The same as a field of a log line; none where Slack itself answered, or where PeaceOps is at fault. */
export function hintOn({ error, code }: Pick<Failure, 'error' | 'code'>): { hint?: string } {
  return error === 'ConnectionError' && code !== undefined ? { hint: whyNoAnswer(code) } : {};
}
