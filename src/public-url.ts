/**
 * An address without what an address of a service does not have: a query, a fragment, a slash at its end. Nor a
 * user with a password, which would stand in every citation.
 * @param address a web address
 */
export function publicUrl(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/+$/, '');
}
