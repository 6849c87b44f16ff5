import type { KnownFile } from './look-up';

/** With what files are fetched. */
export interface DownloadOptions {
  token: string;
  /** Whose host, and those under it, are Slack. */
  slackApiUrl: string;
  /** With limits of time and size. */
  get(url: string, init: RequestInit): Promise<Response>;
}

/** As to where the file lies, or to where one signs in. */
const MOST_REDIRECTS = 2;

/** A file that did not come; its code, such as `http_404`, goes into the log, its name does not. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';

  constructor(readonly code: string) {
    super(`the file did not come (${code})`);
  }
}

/**
 * Fetches a file into memory. The token is sent to Slack alone, wherever an answer leads. What is not as long as Slack says
 * that the file is, is not the file: for want of rights Slack answers with a page to sign in, and success.
 * @throws {DownloadError} with its code
 * @throws {ConnectionError} where no answer comes, in time or at all
 */
export async function download(
  { url, size }: Pick<KnownFile, 'url' | 'size'>,
  { token, slackApiUrl, get }: DownloadOptions,
): Promise<Uint8Array> {
  let at = url;
  for (let led = 0; led <= MOST_REDIRECTS; led++) {
    if (!isSlack(at, slackApiUrl)) throw new DownloadError('not_slack');
    const headers = { authorization: `Bearer ${token}` };
    const response = await get(at, { headers, redirect: 'manual' });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next !== null && URL.canParse(next, at)) {
      at = new URL(next, at).href;
      continue;
    }
    if (response.status !== 200) throw new DownloadError(`http_${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length !== size) throw new DownloadError(isPage(bytes) ? 'sign_in' : 'other_length');
    return bytes;
  }
  throw new DownloadError('too_many_redirects');
}

function isSlack(url: string, slackApiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const [asked, slack] = [new URL(url), new URL(slackApiUrl)];
  const isHost = asked.hostname === slack.hostname || asked.hostname.endsWith(`.${slack.hostname}`);
  return isHost && asked.protocol === slack.protocol && asked.port === slack.port;
}

function isPage(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype html|html)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));
}
