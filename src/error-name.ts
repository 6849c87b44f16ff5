/** A code is one word; what else stands in its place may hold anything, and is dropped. */
const CODE = /^[\w.-]{1,60}$/;

/**
 * What a log line says of an error: its class and its code, never its message, which may hold what a user wrote.
 * @example
 * logger.error(errorName(error), 'the store cannot be read'); // { error: 'StoreError', code: 'locked', ... }
 */
export function errorName(thrown: unknown): { error: string; code?: string } {
  if (typeof thrown !== 'object' || thrown === null) return { error: typeof thrown };
  const { name, code } = thrown as { name?: unknown; code?: unknown };
  const error = typeof name === 'string' && CODE.test(name) ? name : 'object';
  return typeof code === 'string' && CODE.test(code) ? { error, code } : { error };
}
