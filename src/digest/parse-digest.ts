import { fold } from '../search/analyze';
import { filterOf, isNarrowing } from '../search/filter/filter';
import { takeKeysAndSections } from '../search/filter/read-filter';
import { writeQuery } from '../search/filter/write-filter';
import { LONGEST_LINE } from '../search/read-query';
import type { SearchIndex } from '../search/search-index';
import { isStopWord } from '../search/stop-words';
import type { DigestPlan } from './model';
import { Clauses, type Reading, tidy } from './parse/clauses';
import { readCount } from './parse/read-count';
import { beginsWithDays, readDays } from './parse/read-days';
import { isSpent, openSubject, readNewLine, readRest } from './parse/read-line';
import { readTime } from './parse/read-time';
import { readZone } from './parse/read-zone';

/** What a line says; `sentence` tells what could not be understood, and what to write instead. */
export type ParsedDigest = { outcome: 'plan'; plan: DigestPlan } | { outcome: 'unclear'; sentence: string };

interface Known {
  /** For what the line does not say: the plan there is, or `defaultPlan`. */
  defaults: DigestPlan;
  /** Tells which sections there are, and by which words actors are known. */
  index: SearchIndex;
}

/** Nobody writes more about when and what in one line; what stands behind the colon of a description may be longer. */
const LONGEST_TYPED = 500;

/** As a plan is described: behind the colon stands its query line, and nothing else. */
const DESCRIBED = /^(?<when>.*?\bstatements?)\s*:\s*(?<what>.*)$/iu;

/**
 * Reads a plan from one line, in whatever order it was written, or as `describePlan` puts it. The words behind the first
 * "on" (or "about") are the subject: there, only what cannot be meant otherwise is taken for a time, days or a number.
 * What people write in a friendly way becomes a query line, and a line that says anything of what to draw from replaces
 * the whole of the one before.
 * @param typed what stands behind `digest on`; one more `on` in front does no harm
 * @see checkPlan for whether the plan can be kept
 * @example
 * const plan = parseDigest('08:30 Europe/Oslo weekdays 3 recommendations on police', { index, defaults }).plan;
 * plan.query; // 'police type:recommendation'
 */
export function parseDigest(typed: string, { defaults, index }: Known): ParsedDigest {
  const line = tidy(typed).replace(/^on\s+/i, '');
  const { when, what } = DESCRIBED.exec(line)?.groups ?? {};
  if ((what ?? '').length > LONGEST_LINE || (when ?? line).length > LONGEST_TYPED)
    return { outcome: 'unclear', sentence: TOO_LONG };
  const read =
    (when === undefined || what === undefined ? null : readDescribed(when, what, index)) ??
    readFreely(line, index);
  const problem = [read.query, ...Object.values(read)].find((one) => one.problem !== undefined)?.problem;
  if (problem !== undefined) return { outcome: 'unclear', sentence: problem };
  const { time, zone, days, count, query } = read;
  return {
    outcome: 'plan',
    plan: {
      time: time.value ?? defaults.time,
      zone: zone.value ?? defaults.zone,
      days: days.value ?? defaults.days,
      count: count.value ?? defaults.count,
      query: query.value ?? defaults.query,
    },
  };
}

const TOO_LONG =
  'That is too long; say when, how many and on what in one line, for example 08:30 weekdays 3 recommendations on police.';

type Readings = { [key in keyof DigestPlan]: Reading<DigestPlan[key]> };

/** Behind sections, a comma before a number of statements ends their list: "section 5, 3 statements". */
const BEFORE_COUNT =
  /(?:,\s*(?:and\s+)?|\s+and\s+)(?=\d{1,2}\s*(?:[ap]\.?\s?m\b|(?:statement|quote|quotation|excerpt|item|line|recommendation|rec|challenge|finding)s?\b|(?:a|per|each)\s+(?:day|time)\b|at\s+a\s+time\b))/gi;
/** "Everything except police" would become a digest on police. */
const EXCEPTION = /^(?:except|excluding|but|without|other than)\b/i;
const NO_EXCEPTION =
  'Words are left out with a hyphen, as in -police; sections and actors cannot be left out, so name those that you want.';
/** Between days, a hyphen with a blank in front excludes nothing. */
const BETWEEN_DAYS =
  /(?<=\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\s+-\s*(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)/gi;

/** A quotation, which is left alone, or "not" between two words: `training not police`, `training, but not on police`. */
const NOT_BETWEEN =
  /(["“”„«»][^"“”„«»]+["“”„«»])|(?<=(?<word>[\p{L}\p{N}'’]+),?\s+)(?:(?:and|but)\s+)?not\s+(?:(?:on|about|the)\s+)*(?=(?<next>\p{L}[\p{L}\p{N}'’]*))/giu;

/** "Not" with a subject behind it as what a query excludes; not that before days, nor that of a verb. */
function withHyphens(line: string): string {
  return line.replace(NOT_BETWEEN, (...match) => {
    const [whole, quotation, , , at] = match as unknown as [
      string,
      string | undefined,
      string,
      string,
      number,
    ];
    const { word = '', next = '' } = match.at(-1) as { word?: string; next?: string };
    const joins = quotation !== undefined || isStopWord(fold(word)) || isStopWord(fold(next));
    return joins || beginsWithDays(line.slice(at + whole.length)) ? whole : '-';
  });
}

function readFreely(line: string, index: SearchIndex): Readings {
  // Keys and sections before the rest: their numbers are neither times nor counts.
  const plain = withHyphens(line).replace(BETWEEN_DAYS, '-').replace(BEFORE_COUNT, ' ');
  const { chosen, words, notes } = takeKeysAndSections(index, plain);
  const clauses = new Clauses(words.trim());
  openSubject(clauses);
  const timing = readTiming(clauses);
  const rest = readRest(index, clauses);
  const involved = [...(chosen.involved ?? []), ...(rest?.involved ?? [])];
  const keys = filterOf({ ...chosen, involved });
  if (notes.some(({ note }) => note !== 'read-as')) return { ...timing, query: readNewLine(index, plain) };
  if (rest !== null && EXCEPTION.test(rest.words)) return { ...timing, query: { problem: NO_EXCEPTION } };
  if (rest === null && !isNarrowing(keys)) return { ...timing, query: {} };
  return { ...timing, query: readNewLine(index, writeQuery(rest?.words ?? '', keys)) };
}

/** Behind the colon nothing is a time or a number; `null` where more than when and how many stands before it. */
function readDescribed(when: string, what: string, index: SearchIndex): Readings | null {
  const clauses = new Clauses(when);
  const timing = readTiming(clauses);
  return isSpent(clauses) ? { ...timing, query: readNewLine(index, what) } : null;
}

/** In this order: a zone may stand behind a time, and what is left of the digits is the number of statements. */
function readTiming(clauses: Clauses): Omit<Readings, 'query'> {
  const time = readTime(clauses);
  const zone = readZone(clauses);
  const days = readDays(clauses);
  return { time, zone, days, count: readCount(clauses) };
}
