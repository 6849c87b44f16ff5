import { LRUCache } from 'lru-cache';

/** Slack retries within an hour at most; after that a key may be forgotten. */
export const REMEMBERED_MS = 60 * 60 * 1_000;
const MOST_REMEMBERED = 20_000;

/** Remembers what has been answered, so that a redelivery is not answered again. */
export interface Once {
  /**
   * True for the first caller with a key, false for all later ones. Of calls of one process, the earlier is first.
   * @param teamId the workspace it belongs to
   * @param key short, and without anybody's words in it; see `once-keys.ts`
   * @param withinMs for how long a key that is new now will be known; default one hour
   */
  first(teamId: string, key: string, withinMs?: number): Promise<boolean>;
  /** Takes a key back: what it stood for could not be delivered, a retry may. */
  forget(teamId: string, key: string): Promise<void>;
}

/**
 * In memory, bounded: the oldest of 20,000 keys give way (2 MB).
 * @param now milliseconds, for tests
 */
export function onceInMemory(now: () => number = Date.now): Once {
  const knownUntil = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  return {
    async first(teamId, key, withinMs = REMEMBERED_MS) {
      const name = nameOf(teamId, key);
      const until = knownUntil.get(name);
      if (until !== undefined && now() < until) return false;
      knownUntil.set(name, now() + withinMs);
      return true;
    },
    async forget(teamId, key) {
      knownUntil.delete(nameOf(teamId, key));
    },
  };
}

function nameOf(teamId: string, key: string): string {
  return `${teamId} ${key}`;
}
