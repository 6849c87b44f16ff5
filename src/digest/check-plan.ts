import { LONGEST_LINE } from '../search/read-query';
import type { SearchIndex } from '../search/search-index';
import { quoted } from '../wording/receipt';
import { matchingStatements } from './matching';
import type { DigestPlan } from './model';
import { readQueryLine } from './parse/read-line';
import { nearestZone, zoneNamed } from './zones';

/** The most statements that one digest holds. */
export const MOST_STATEMENTS = 5;

/** Why a plan cannot be kept, in one sentence that says what to do; `null` where nothing is wrong with it. */
export function checkPlan(index: SearchIndex, plan: DigestPlan): string | null {
  return Object.values(planProblems(index, plan))[0] ?? null;
}

/** What is wrong with each part of a plan, in a sentence that says what to do; empty where nothing is. */
export function planProblems(
  index: SearchIndex,
  { time, zone, days, count, query }: DigestPlan,
): { [part in keyof DigestPlan]?: string } {
  const problem = lineProblem(index, query);
  return {
    ...(/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? {} : { time: noTime(time) }),
    ...(zoneNamed(zone) === null ? { zone: noZone(zone) } : {}),
    ...(days.length === 0 ? { days: NO_DAY } : {}),
    ...(Number.isInteger(count) && count >= 1 && count <= MOST_STATEMENTS
      ? {}
      : { count: noCount(String(count)) }),
    ...(problem === null ? {} : { query: problem }),
  };
}

function lineProblem(index: SearchIndex, query: string): string | null {
  if (query.length > LONGEST_LINE) return 'That is too much; ask for less.';
  const read = readQueryLine(index, query);
  if ('problem' in read) return read.problem;
  return matchingStatements(index, query).length > 0
    ? null
    : `No statement fits ${quoted(query)}; leave something out or ask for something else.`;
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
