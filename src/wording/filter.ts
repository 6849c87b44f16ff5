import type { Library } from '../report/library';
import { type Filter, type FilterNote, isNarrowing } from '../search/filter/filter';
import { KINDS, WANTED_KINDS, type WantedKind } from '../search/filter/kinds';
import { unreadableCalled } from '../search/filter/kinds/reports';
import { KIND_WORDS, type KindWords } from './kinds';
import { listed, listedInPart } from './listed';
import { quoted } from './receipt';

/**
 * What a filter lets through: `recommendations in section 6.1 (Local Ownership), asked of Police or NATO, that were
 * agreed`. Nothing in it is left out, however long that is.
 */
export function filterInWords(library: Library, filter: Filter): string {
  const { types, without } = filter;
  const told = WANTED_KINDS.filter((kind) => kind !== 'types' && filter[kind].length > 0).map((kind) => {
    const { passing, isWhere } = KIND_WORDS[kind];
    return { words: passing(library, filter[kind]), isWhere };
  });
  const where = told.filter(({ isWhere }) => isWhere).map(({ words }) => words);
  const how = told.filter(({ isWhere }) => !isWhere).map(({ words }) => words);
  if (without.length > 0) how.push(`without ${listed(without.map(quoted), 'or')}`);
  const what = types.length > 0 ? KIND_WORDS.types.passing(library, types) : 'statements';
  const first = where.length > 0 ? where.join(' ') : how.shift();
  return [[what, first].filter(Boolean).join(' '), ...how].join(', ');
}

/** How an answer was narrowed, and how that was read where it differs from what was typed; empty for neither. */
export function narrowingLine(
  library: Library,
  { filter, filterNotes }: { filter: Filter; filterNotes: readonly FilterNote[] },
): string {
  const narrowed = isNarrowing(filter) ? `Narrowed to ${filterInWords(library, filter)}.` : '';
  return [narrowed, notesLine(library, { filterNotes })].filter(Boolean).join(' ');
}

/** How a filter was read, where that differs from what was typed; empty where it does not. */
export function notesLine(library: Library, { filterNotes }: { filterNotes: readonly FilterNote[] }): string {
  return filterNotes.map((note) => noteInWords(library, note)).join(' ');
}

/** Names what a filter asked for that there is not, in a sentence each; empty where there is all of it. */
export function missingValuesLine(
  library: Library,
  { filterNotes }: { filterNotes: readonly FilterNote[] },
): string {
  const missing = filterNotes.filter(({ note }) => note === 'no-such-value');
  return missing.map((note) => noteInWords(library, note)).join(' ');
}

const MOST_NAMED = 10;

/** What there is to tell of how a filter was read, in a sentence. */
export function noteInWords(library: Library, note: FilterNote): string {
  if (note.note === 'no-such-key')
    return `Left out ${quoted(`${note.typed}:`)}, which is no key; did you mean ${quoted(note.instead)}?`;
  if (note.note === 'no-exclusion')
    return `Left out ${quoted(note.typed)}: a hyphen leaves out words, as in -training, and no keys.`;
  const { name } = KIND_WORDS[note.kind];
  const typed = `${name} ${quoted(note.typed)}`;
  if (note.note === 'read-as') return `Read ${typed} as ${readAs(library, note.kind, note.values)}.`;
  const unreadable = note.kind === 'reports' ? unreadableCalled(library, note.typed) : null;
  if (unreadable !== null) return `The report ${quoted(note.typed)} cannot be read: ${unreadable.why}`;
  const { nearest, choices } = note;
  if (nearest.length > 0)
    return `There is no ${typed}; did you mean ${listed(inWords(library, note.kind, nearest), 'or')}?`;
  return choices.length > 0
    ? `There is no ${typed}; choose ${listedInPart(choices, MOST_NAMED, 'or')}.`
    : `There is no ${typed}; ask for it without ${quoted(`${KINDS[note.kind].keys[0]}:`)}.`;
}

/** Of one section the number will do: its title stands in the line on the filter. */
function readAs(library: Library, kind: WantedKind, values: readonly string[]): string {
  return listed(values.length > 1 ? inWords(library, kind, values) : values);
}

function inWords(library: Library, kind: WantedKind, values: readonly string[]): string[] {
  const { inSentence }: KindWords = KIND_WORDS[kind];
  return values.map((value) => inSentence?.(library, value) ?? value);
}
