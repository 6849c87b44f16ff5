import type { Library } from '../report/library';
import type { SearchIndex } from '../search/search-index';
import { namesReports } from '../search/within-reports';
import { listed } from '../wording/listed';
import type { Asker } from './asker/asker';
import { failureOf } from './delivery/failures';
import type { Services } from './features/feature';

/** The reports that are searched alone where somebody asks. */
export interface ReportsHere {
  /** `report:oslo-2008`, to stand in a line; empty where all are searched. */
  key: string;
  /** Said under each answer, as the person may not know; empty where there is nothing to say. */
  note: string;
}

/** Where nothing was chosen. */
export const ALL_REPORTS: ReportsHere = { key: '', note: '' };

/**
 * What was chosen for a channel, or for the person's own messages with PeaceOps. Where the store is away or fails, all
 * reports are searched.
 */
export async function reportsHere(
  { index, personal, logger }: Pick<Services, 'index' | 'personal' | 'logger'>,
  { teamId, channel }: Pick<Asker, 'teamId' | 'channel'>,
): Promise<ReportsHere> {
  const remembered = personal();
  if ('off' in remembered || channel === '') return ALL_REPORTS;
  try {
    return chosenHere(index.library, await remembered.reportsIn(teamId, channel));
  } catch (error) {
    logger.warn({ ...failureOf(error), team: teamId, channel }, 'the reports of a channel could not be read');
    return ALL_REPORTS;
  }
}

/** @param chosen ids of reports, as they were chosen: some may not be there any more */
export function chosenHere(library: Library, chosen: readonly string[]): ReportsHere {
  if (chosen.length === 0) return ALL_REPORTS;
  const there = library.reports.filter(({ metadata }) => chosen.includes(metadata.id));
  if (there.length === 0)
    return {
      key: '',
      note: `The reports that were chosen here are not there any more, so that all are searched; /peaceops use report:all ends that.`,
    };
  if (there.length === library.reports.length) return ALL_REPORTS;
  const names = listed(there.map(({ metadata }) => metadata.shortTitle));
  return {
    key: `report:${there.map(({ metadata }) => metadata.id).join(',')}`,
    note: `Here: ${names} alone; report:all in a question searches all.`,
  };
}

/**
 * A line as it is read where reports were chosen; one that says itself which reports are meant stays as it is.
 * @param at where the key goes
 */
export function lineHere(
  index: SearchIndex,
  line: string,
  { key }: ReportsHere,
  at: 'end' | 'front' = 'end',
): string {
  if (key === '' || namesReports(index, line, at)) return line;
  return (at === 'front' ? [key, line] : [line, key]).join(' ').trim();
}
