import type { Store } from '../store/store';

/** What to wait for, and how to go on meanwhile. */
export interface UntilNoneIsDueOptions {
  store: Pick<Store, 'due' | 'counts'>;
  /** An instant, in milliseconds since 1970: what is due by then is waited for. */
  startedAt: number;
  /** Takes up what is due. */
  look(): Promise<void>;
  /** Lets it work for a while. */
  pause(): Promise<void>;
  /** How many looks in a row may find that nothing was begun. */
  mostInVain: number;
}

/**
 * Looks for what is due again and again until all has been begun. One that can never be begun stays due, so
 * it also ends when nothing moves any more.
 * @returns whether all has been begun
 * @throws {StoreError}
 */
export async function untilNoneIsDue({
  store,
  startedAt,
  look,
  pause,
  mostInVain,
}: UntilNoneIsDueOptions): Promise<boolean> {
  let before = '';
  for (let inVain = 0; inVain < mostInVain; inVain++) {
    await look();
    const [next] = await store.due(startedAt, 1);
    if (!next) return true;
    // Whatever is claimed or paused shows in the counts.
    const now = JSON.stringify(await store.counts());
    if (now !== before) inVain = 0;
    before = now;
    await pause();
  }
  return false;
}
