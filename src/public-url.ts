/**
 * An address without what an address of a service does not have: a query, a fragment, a slash at its end.
 * @param address a web address
 */
export function publicUrl(address: string): string {
  return new URL(address).href.replace(/[?#].*$/s, '').replace(/\/+$/, '');
}
