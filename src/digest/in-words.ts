import type { Statement } from '../report/model';
import { analyze } from '../search/analyze';
import { isStopWord } from '../search/stop-words';
import { listed } from '../wording/listed';
import { count, quoted } from '../wording/receipt';
import type { DigestPlan, Weekday } from './model';
import type { Coverage, Position } from './next-statements';
import { nearestZone } from './zones';

const DAYS: Record<Weekday, string> = {
  1: 'Mondays',
  2: 'Tuesdays',
  3: 'Wednesdays',
  4: 'Thursdays',
  5: 'Fridays',
  6: 'Saturdays',
  7: 'Sundays',
};

const NAMED_DAYS: Readonly<Record<string, string>> = {
  '1,2,3,4,5': 'Weekdays',
  '6,7': 'Weekends',
  '1,2,3,4,5,6,7': 'Every day',
};

/**
 * A plan in one line, which `parseDigest` reads back to the same plan:
 * `Weekdays at 08:30 (Europe/Oslo), 3 statements: police type:recommendation`.
 */
export function describePlan({ days, time, zone, query, count: many }: DigestPlan): string {
  return `${describeDays(days)} at ${time} (${zone}), ${count(many, 'statement')}: ${describeLine(query)}`;
}

/** `Weekdays`, `Every day`, `Mondays and Fridays`. */
export function describeDays(days: readonly Weekday[]): string {
  return NAMED_DAYS[days.join()] ?? listed(days.map((day) => DAYS[day]));
}

/** What a digest draws from that is narrowed to nothing. */
export const EVERYTHING = 'everything';

/** What a digest draws from: its query line, or `everything`. */
function describeLine(query: string): string {
  return query === '' ? EVERYTHING : query;
}

/** `Statement 17 of 96`, `Statements 17–19 of 96`. */
export function positionInWords({ first, last, total }: Position): string {
  return first === last ? `Statement ${first} of ${total}` : `Statements ${first}–${last} of ${total}`;
}

/** `17 of 96 seen`. */
export function coverageInWords({ seen, total }: Coverage): string {
  return `${seen} of ${total} seen`;
}

/**
 * Why a statement stands in a digest that has none of the words of its subjects: because it says so in other words. Empty
 * where one of them is there, or the digest has no subject.
 * @param subjects of the digest's query line, as `readFilter` parts them
 */
export function inOtherWords(subjects: readonly string[], { text }: Pick<Statement, 'text'>): string {
  const terms = new Set(analyze(text).map(({ term }) => term));
  const tellingIn = (subject: string) => analyze(subject).filter(({ word }) => !isStopWord(word));
  const named = subjects.filter((subject) => tellingIn(subject).length > 0);
  const isThere = (subject: string) => tellingIn(subject).some(({ term }) => terms.has(term));
  return named.length === 0 || named.some(isThere)
    ? ''
    : `On ${named.map(quoted).join(' or ')}, in other words.`;
}

/** The most statements that one digest holds. */
export const MOST_STATEMENTS = 5;

/** Of a plan whose days were all excepted. */
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
