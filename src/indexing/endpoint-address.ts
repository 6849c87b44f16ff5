const COMPLETIONS = '/chat/completions';

/**
 * The address at which a chat-completions endpoint is asked, of what somebody typed: that itself, or its base, such as
 * `https://llm.example.org/v1`.
 * @returns a problem, as a sentence, where it is no web address, holds a password, or would be reached unencrypted
 *   outside of this machine
 */
export function endpointAddress(typed: string): { url: string } | { problem: string } {
  if (!URL.canParse(typed)) return { problem: `“${typed}” is no web address; use for example ${EXAMPLE}.` };
  const url = new URL(typed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { problem: `${url.protocol}// is no web address; use for example ${EXAMPLE}.` };
  if (url.username !== '' || url.password !== '')
    return { problem: 'leave user and password out of the address; a key belongs in PEACEOPS_INDEX_KEY.' };
  if (url.protocol === 'http:' && !isThisMachine(url.hostname))
    return { problem: `http:// would send report and key unencrypted to ${url.hostname}; use https://.` };
  url.hash = '';
  if (!url.pathname.endsWith(COMPLETIONS)) url.pathname = url.pathname.replace(/\/*$/, COMPLETIONS);
  return { url: url.href };
}

const EXAMPLE = 'https://llm.example.org/v1';

/** By its loopback addresses; a name other than `localhost` may lead anywhere. */
function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
