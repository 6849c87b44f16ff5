import type { Logger } from 'pino';
import type { Store } from '../../store/store';
import { deadline } from '../transport/deadline';
import { failureOf } from './failures';
import { type Once, onceInMemory, REMEMBERED_MS } from './once';

/**
 * Slack waits for three seconds; a slower store than this is done without. SQLite takes 0.05 ms, a PostgreSQL on a machine
 * with too much to do more than a second: with half a second, of ten commands that came to two processes five were
 * answered by both.
 */
const LONGEST_ASK_MS = 2_000;
/** A store that fails already keeps nobody waiting any longer than this. */
const LONGEST_WHILE_FAILING_MS = 500;

/** The store that remembers, and how long it is waited for. */
export interface OnceInStoreOptions {
  store: Pick<Store, 'markOnce' | 'unmark'>;
  logger: Logger;
  now?: () => number;
  /** Default 2 s. */
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
      const longest = fails ? Math.min(LONGEST_WHILE_FAILING_MS, longestAskMs) : longestAskMs;
      if (await deadline(ask(), longest)) return worked();
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
