import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { inFewestBytes } from './packing';
import { assembleIndex, type Entry, marksOf, type Postings, type SearchIndex } from './search-index';

/**
 * An index over some reports alone, for what counts and compares: their statements are the same objects, with the ids
 * that they have beside the other reports. Statements are found by their words only. Takes one pass over the postings.
 * @example
 * narrowIndex(index, ['beijing-2007']).library.reports.length; // 1
 * @param reports ids; empty for all
 */
export function narrowIndex(index: SearchIndex, reports: readonly string[]): SearchIndex {
  const library = narrowLibrary(index.library, new Set(reports));
  if (reports.length === 0 || library.reports.length === index.library.reports.length) return index;
  const ids = library.reports.map(({ metadata }) => metadata.id);
  const last = LAST.get(index);
  if (last && last.ids.join() === ids.join()) return last.narrowed;
  const narrowed = narrowTo(index, library, new Set(ids));
  LAST.set(index, { ids, narrowed });
  return narrowed;
}

/** Of each index the last one that was made of it: pages of a list are turned one after the other. */
const LAST = new WeakMap<SearchIndex, { ids: readonly string[]; narrowed: SearchIndex }>();

function narrowTo(index: SearchIndex, library: Library, ids: ReadonlySet<string>): SearchIndex {
  const { entries, numbers } = entriesWithin(index, ({ report }) => ids.has(report));
  return assembleIndex(library, entries, {
    marks: marksOf(entries),
    postings: postingsWithin(index.postings, numbers),
    vocabulary: index.vocabulary,
    prepared: index.thesaurus.prepared,
    meaning: null,
    tuning: index.tuning,
  });
}

function narrowLibrary({ reports, statements, reader }: Library, wanted: ReadonlySet<string>): Library {
  return {
    reports: reports.filter(({ metadata }) => wanted.has(metadata.id)),
    statements: statements.filter(({ report }) => wanted.has(report)),
    idsInFull: true,
    ...(reader === undefined ? {} : { reader }),
  };
}

/** In `numbers`, which new number an entry has. */
const NOT_WITHIN = -1;

/** The entries that have a place within, with those places, and the new numbers of all entries. */
function entriesWithin(
  index: SearchIndex,
  isWithin: (place: Statement) => boolean,
): { entries: Entry[]; numbers: Int32Array } {
  const entries: Entry[] = [];
  const numbers = Int32Array.from(index.entries, ({ places }) => {
    const [first, ...others] = places.filter(isWithin);
    return first === undefined ? NOT_WITHIN : entries.push({ places: [first, ...others] }) - 1;
  });
  return { entries, numbers };
}

/** A term that no entry has any more is none: the reports do not have it. */
function postingsWithin(all: Postings, numbers: Int32Array): Postings {
  const terms = new Map<string, number>();
  const starts = [0];
  const frequencies: number[] = [];
  const entries = new Uint32Array(all.entries.length);
  const grades = new Uint32Array(all.entries.length);
  const inOwnText = new Uint8Array(all.inOwnText.length);
  let end = 0;
  for (const [term, number] of all.terms) {
    const start = end;
    for (let at = all.starts[number] as number; at < (all.starts[number + 1] as number); at++) {
      const entry = numbers[all.entries[at] as number] as number;
      if (entry === NOT_WITHIN) continue;
      entries[end] = entry;
      grades[end] = all.grades[at] as number;
      if (((all.inOwnText[at >> 3] as number) >> (at & 7)) & 1)
        (inOwnText[end >> 3] as number) |= 1 << (end & 7);
      end++;
    }
    if (end === start) continue;
    terms.set(term, terms.size);
    starts.push(end);
    // How rare a term is, all reports tell best; but it stands in no more entries than there are.
    frequencies.push(Math.min(all.frequencies[number] as number, end - start));
  }
  return {
    terms,
    starts: Uint32Array.from(starts),
    entries: inFewestBytes(entries.subarray(0, end)),
    grades: inFewestBytes(grades.subarray(0, end)),
    strengths: all.strengths,
    inOwnText,
    frequencies: Uint32Array.from(frequencies),
  };
}
