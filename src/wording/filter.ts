import { sectionName } from '../report/citation';
import { findSection, type Library } from '../report/library';
import type { SupportLevel } from '../report/model';
import { type Filter, isNarrowing, type WantedKind } from '../search/filter/filter';
import type { FilterNote } from '../search/filter/note';
import { TYPES_IN_WORDS } from './labels';
import { listed, listedInPart } from './listed';
import { quoted } from './receipt';

const SUPPORT: Readonly<Record<SupportLevel, string>> = {
  agreed: 'that were agreed',
  recommended: 'that were recommended',
  stressed: 'that were stressed',
  suggested: 'that were suggested',
  some: 'said by some participants only',
  none: "in the report's own voice",
};

const KINDS: Readonly<Record<WantedKind, string>> = {
  types: 'type',
  topics: 'topic',
  sections: 'section',
  actors: 'actor',
  addressees: 'addressee',
  support: 'level of support',
};

const MOST_NAMED = 10;

/**
 * What a filter lets through: `recommendations in section 6.1 (Local Ownership), asked of Police or NATO, agreed`.
 * Nothing in it is left out, however long that is.
 */
export function filterInWords(library: Library, filter: Filter): string {
  const { types, topics, sections, actors, addressees, support, without } = filter;
  const where = [
    ...(topics.length > 0 ? [`on ${listed(topics, 'or')}`] : []),
    ...(sections.length > 0 ? [`in ${sectionsInWords(library, sections)}`] : []),
    ...(actors.length > 0 ? [`naming ${listed(actors, 'or')}`] : []),
  ];
  const how = [
    ...(addressees.length > 0 ? [`asked of ${listed(addressees, 'or')}`] : []),
    ...(support.length > 0
      ? [
          listed(
            support.map((level) => SUPPORT[level]),
            'or',
          ),
        ]
      : []),
    ...(without.length > 0 ? [`without ${listed(without.map(quoted), 'or')}`] : []),
  ];
  const what = types.length > 0 ? listed(types.map((type) => TYPES_IN_WORDS[type])) : 'statements';
  const first = where.length > 0 ? where.join(' ') : how.shift();
  return [[what, first].join(' ').trim(), ...how].join(', ');
}

/** How an answer was narrowed, and how that was read where it differs from what was typed; empty for neither. */
export function narrowingLine(
  library: Library,
  { filter, filterNotes }: { filter: Filter; filterNotes: readonly FilterNote[] },
): string {
  const narrowed = isNarrowing(filter) ? [`Narrowed to ${filterInWords(library, filter)}.`] : [];
  return [...narrowed, ...filterNotes.map((note) => noteInWords(library, note))].join(' ');
}

/** What there is to tell of how a filter was read, in a sentence. */
export function noteInWords(library: Library, note: FilterNote): string {
  if (note.note === 'no-such-key')
    return `There is no key ${quoted(note.typed)}; did you mean ${quoted(note.instead)}?`;
  const nameOf = (value: string) => valueInWords(library, note.kind, value);
  const typed = `${KINDS[note.kind]} ${quoted(note.typed)}`;
  if (note.note === 'read-as') return `Read ${typed} as ${listed(note.values.map(nameOf))}.`;
  const { nearest, choices } = note;
  if (nearest.length > 0) return `There is no ${typed}; did you mean ${listed(nearest.map(nameOf), 'or')}?`;
  return choices.length > 0
    ? `There is no ${typed}; choose ${listedInPart(choices, MOST_NAMED, 'or')}.`
    : `There is no ${typed}; ask for it without ${quoted(`${KINDS[note.kind]}:`)}.`;
}

/** A value as people know it: a section by number and title, others by their names. */
function valueInWords(library: Library, kind: WantedKind, value: string): string {
  const found = kind === 'sections' ? findSection(library, value) : null;
  return found ? sectionName({ ...found.section, number: value }) : value;
}

function sectionsInWords(library: Library, values: readonly string[]): string {
  const [first = ''] = values;
  if (values.length > 1) return `sections ${listed(values, 'or')}`;
  const found = findSection(library, first);
  return `section ${first}${found ? ` (${found.section.title})` : ''}`;
}
