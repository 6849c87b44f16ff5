const CODE = /^[\w.-]{1,60}$/;

/** What a log line says of an error: its class and code, never its message, which may hold anything. */
export function errorOf(thrown: unknown): { error: string; code?: string } {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const { name, code } = thrown as { name: string; code?: unknown };
  const error = CODE.test(name) ? name : 'object';
  return typeof code === 'string' && CODE.test(code) ? { error, code } : { error };
}
