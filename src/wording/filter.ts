import type { Library } from '../report/library';
import type { SupportLevel } from '../report/model';
import { type Filter, isNarrowing } from '../search/filter/filter';
import type { FilterNote } from '../search/filter/note';
import { noteInWords } from './filter-notes';
import { TYPES_IN_WORDS } from './labels';
import { listed } from './listed';
import { quoted } from './receipt';
import { sectionsInWords } from './section';

const SUPPORT: Readonly<Record<SupportLevel, string>> = {
  agreed: 'that were agreed',
  recommended: 'that were recommended',
  stressed: 'that were stressed',
  suggested: 'that were suggested',
  some: 'said by some participants only',
  none: "in the report's own voice",
};

/**
 * What a filter lets through: `recommendations in section 6.1 (Local Ownership), asked of Police or NATO, that were
 * agreed`. Nothing in it is left out, however long that is.
 */
export function filterInWords(library: Library, filter: Filter): string {
  const { types, topics, sections, actors, addressees, support, without } = filter;
  const where = [
    ...part('on', topics),
    ...(sections.length > 0 ? [`in ${sectionsInWords(library, sections)}`] : []),
    ...part('naming', actors),
  ];
  const how = [
    ...part('asked of', addressees),
    ...part(
      '',
      support.map((level) => SUPPORT[level]),
    ),
    ...part('without', without.map(quoted)),
  ];
  const what = types.length > 0 ? listed(types.map((type) => TYPES_IN_WORDS[type])) : 'statements';
  const first = where.length > 0 ? where.join(' ') : how.shift();
  return [[what, first].filter(Boolean).join(' '), ...how].join(', ');
}

/** None where there are no words. */
function part(before: string, words: readonly string[]): string[] {
  return words.length > 0 ? [`${before} ${listed(words, 'or')}`.trim()] : [];
}

/** How an answer was narrowed, and how that was read where it differs from what was typed; empty for neither. */
export function narrowingLine(
  library: Library,
  { filter, filterNotes }: { filter: Filter; filterNotes: readonly FilterNote[] },
): string {
  const narrowed = isNarrowing(filter) ? [`Narrowed to ${filterInWords(library, filter)}.`] : [];
  return [...narrowed, ...filterNotes.map((note) => noteInWords(library, note))].join(' ');
}
