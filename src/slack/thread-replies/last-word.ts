import { LRUCache } from 'lru-cache';

/** Threads in which people go on at once; the oldest give way. */
const MOST_THREADS = 5_000;

/** A thread of a workspace. */
export interface Thread {
  teamId: string;
  channel: string;
  /** Timestamp of its first message. */
  thread: string;
}

/**
 * In which threads PeaceOps spoke last, as far as this process knows. Nothing of what people say is remembered: when they
 * speak to one another, the thread is forgotten.
 */
export interface LastWord {
  /** PeaceOps has answered a message. */
  took(thread: Thread, answered: string): void;
  /** Somebody has written something that was not for PeaceOps. Events may come late: one before its answer changes nothing. */
  lost(thread: Thread, ts: string): void;
  /** Whether a message is the first behind an answer, small talk aside. */
  isBehind(thread: Thread, ts: string): boolean;
}

/** In memory: after a restart, people have to name PeaceOps again. */
export function lastWordInMemory(): LastWord {
  const answered = new LRUCache<string, string>({ max: MOST_THREADS });
  const isBehind = (thread: Thread, ts: string) => Number(ts) > Number(answered.get(keyOf(thread)) ?? ts);
  return {
    took: (thread, ts) => void answered.set(keyOf(thread), ts),
    lost: (thread, ts) => {
      if (isBehind(thread, ts)) answered.delete(keyOf(thread));
    },
    isBehind,
  };
}

function keyOf({ teamId, channel, thread }: Thread): string {
  return `${teamId} ${channel} ${thread}`;
}
