import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import type { Encoder } from './encoder';
import type { PackedLists } from './index-entry-lists';
import { IndexEntryTexts, type PackedIndexEntries } from './index-entry-texts';
import { MeaningIndex, type PackedMeaning } from './meaning-index';
import { shorts } from './packing';
import { assembleIndex, type Entry, type SearchIndex } from './search-index';
import type { PreparedThesaurus } from './thesaurus';
import { TUNED } from './tuning';

/** An index as a file keeps it: arrays that lie there one behind the other and need no decoding, and the rest, for JSON. */
export interface PackedIndex {
  arrays: PackedPostings & Partial<PackedMeaningAndEntries>;
  rest: {
    /** The terms by their numbers, and the words of the vocabulary, a line each. */
    terms: string;
    words: string;
    thesaurus: PreparedThesaurus;
  };
}

/** An index by words, see `Postings` and `SearchIndex`. */
interface PackedPostings {
  /** How many places each entry has, and their positions in the library, one entry's behind the other's. */
  placeCounts: Uint16Array;
  places: Uint32Array;
  mentions: Uint8Array;
  plain: Uint8Array;
  starts: Uint32Array;
  postings: Uint32Array;
  strengths: Float32Array;
  inOwnText: Uint8Array;
  frequencies: Uint32Array;
  /** How often each word of the vocabulary occurs. */
  occurrences: Uint32Array;
}

/** What is found by meaning; there where an index has that. */
type PackedMeaningAndEntries = PackedMeaning & PackedIndexEntries & PackedLists;

/** An index as a file keeps it; {@link unpackIndex} reads it back. */
export function packIndex(index: SearchIndex): PackedIndex {
  const { library, entries, mentions, plain, postings, vocabulary, thesaurus, meaning } = index;
  const positions = new Map(library.statements.map((statement, at) => [statement, at]));
  const places = entries.flatMap((entry) => entry.places.map((place) => positions.get(place) as number));
  return {
    arrays: {
      placeCounts: shorts(entries.map((entry) => entry.places.length)),
      places: Uint32Array.from(places),
      mentions,
      plain,
      starts: postings.starts,
      postings: postings.entries,
      strengths: postings.strengths,
      inOwnText: postings.inOwnText,
      frequencies: postings.frequencies,
      occurrences: Uint32Array.from(vocabulary.values()),
      ...meaning?.index.packed,
      ...meaning?.indexEntries.packed,
    },
    rest: {
      terms: [...postings.terms.keys()].join('\n'),
      words: [...vocabulary.keys()].join('\n'),
      thesaurus: thesaurus.prepared,
    },
  };
}

/**
 * @param library the one that was packed
 * @param encoder the one with which it was made; without, statements are found by words alone
 */
export function unpackIndex(
  library: Library,
  { arrays, rest }: PackedIndex,
  encoder: Encoder | null = null,
): SearchIndex {
  const { starts, postings, strengths, inOwnText, frequencies, mentions, plain, occurrences } = arrays;
  const terms = new Map(rest.terms.split('\n').map((term, at) => [term, at]));
  const vocabulary = new Map(rest.words.split('\n').map((word, at) => [word, occurrences[at] as number]));
  return assembleIndex(library, entriesOf(library, arrays), {
    marks: { mentions, plain },
    postings: { terms, starts, entries: postings, strengths, inOwnText, frequencies },
    vocabulary,
    prepared: rest.thesaurus,
    meaning: encoder && hasMeaning(arrays) ? unpackMeaning(arrays, encoder) : null,
    tuning: TUNED,
  });
}

function entriesOf({ statements }: Library, { placeCounts, places }: PackedPostings): Entry[] {
  const entries: Entry[] = [];
  let from = 0;
  // Most have one place; views of an array and its iterators take ten times as long.
  for (let entry = 0; entry < placeCounts.length; entry++) {
    const end = from + (placeCounts[entry] as number);
    const at: Statement[] = [];
    for (; from < end; from++) at.push(statements[places[from] as number] as Statement);
    entries.push({ places: at as Entry['places'] });
  }
  return entries;
}

function hasMeaning(arrays: Partial<PackedMeaningAndEntries>): arrays is PackedMeaningAndEntries {
  return arrays.rows !== undefined;
}

function unpackMeaning(packed: PackedMeaningAndEntries, encoder: Encoder): SearchIndex['meaning'] {
  return { encoder, index: new MeaningIndex(packed), indexEntries: new IndexEntryTexts(packed) };
}
