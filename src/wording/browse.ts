import type { ActorRow } from '../browse/actors';
import type { Called } from '../browse/called';
import type { ReportRow } from '../browse/reports';
import type { TypeCounts } from '../browse/sections';
import { TYPES } from '../report/model';
import type { ReportKind } from '../report/report-kind';
import { TYPE_WORDS } from './labels';
import { count, quoted } from './receipt';

/** What a kind of report is called. */
const REPORT_KIND_WORDS: Readonly<Record<ReportKind, string>> = {
  seminar: 'seminar',
  'secretary-general': 'report of the Secretary-General',
  upr: 'Universal Periodic Review',
  inquiry: 'inquiry',
  evaluation: 'evaluation',
  transcript: 'transcript',
  other: 'report',
};

/** `seminar, 271 statements in 19 sections: 96 recommendations, 40 challenges, 130 findings, 5 context`. */
export function reportInWords({ kind, sections, counts }: ReportRow): string {
  const statements = `${count(counts.all, 'statement')} in ${count(sections, 'section')}`;
  return `${REPORT_KIND_WORDS[kind]}, ${statements}: ${typesInWords(counts)}`;
}

/** What the counts of reports include: an answer says how many were searched, repetitions and all. */
export const REPORT_COUNTS = 'A text that stands twice is counted once.';

/** What the counts of sections include. */
export const SECTION_COUNTS = 'Counted with subsections, a text that stands twice once.';

/** What the column under that heading counts. */
export const CONTEXT_COUNTS = 'Context is what is about the meeting itself.';

/** What the counts of topics include. */
export const TOPIC_COUNTS = 'In front: how many statements name it; a text that stands twice counts once.';

/** The columns of the map of sections, with their headings. */
export const MAP_COLUMNS: readonly { column: keyof TypeCounts; heading: string }[] = [
  ...TYPES.map((type) => ({ column: type, heading: capital(TYPE_WORDS[type].many) })),
  { column: 'all', heading: 'All' },
];

/** `2 recommendations, 1 challenge`: how many statements of each type, without those of which there are none. */
export function typesInWords(counts: TypeCounts): string {
  const parts = TYPES.filter((type) => counts[type] > 0).map((type) =>
    count(counts[type], type, TYPE_WORDS[type].many),
  );
  return parts.length > 0 ? parts.join(', ') : 'no statements';
}

/** `asked in 3 recommendations`. */
export function askedInWords({ asked }: ActorRow): string {
  return `asked in ${count(asked.length, 'recommendation')}`;
}

/** `named in 7 statements`. */
export function namedInWords({ named }: ActorRow): string {
  return `named in ${count(named, 'statement')}`;
}

/** `asked in 3 recommendations, named in 7 statements`, or the part of it that applies. */
export function actorInWords(row: ActorRow): string {
  const parts = [
    ...(row.asked.length > 0 ? [askedInWords(row)] : []),
    ...(row.named > 0 ? [namedInWords(row)] : []),
  ];
  return parts.join(', ');
}

/** Says that no row is called what somebody typed, and what the rows shown are; empty where one is. */
export function calledInWords(
  { rows, isGuess }: Called<unknown>,
  kind: 'topic' | 'actor',
  typed: string,
): string {
  if (rows.length > 0 && !isGuess) return '';
  return `No ${kind} is called ${quoted(typed.trim())}${isGuess ? '; these come near' : ''}.`;
}

/** `27 actors, those who are asked most first.` @param typed what they were narrowed by */
export function actorsInWords(actors: number, typed: string): string {
  return typed.trim() === ''
    ? `${count(actors, 'actor')}, those who are asked most first.`
    : `${count(actors, 'actor')} called ${quoted(typed.trim())}.`;
}

/** `155 topics that the report names, most frequent first.` @param typed what they were narrowed by */
export function topicsInWords(topics: number, typed: string, reports: number): string {
  if (typed.trim() !== '') return `${count(topics, 'topic')} called ${quoted(typed.trim())}.`;
  const named = reports === 1 ? 'the report names' : 'the reports name';
  return `${count(topics, 'topic')} that ${named}, most frequent first.`;
}

/** `Named in 7 statements`. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
