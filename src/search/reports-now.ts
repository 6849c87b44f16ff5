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
}

/** Reports that never change, all of which every workspace sees. */
export function unchanging(index: SearchIndex): ReportsNow {
  return { all: () => index, seenBy: () => index };
}
