import type { Logger } from 'pino';
import type { Store } from '../../store/store';
import { deadline } from '../transport/deadline';
import { failureOf } from './failures';
import { type Once, onceInMemory, REMEMBERED_MS } from './once';

/** Slack waits for three seconds; a slower store than this is done without. SQLite takes 0.05 ms. */
const LONGEST_ASK_MS = 500;

/** The store that remembers, and how long it is waited for. */
export interface OnceInStoreOptions {
  store: Pick<Store, 'markOnce' | 'unmark'>;
  logger: Logger;
  now?: () => number;
  /** Default 500 ms. */
  longestAskMs?: number;
}

/**
 * Answers once over restarts and several processes. Memory decides first: the store is asked only for keys
 * that are new to this process. Where the store fails, memory alone decides. One line in the log says so, and
 * one when the store works again.
 */
export function onceInStore({
  store,
  logger,
  now = Date.now,
  longestAskMs = LONGEST_ASK_MS,
}: OnceInStoreOptions): Once {
  const memory = onceInMemory(now);
  let fails = false;
  return {
    async markOnce(teamId, key, withinMs = REMEMBERED_MS) {
      if (!(await memory.markOnce(teamId, key, withinMs))) return false;
      let isFirst = true;
      await askStore(async () => {
        isFirst = await store.markOnce(teamId, key, withinMs, now());
      });
      return isFirst;
    },
    async unmark(teamId, key) {
      await memory.unmark(teamId, key);
      await askStore(() => store.unmark(teamId, key));
    },
  };

  async function askStore(ask: () => Promise<void>): Promise<void> {
    try {
      if (await deadline(ask(), longestAskMs)) return worked();
      failed({ code: 'no_answer_in_time' });
    } catch (error) {
      failed(failureOf(error));
    }
  }

  function worked(): void {
    if (fails) logger.info({}, 'what has been answered is remembered over restarts again');
    fails = false;
  }

  function failed(failure: object): void {
    if (!fails) logger.warn(failure, 'the store fails; what has been answered is remembered in memory alone');
    fails = true;
  }
}
