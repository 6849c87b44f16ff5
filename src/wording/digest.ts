import type { DigestFilter, DigestPlan, Weekday } from '../digest/model';
import type { Coverage, Position } from '../digest/next-statements';
import type { Statement } from '../report/model';
import { analyze } from '../search/analyze';
import { isStopWord } from '../search/stop-words';
import { TYPES_IN_WORDS } from './labels';
import { listed } from './listed';
import { count, quoted } from './receipt';

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
 * `Weekdays at 08:30 (Europe/Oslo), 3 statements: recommendations on police`.
 */
export function describePlan({ days, time, zone, filter, count: many }: DigestPlan): string {
  return `${describeDays(days)} at ${time} (${zone}), ${count(many, 'statement')}: ${describeFilter(filter)}`;
}

/** `Weekdays`, `Every day`, `Mondays and Fridays`. */
export function describeDays(days: readonly Weekday[]): string {
  return NAMED_DAYS[days.join()] ?? listed(days.map((day) => DAYS[day]));
}

/**
 * What a digest draws from: `recommendations on police`, `everything`,
 * `challenges naming NATO or Police in sections 5 and 6.1 on exit strategies; on training`.
 */
export function describeFilter({ types, actors, sections, topics }: DigestFilter): string {
  return [
    types.length === 0 ? 'everything' : listed(types.map((type) => TYPES_IN_WORDS[type])),
    ...(actors.length > 0 ? [`naming ${listed(actors, 'or')}`] : []),
    ...(sections.length > 0 ? [`in section${sections.length > 1 ? 's' : ''} ${listed(sections)}`] : []),
    ...(topics.length > 0 ? [topics.map((topic) => `on ${topic}`).join('; ')] : []),
  ].join(' ');
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
 * Why a statement stands in a digest that has none of the words of its topics: because it says so in other words. Empty
 * where one of them is there, or the digest has no topics.
 */
export function inOtherWords({ topics }: DigestFilter, { text }: Pick<Statement, 'text'>): string {
  const terms = new Set(analyze(text).map(({ term }) => term));
  const isThere = (topic: string) =>
    analyze(topic).some(({ word, term }) => !isStopWord(word) && terms.has(term));
  return topics.length === 0 || topics.some(isThere)
    ? ''
    : `On ${topics.map(quoted).join(' or ')}, in other words.`;
}
