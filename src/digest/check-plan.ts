import { readFilter } from '../search/filter/read-filter';
import type { SearchIndex } from '../search/search-index';
import { noteInWords } from '../wording/filter';
import { quoted } from '../wording/receipt';
import { matchingStatements } from './matching';
import type { DigestPlan } from './model';
import { nearestZone, zoneNamed } from './zones';

/** The most statements that one digest holds. */
export const MOST_STATEMENTS = 5;

/** Why a plan cannot be kept, in one sentence that says what to do; `null` where nothing is wrong with it. */
export function checkPlan(index: SearchIndex, { time, zone, days, count, query }: DigestPlan): string | null {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return noTime(time);
  if (zoneNamed(zone) === null) return noZone(zone);
  if (days.length === 0) return NO_DAY;
  if (!Number.isInteger(count) || count < 1 || count > MOST_STATEMENTS) return noCount(String(count));
  const missing = readFilter(index, query).notes.filter(({ note }) => note !== 'read-as');
  if (missing.length > 0) return missing.map((note) => noteInWords(index.library, note)).join(' ');
  if (matchingStatements(index, query).length === 0)
    return `No statement fits ${quoted(query)}; leave something out or ask for something else.`;
  return null;
}

export const NO_DAY = 'No day is left; choose at least one, for example mondays.';

/** @param typed what was taken for a time */
export function noTime(typed: string): string {
  return `${quoted(typed)} is no time of day; write it as 08:30, 8:30am or 17:00.`;
}

/** @param typed what was taken for a time zone */
export function noZone(typed: string): string {
  const near = nearestZone(typed);
  const instead = near === null ? 'name a city, for example Europe/Oslo' : `did you mean ${near}?`;
  return `There is no time zone ${quoted(typed)}; ${instead}${near === null ? '.' : ''}`;
}

/** @param typed what was taken for a number of statements */
export function noCount(typed: string): string {
  return `A digest holds 1 to ${MOST_STATEMENTS} statements, not ${typed}; for a time, write 08:00 or 8am.`;
}
