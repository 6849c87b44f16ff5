import { LRUCache } from 'lru-cache';

/** Slack retries within an hour at most; after that a key may be forgotten. */
const REMEMBERED_MS = 60 * 60 * 1_000;
const MOST_REMEMBERED = 20_000;

/** Remembers what has been answered, so that a redelivery is not answered again. */
export interface Once {
  /**
   * True for the first caller with a key, false for all later ones.
   * @param key short, and without anybody's words in it; see `once-keys.ts`
   * @param withinMs after this time the key counts as new again; default one hour
   */
  first(key: string, withinMs?: number): boolean;
  /** Takes a key back: what it stood for could not be delivered, a retry may. */
  forget(key: string): void;
}

/**
 * In memory, bounded: the oldest of 20,000 keys give way (2 MB).
 * @param now milliseconds, for tests
 */
export function onceInMemory(now: () => number = Date.now): Once {
  const seenAt = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  return {
    first(key, withinMs = REMEMBERED_MS) {
      const before = seenAt.get(key);
      if (before !== undefined && now() - before < withinMs) return false;
      seenAt.set(key, now());
      return true;
    },
    forget: (key) => void seenAt.delete(key),
  };
}
