import { LRUCache } from 'lru-cache';

/** Slack retries within an hour at most; then a mark may be forgotten. */
export const REMEMBERED_MS = 60 * 60 * 1_000;
const MOST_REMEMBERED = 20_000;

/** Remembers what has been answered, so that a redelivery is not answered again. */
export interface Once {
  /**
   * Marks a key as answered. Of calls of one process, the earlier is first.
   * @param teamId the workspace it belongs to
   * @param key short, and without anybody's words in it; see `once-keys.ts`
   * @param withinMs how long a new mark stays; default one hour
   * @returns true for the first call with a key, false for all later ones
   */
  markOnce(teamId: string, key: string, withinMs?: number): Promise<boolean>;
  /** Takes a mark back: its message could not be delivered, and a retry may be. */
  unmark(teamId: string, key: string): Promise<void>;
}

/**
 * Answers once, in memory: bounded to 20,000 marks (2 MB), of which the oldest give way.
 * @param now milliseconds, for tests
 */
export function onceInMemory(now: () => number = Date.now): Once {
  const knownUntil = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  return {
    async markOnce(teamId, key, withinMs = REMEMBERED_MS) {
      const name = nameOf(teamId, key);
      const until = knownUntil.get(name);
      if (until !== undefined && now() < until) return false;
      knownUntil.set(name, now() + withinMs);
      return true;
    },
    async unmark(teamId, key) {
      knownUntil.delete(nameOf(teamId, key));
    },
  };
}

function nameOf(teamId: string, key: string): string {
  return `${teamId} ${key}`;
}
