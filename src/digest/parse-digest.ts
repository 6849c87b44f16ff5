import type { SearchIndex } from '../search/search-index';
import { EVERYTHING } from './matching';
import type { DigestFilter, DigestPlan } from './model';
import { Clauses } from './parse/clauses';
import { readActors } from './parse/read-actors';
import { readCount } from './parse/read-count';
import { readDays } from './parse/read-days';
import { readSections } from './parse/read-sections';
import { readTime } from './parse/read-time';
import { openTopic, readTopics } from './parse/read-topics';
import { readTypes } from './parse/read-types';
import { readZone } from './parse/read-zone';
import type { Reading } from './parse/reading';
import { cleanTopic, tidy } from './topics';

/** What a line says; `sentence` tells what could not be understood, and what to write instead. */
export type ParsedDigest = { outcome: 'plan'; plan: DigestPlan } | { outcome: 'unclear'; sentence: string };

interface Known {
  /** For what the line does not say: the plan there is, or `defaultPlan`. */
  defaults: DigestPlan;
  /** Tells which sections there are, and by which words actors are known. */
  index: SearchIndex;
}

/** Nobody writes more about when; what stands behind the colon of a description may be longer. */
const LONGEST_LINE = 500;
const LONGEST_DESCRIPTION = 4_000;

/** As a plan is described: behind the colon stands what, and nothing else. */
const DESCRIBED = /^(?<when>.*?\bstatements?)\s*:\s*(?<what>.*)$/iu;

/**
 * Reads a plan from one line, in whatever order it was written: `08:30 Europe/Oslo weekdays 3 recommendations on
 * police`, or as `describePlan` puts it. The words behind the first "on" (or "about") are the topic: there, only
 * what cannot be meant otherwise is taken for a time, days or a number. A line that says anything of what to
 * draw from replaces the whole filter.
 * @param typed what stands behind `digest on`; one more `on` in front does no harm
 * @see checkPlan for whether the plan can be kept
 */
export function parseDigest(typed: string, { defaults, index }: Known): ParsedDigest {
  const line = tidy(typed).replace(/^on\s+/i, '');
  const { when, what } = DESCRIBED.exec(line)?.groups ?? {};
  if (line.length > LONGEST_DESCRIPTION || (when ?? line).length > LONGEST_LINE)
    return { outcome: 'unclear', sentence: TOO_LONG };
  const read =
    when === undefined || what === undefined ? readFreely(line, index) : readDescribed(when, what, index);
  const problem = [read.filter, ...Object.values(read)].find(({ problem }) => problem !== undefined)?.problem;
  if (problem !== undefined) return { outcome: 'unclear', sentence: problem };
  const { time, zone, days, count, filter } = read;
  return {
    outcome: 'plan',
    plan: {
      time: time.value ?? defaults.time,
      zone: zone.value ?? defaults.zone,
      days: days.value ?? defaults.days,
      count: count.value ?? defaults.count,
      filter: filter.value ?? defaults.filter,
    },
  };
}

const TOO_LONG =
  'That is too long; say when, how many and on what in one line, for example 08:30 weekdays 3 recommendations on police.';

type Readings = { [key in keyof DigestPlan]: Reading<DigestPlan[key]> };

function readFreely(line: string, index: SearchIndex): Readings {
  const clauses = new Clauses(line);
  openTopic(clauses);
  // Sections first: their numbers are neither times nor counts.
  const sections = readSections(clauses, index.library);
  const timing = readTiming(clauses);
  return { ...timing, filter: readFilter(clauses, sections, index) };
}

/** Behind the colon nothing is a time or a number, and a topic is taken as it stands. */
function readDescribed(when: string, what: string, index: SearchIndex): Readings {
  const [before = '', ...topics] = what.split(/(?:^| )on (.*)$/i);
  const clauses = new Clauses(before);
  const sections = readSections(clauses, index.library);
  const filter = readFilter(clauses, sections, index);
  const more = topics
    .join('')
    .split(/\s*;\s*(?:on\s+)?/i)
    .map(cleanTopic)
    .filter(Boolean);
  if (filter.value) filter.value.topics = [...filter.value.topics, ...more];
  else if (more.length > 0) filter.value = { ...EVERYTHING, topics: more };
  return { ...readTiming(new Clauses(when)), filter };
}

/** In this order: a zone may stand behind a time, and what is left of the digits is the number of statements. */
function readTiming(clauses: Clauses): Omit<Readings, 'filter'> {
  const time = readTime(clauses);
  const zone = readZone(clauses);
  const days = readDays(clauses);
  return { time, zone, days, count: readCount(clauses) };
}

function readFilter(
  clauses: Clauses,
  sections: Reading<string[]>,
  index: SearchIndex,
): Reading<DigestFilter> {
  if (sections.problem !== undefined) return { problem: sections.problem };
  const types = readTypes(clauses);
  const actors = readActors(clauses, index.thesaurus);
  const topics = readTopics(clauses);
  if (topics.length === 0 && [types, actors, sections].every(({ value }) => value === undefined)) return {};
  return {
    value: { types: types.value ?? [], sections: sections.value ?? [], topics, actors: actors.value ?? [] },
  };
}
