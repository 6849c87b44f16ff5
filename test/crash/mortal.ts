import type { Poster } from '../../src/digest/deliver/poster';
import type { Store } from '../../src/store/store';

/**
 * The same store and the same way to Slack, but before and after each call the process may be killed: SIGKILL, of
 * which it hears nothing.
 * @param dieAt how many such instants it survives; `Infinity` for all
 */
export function mortal<T extends Store | Poster>(what: T, step: () => void): T {
  const methods = Object.entries(what) as [string, (...given: unknown[]) => Promise<unknown>][];
  const stepping = methods.map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      step();
      const result = await method(...given);
      step();
      return result;
    },
  ]);
  return Object.fromEntries(stepping) as T;
}

/** Counts instants, and ends the process at one of them. */
export function countdown(dieAt: number): () => void {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps >= dieAt) process.kill(process.pid, 'SIGKILL');
  };
}
