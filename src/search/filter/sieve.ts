import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { stem } from '../analyze';
import { eachWithInOwnText } from '../own-text';
import { gluedTerm, phraseTest } from '../phrases';
import type { Entry, SearchIndex } from '../search-index';
import { isStopWord } from '../stop-words';
import type { Filter } from './filter';
import type { LabelKind } from './kind';
import { KINDS, MENU_KINDS, type MenuKind, WORD_KINDS } from './kinds';

/** Whether an entry, by its number in the index, may answer. */
export type Sieve = (entry: number) => boolean;

/** What a filter lets through: entries whose words meet it, and that stand in some place which meets it too. */
export function sieveOf(index: SearchIndex, filter: Filter): Sieve {
  const [only, ...more] = [...labelTests(index, filter), ...wordTests(index, filter)];
  if (only !== undefined && more.length === 0) return only;
  return (entry) => (only?.(entry) ?? true) && more.every((passes) => passes(entry));
}

/** One test at the most: what labels the places have together, and where there are several, what one of them has. */
function labelTests(index: SearchIndex, filter: Filter): Sieve[] {
  const { library, labelSets } = index;
  const meets = placeTest(index, filter);
  if (meets === null) return [];
  const columns = labelKindsOf(filter).map((kind) => {
    const { sets, byEntry } = labelSets.of(kind, KINDS[kind].labelsOf);
    const wanted = labelsWanted(library, kind, filter[kind]);
    return {
      byEntry,
      passes: Uint8Array.from(sets, (set) => (set.some((label) => wanted.has(label)) ? 1 : 0)),
    };
  });
  const { several } = labelSets;
  const test: Sieve = (entry) => {
    for (const { byEntry, passes } of columns) if (passes[byEntry[entry] as number] === 0) return false;
    return columns.length === 1 || several[entry] === 0 || placesOf(index, entry).some(meets);
  };
  return [test];
}

/** Of an entry that passes, the places that meet the filter, in report order. */
export function passingPlaces(index: SearchIndex, filter: Filter): (entry: number) => readonly Statement[] {
  const meets = placeTest(index, filter);
  return (entry) => (meets === null ? placesOf(index, entry) : placesOf(index, entry).filter(meets));
}

/** Whether a statement, at the place where it stands, may pass; `null` where nothing is asked of its labels. */
function placeTest({ library }: SearchIndex, filter: Filter): ((statement: Statement) => boolean) | null {
  const conditions = labelKindsOf(filter).map((kind) => {
    const { labelsOf } = KINDS[kind];
    const wanted = labelsWanted(library, kind, filter[kind]);
    return (statement: Statement) => labelsOf(statement).some((label) => wanted.has(label));
  });
  if (conditions.length === 0) return null;
  return (statement) => conditions.every((meets) => meets(statement));
}

function labelsWanted(library: Library, kind: MenuKind, values: readonly string[]): ReadonlySet<string> {
  return (KINDS[kind] as LabelKind).wanted?.(library, values) ?? new Set(values);
}

function labelKindsOf(filter: Filter): MenuKind[] {
  return MENU_KINDS.filter((kind) => filter[kind].length > 0);
}

function placesOf({ entries }: SearchIndex, entry: number): readonly Statement[] {
  return (entries[entry] as Entry).places;
}

/** What a filter asks of an entry's own words, which are the same in all its places. */
function wordTests(index: SearchIndex, filter: Filter): Sieve[] {
  return [
    ...WORD_KINDS.filter((kind) => filter[kind].length > 0).map((kind) =>
      havingOneOf(index, KINDS[kind].termsOf(index, filter[kind])),
    ),
    ...filter.without.map((words): Sieve => {
      const has = wordsIn(index, words);
      return (entry) => !has(entry);
    }),
  ];
}

function wordsIn(index: SearchIndex, words: string): Sieve {
  // A word in any form; one without a meaning is no term. A phrase as it stands, or as one word.
  if (!words.includes(' ') && !isStopWord(words)) return havingOneOf(index, [stem(words), gluedTerm(words)]);
  const asOne = havingOneOf(index, [stem(words.replaceAll(' ', ''))]);
  const asPhrase = phraseTest(index, [words]);
  return (entry) => asOne(entry) || asPhrase(entry);
}

function havingOneOf(index: SearchIndex, terms: readonly string[]): Sieve {
  const marked = new Uint8Array(index.entries.length);
  for (const term of terms)
    eachWithInOwnText(index, term, (entry) => {
      marked[entry] = 1;
    });
  return (entry) => marked[entry] === 1;
}
