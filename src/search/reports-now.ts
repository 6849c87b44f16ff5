import type { SearchIndex } from './search-index';

/**
 * The reports as they are at the moment: they may change while PeaceOps runs. What is done with them takes the index
 * once, and keeps it to its end.
 */
export interface ReportsNow {
  /** All of them; another object after each change. */
  all(): SearchIndex;
  /** Those that a workspace may see. */
  seenBy(teamId: string): SearchIndex;
  /** Those that no workspace is denied: what may be shown to whoever asks. */
  open(): SearchIndex;
  /** Some of them, by their ids, as if there were no others. */
  only(ids: readonly string[]): SearchIndex;
}

/** Reports that never change, all of which every workspace sees. */
export function unchanging(index: SearchIndex): ReportsNow {
  return { all: () => index, seenBy: () => index, open: () => index, only: () => index };
}
