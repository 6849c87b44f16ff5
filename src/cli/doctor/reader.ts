import type { ReaderSettings } from '../../settings';
import { about, type Finding } from './finding';

/** Names of this machine: what goes there stays on it. */
const HERE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Where the reader page is, if anywhere, and for whom. */
export function lookAtReader(settings: ReaderSettings | null): Finding[] {
  if (settings === null) return [];
  const { publicUrl, access } = settings;
  const reader = about('reader page');
  const { protocol, hostname } = new URL(publicUrl);
  return [
    reader.right(
      `${publicUrl}, for ${access === 'open' ? 'whoever can reach it' : 'links from Slack alone'}`,
    ),
    ...(protocol === 'https:' || HERE.test(hostname) ? [] : [reader.open(NO_TLS)]),
  ];
}

const NO_TLS =
  'PUBLIC_URL begins with http: what is read, and what opens it, can be seen on the way; put TLS in front, and use https.';
