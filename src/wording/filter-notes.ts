import type { Library } from '../report/library';
import type { WantedKind } from '../search/filter/filter';
import type { FilterNote } from '../search/filter/note';
import { listed, listedInPart } from './listed';
import { quoted } from './receipt';
import { sectionInWords } from './section';

const KINDS: Readonly<Record<WantedKind, string>> = {
  types: 'type',
  topics: 'topic',
  sections: 'section',
  actors: 'actor',
  addressees: 'addressee',
  support: 'level of support',
};

const MOST_NAMED = 10;

/** What there is to tell of how a filter was read, in a sentence. */
export function noteInWords(library: Library, note: FilterNote): string {
  if (note.note === 'no-such-key')
    return `Left out ${quoted(`${note.typed}:`)}, which is no key; did you mean ${quoted(note.instead)}?`;
  if (note.note === 'no-exclusion')
    return `Left out ${quoted(note.typed)}: a hyphen leaves out words, as in -training, and no keys.`;
  const nameOf = (value: string) => valueInWords(library, note.kind, value);
  const typed = `${KINDS[note.kind]} ${quoted(note.typed)}`;
  if (note.note === 'read-as') return `Read ${typed} as ${readAs(library, note.kind, note.values)}.`;
  const { nearest, choices } = note;
  if (nearest.length > 0) return `There is no ${typed}; did you mean ${listed(nearest.map(nameOf), 'or')}?`;
  return choices.length > 0
    ? `There is no ${typed}; choose ${listedInPart(choices, MOST_NAMED, 'or')}.`
    : `There is no ${typed}; ask for it without ${quoted(`${KINDS[note.kind]}:`)}.`;
}

/** Of one section the number will do: its title stands in the line on the filter. */
function readAs(library: Library, kind: WantedKind, values: readonly string[]): string {
  return listed(values.length > 1 ? values.map((value) => valueInWords(library, kind, value)) : values);
}

function valueInWords(library: Library, kind: WantedKind, value: string): string {
  return kind === 'sections' ? sectionInWords(library, value) : value;
}
