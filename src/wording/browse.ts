import type { ActorRow } from '../browse/actors';
import type { Called } from '../browse/called';
import type { TypeCounts } from '../browse/sections';
import type { StatementType } from '../report/model';
import { TYPES_IN_WORDS } from './labels';
import { count, quoted } from './receipt';

/** What the counts of sections hold. */
export const SECTION_COUNTS = 'Counted with subsections, a text that stands twice once.';

/** What the column of that heading holds. */
export const CONTEXT_COUNTS = 'Context is what is about the meeting itself.';

/** What the counts of topics hold. */
export const TOPIC_COUNTS = 'In front: how many statements name it; a text that stands twice counts once.';

/** The types of statements, in the order in which people are likely to want them. */
const TYPES: readonly StatementType[] = ['recommendation', 'challenge', 'finding', 'context'];

/** The columns of the map of sections, with their headings. */
export const MAP_COLUMNS: readonly { column: keyof TypeCounts; heading: string }[] = [
  ...TYPES.map((type) => ({ column: type, heading: capital(TYPES_IN_WORDS[type]) })),
  { column: 'all', heading: 'All' },
];

/** `asked in 3 recommendations, named in 7 statements`. */
export function actorInWords({ asked, named }: ActorRow): string {
  const parts = [
    ...(asked.length > 0 ? [`asked in ${count(asked.length, 'recommendation')}`] : []),
    ...(named > 0 ? [`named in ${count(named, 'statement')}`] : []),
  ];
  return parts.join(', ');
}

/** Where no row is called what somebody typed: that, and what the rows shown are; empty where one is. */
export function calledInWords(
  { rows, isGuess }: Called<unknown>,
  kind: 'topic' | 'actor',
  typed: string,
): string {
  if (rows.length > 0 && !isGuess) return '';
  return `No ${kind} is called ${quoted(typed.trim())}${isGuess ? '; these come near' : ''}.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
