import { ReportError } from '../report/source';
import type { ReportsNow } from '../search/reports-now';
import type { SearchIndex } from '../search/search-index';
import { type Access, NO_OTHERS, readAccess, restrictedBy, setsOf, type Together } from './access-file';
import { type OpenOptions, openCorpus } from './open-corpus';

/** How they are opened. */
export interface SeenOptions extends Pick<OpenOptions, 'isAsCompiled' | 'reader'> {
  /** Default no others. */
  together?: Together;
}

/**
 * The reports of a directory as each workspace may see them. What a workspace may not see has no part in its index: no
 * count, no spelling, no word's rarity tells of it. Those that are restricted are opened when they first ask,
 * or together with `openAll`.
 * @param all the index over all reports
 * @param options see `openCorpus`
 * @throws {ReportError} where it cannot be told who may see what
 */
export function reportsSeenBy(
  directory: string,
  all: SearchIndex,
  { together = NO_OTHERS, ...options }: SeenOptions = {},
): ReportsNow & { openAll(): void } {
  const access: Access = readAccess(directory);
  const opened = new Map<string, SearchIndex>();
  const { reports, unreadable = [] } = all.library;
  // Also those that cannot be read at present: all of them are named to whoever may see all, and to nobody else.
  const ids = [...reports.map(({ metadata }) => metadata.id), ...unreadable.map(({ id }) => id)];
  const only = (wanted: readonly string[]) => {
    if (ids.every((id) => wanted.includes(id))) return all;
    const key = JSON.stringify([...wanted].sort());
    const index = opened.get(key) ?? openOnly(directory, { ...options, only: wanted });
    opened.set(key, index);
    return index;
  };
  const seenBy = (teamId: string) => only(access.get(teamId) ?? ids);
  const isRestricted = restrictedBy(access);
  const open = () => only(ids.filter((id) => !isRestricted(id)));
  return {
    all: () => all,
    seenBy,
    open,
    only,
    openAll() {
      for (const set of setsOf(access, ids, together)) only(set);
      // Those in which there is no report: not the first who asks for them waits.
      for (const set of together.some) only(set);
      open();
    },
  };
}

/** Where not one of them can be read, or is there any more, there is nothing to see. */
function openOnly(directory: string, options: OpenOptions): SearchIndex {
  try {
    return openCorpus(directory, { keepsCompiled: true, ...options }).index;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    // 15 ms, on Node 20.
    const { readCorpus } = require('./read-corpus') as typeof import('./read-corpus');
    return readCorpus({ files: [], refused: [] }).index;
  }
}
