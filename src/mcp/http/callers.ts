import { isIP } from 'node:net';

/**
 * Whether a request was sent to PeaceOps under a name of its own. A web page somewhere can have a browser call any address
 * under the page's own name, when it has the name lead there; it cannot do so under ours, nor by an address in numbers.
 * @param host the header `Host`
 * @param publicUrl where others reach PeaceOps; `null`: not told
 */
export function isOwnHost(host: string | undefined, publicUrl: string | null): boolean {
  const asked = nameOf(host ?? '');
  if (asked === null) return false;
  if (publicUrl !== null && asked === new URL(publicUrl).hostname) return true;
  return asked === 'localhost' || isIP(asked.replace(/^\[|\]$/g, '')) !== 0;
}

/**
 * Whether a request comes from no web page, or from one of PeaceOps itself.
 * @param origin the header `Origin`
 * @param publicUrl as of {@link isOwnHost}
 */
export function isOwnOrigin(origin: string | undefined, publicUrl: string | null): boolean {
  return origin === undefined || (publicUrl !== null && origin === new URL(publicUrl).origin);
}

function nameOf(host: string): string | null {
  if (!/^[\w.:[\]-]+$/.test(host)) return null;
  const address = `http://${host}/`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}
