import { NO_DAY } from '../in-words';
import type { Weekday } from '../model';
import type { Clauses, Reading } from './clauses';

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY =
  '(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:r|rs|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)\\.?(?![\\p{L}\\p{N}])';
const RANGE = `${DAY}\\s*(?:[-–—]|to|through|thru|until|till)\\s*${DAY}`;
const NAMED = `(?:(?:work(?:ing)?|week)[ -]?days?|week-?ends?|daily|(?:every|each) ?day|(?:all|seven|7) days(?: a week)?)(?![\\p{L}\\p{N}])`;
const ITEM = `(?:${RANGE}|${DAY}|${NAMED})`;
const BETWEEN = '(?:\\s*(?:,\\s*(?:and\\s+|or\\s+)?|&|\\+|/|\\band\\b|\\bor\\b)\\s*|\\s+)';
const LEAD = '(?:(?:on|every|each|only)\\s+)*';
const LIST = `${ITEM}(?:${BETWEEN}${LEAD}${ITEM})*`;

const EXCEPT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:except|excluding|but not|but|not|without)\\s+(?:on\\s+)?(${LIST})`,
  'iu',
);
const DAYS = new RegExp(`(?<![\\p{L}\\p{N}-])${LEAD}(${LIST})`, 'iu');
const ITEMS = new RegExp(ITEM, 'giu');
const STARTS = new RegExp(`^(?:every|each|only)?\\s*${ITEM}`, 'iu');
const NOT_OFFERED =
  /(?<![\p{L}\p{N}])(?:weekly|fortnightly|bi-?weekly|monthly|once a month|hourly|twice a day|twice daily)(?![\p{L}\p{N}])/iu;
/** What no days of the week can say. */
const NEVER_OFFERED =
  /(?<![\p{L}\p{N}])(?:every\s+(?:other|second|third|fourth|\d+)\s+\p{L}+|for\s+\d+\s+(?:days?|weeks?|months?))(?![\p{L}\p{N}])/iu;
/** Say little, but of one that is alone they are what was meant. */
const ONCE_A_WEEK = /(?<![\p{L}\p{N}])once a week(?![\p{L}\p{N}])/iu;
const EVERY_MORNING = /(?<![\p{L}\p{N}])(?:every|each) (?:morning|afternoon|evening|night)(?![\p{L}\p{N}])/iu;

/** Whether a text begins with days, so that an `on` before it means them. */
export function beginsWithDays(text: string): boolean {
  return STARTS.test(text);
}

/** Takes the days out of a text: `weekdays`, `every day`, `mon-fri`, `mon, wed and fri`, `daily except sunday`. */
export function readDays(clauses: Clauses): Reading<Weekday[]> {
  const [never] = clauses.takeEarly(NEVER_OFFERED);
  if (never) return { problem: notOffered(never[0]) };
  const without = clauses.takeAll(EXCEPT).flatMap(([, list = '']) => daysIn(list));
  const lists = clauses.takeAll(DAYS).map(([, list = '']) => daysIn(list));
  const seldom = [...clauses.takeEarly(NOT_OFFERED), ...clauses.takeAll(ONCE_A_WEEK)].map(([words]) => words);
  const isEach = clauses.takeAll(EVERY_MORNING).length > 0 || without.length > 0;
  const days = new Set(lists.length > 0 ? lists.flat() : isEach ? between(1, 7) : []);
  if (seldom[0] !== undefined && days.size !== 1) return { problem: notOffered(seldom[0]) };
  if (days.size === 0) return {};
  for (const day of without) days.delete(day);
  return days.size > 0 ? { value: [...days].sort() } : { problem: NO_DAY };
}

function notOffered(words: string): string {
  return `A digest comes on days of the week, once a day, not ${words.toLowerCase()}; name the days, for example mondays.`;
}

function daysIn(list: string): Weekday[] {
  return (list.match(ITEMS) ?? []).flatMap(daysOf);
}

function daysOf(item: string): Weekday[] {
  const text = item.toLowerCase();
  if (/^(?:work|week[ -]?day)/.test(text)) return between(1, 5);
  if (/^week/.test(text)) return between(6, 7);
  const [first, last = first] = (text.match(/mon|tue|wed|thu|fri|sat|sun/g) ?? []).map(
    (name) => NAMES.indexOf(name) + 1,
  );
  return first === undefined ? between(1, 7) : between(first, last as number);
}

/** From one weekday to another, over the week's end where need be. */
function between(first: number, last: number): Weekday[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => (((first - 1 + at) % 7) + 1) as Weekday);
}
