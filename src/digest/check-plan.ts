import { LONGEST_LINE } from '../search/read-query';
import type { SearchIndex } from '../search/search-index';
import { quoted } from '../wording/receipt';
import { MOST_STATEMENTS, NO_DAY, noCount, noTime, noZone } from './in-words';
import { matchingStatements } from './matching';
import type { DigestPlan } from './model';
import { readQueryLine } from './parse/read-line';
import { zoneNamed } from './zones';

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
