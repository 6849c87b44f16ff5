import type { Library } from '../report/library';
import type { Statement } from '../report/model';
import { Speller } from './spelling';

/** A text as it is searched. One that stands in several places is one entry. */
export interface Entry {
  /** The places, in report order; at least one. */
  places: Statement[];
}

/** The entries that have a term, ascending, and how much of it each has. */
export interface Postings {
  entries: number[];
  weights: number[];
}

/** An inverted index over the statements of a library. */
export interface SearchIndex {
  library: Library;
  entries: Entry[];
  postings: ReadonlyMap<string, Postings>;
  /** Every folded word of the reports with the number of its occurrences. */
  vocabulary: ReadonlyMap<string, number>;
  speller: Speller;
}

/** An index as JSON holds it; statements are named by their position in the library. */
export interface PackedIndex {
  entries: number[][];
  postings: [term: string, entries: number[], weights: number[]][];
  vocabulary: [word: string, count: number][];
}

/** Four digits decide no ranking and halve the file. */
const PACKED_DIGITS = 1e4;

export function packIndex({ library, entries, postings, vocabulary }: SearchIndex): PackedIndex {
  const positions = new Map(library.statements.map((statement, at) => [statement, at]));
  const rounded = (weight: number) => Math.round(weight * PACKED_DIGITS) / PACKED_DIGITS;
  return {
    entries: entries.map(({ places }) => places.map((place) => positions.get(place) as number)),
    postings: [...postings].map(([term, list]) => [term, list.entries, list.weights.map(rounded)]),
    vocabulary: [...vocabulary],
  };
}

/** @param library the one that was packed */
export function unpackIndex(library: Library, packed: PackedIndex): SearchIndex {
  const vocabulary = new Map(packed.vocabulary);
  return {
    library,
    entries: packed.entries.map((positions) => ({
      places: positions.map((at) => library.statements[at] as Statement),
    })),
    postings: new Map(packed.postings.map(([term, entries, weights]) => [term, { entries, weights }])),
    vocabulary,
    speller: new Speller(vocabulary),
  };
}
