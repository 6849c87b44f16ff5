import { ReportError } from '../report/source';
import type { ReportsNow } from '../search/reports-now';
import type { SearchIndex } from '../search/search-index';
import { type Access, readAccess } from './access-file';
import { openCorpus } from './open-corpus';

/**
 * The reports of a directory as each workspace may see them. What a workspace may not see has no part in its index: no
 * count, no spelling, no word's rarity tells of it. Those that are restricted are opened when they first ask,
 * or together with `openAll`.
 * @param all the index over all reports
 * @throws {ReportError} where it cannot be told who may see what
 */
export function reportsSeenBy(directory: string, all: SearchIndex): ReportsNow & { openAll(): void } {
  const access: Access = readAccess(directory);
  const opened = new Map<string, SearchIndex>();
  const seenBy = (teamId: string) => {
    const only = access.get(teamId);
    if (only === undefined) return all;
    const key = JSON.stringify([...only].sort());
    const index = opened.get(key) ?? openOnly(directory, only);
    opened.set(key, index);
    return index;
  };
  return {
    all: () => all,
    seenBy,
    openAll() {
      for (const teamId of access.keys()) seenBy(teamId);
    },
  };
}

/** Where not one of them can be read, or is there any more, there is nothing to see. */
function openOnly(directory: string, only: readonly string[]): SearchIndex {
  try {
    return openCorpus(directory, { keepsCompiled: true, only }).index;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    // 15 ms, on Node 20.
    const { readCorpus } = require('./read-corpus') as typeof import('./read-corpus');
    return readCorpus({ files: [], refused: [] }).index;
  }
}
