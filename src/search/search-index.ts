import type { Library } from '../report/library';
import type { Statement, StatementType } from '../report/model';
import { isPlain } from './analyze';
import { CoveragePower } from './coverage-power';
import { LabelSets } from './filter/label-sets';
import { fromBase64, toBase64 } from './packing';
import { ScoreWindow } from './score-window';
import { Speller } from './spelling';
import { type PreparedThesaurus, Thesaurus } from './thesaurus';
import { TUNED, type Tuning } from './tuning';
import { Undecided } from './undecided';
import { type Families, WordFamilies } from './word-families';

/** A text as it is searched. One that stands in several places is one entry. */
export interface Entry {
  /** The places, in report order; at least one. */
  places: [Statement, ...Statement[]];
}

/** Postings of all terms, one list behind the other (compressed sparse rows). */
export interface Postings {
  /** Number of each term; concepts and actors are terms as well, see {@link conceptTerm}. */
  terms: ReadonlyMap<string, number>;
  /** Term t has the postings from `starts[t]` to `starts[t + 1]`. */
  starts: Uint32Array;
  /** The entries that have the term, ascending within a list. */
  entries: Uint32Array;
  /** How strongly they have it, over all fields: 0 for none, 1 for once in a text of average length. */
  strengths: Float32Array;
  /**
   * Beside `entries`, a bit each, the lowest first: whether the entry's own text has the term, and not only what
   * stands around it; a concept it has where it names it outright ({@link isNamedBy}), in no everyday words, which
   * often mean something else.
   */
  inOwnText: Uint8Array;
  /** In how many entries' own text each term stands. */
  frequencies: Uint32Array;
}

/** An inverted index over the statements of a library. */
export interface SearchIndex {
  library: Library;
  entries: Entry[];
  /** By entry: the number of its statement's type, see {@link STATEMENT_TYPES}. */
  types: Uint8Array;
  /** By entry: whether its text is {@link isPlain}, 1 or 0. */
  plain: Uint8Array;
  postings: Postings;
  labelSets: LabelSets;
  /** Every folded word of the reports with the number of its occurrences. */
  vocabulary: ReadonlyMap<string, number>;
  thesaurus: Thesaurus;
  speller: Speller;
  families: WordFamilies;
  tuning: Tuning;
  /** For ranking, one query after the other; indexes may share it. */
  window: ScoreWindow;
  undecided: Undecided;
  coveragePower: CoveragePower;
}

/** The types of statements by the number that an index keeps of them. */
export const STATEMENT_TYPES: readonly StatementType[] = [
  'finding',
  'recommendation',
  'challenge',
  'context',
];

/** The term under which statements about a concept are found. */
export function conceptTerm(id: string): string {
  return `#${id}`;
}

/** The term under which statements that name an actor are found. */
export function actorTerm(actor: string): string {
  return `@${actor}`;
}

/** The term under which recommendations to an actor are found. */
export function addresseeTerm(actor: string): string {
  return `>${actor}`;
}

/** The entries that have a term, ascending, and how strongly each has it; empty for a term that no entry has. */
export function postingsOf(
  { postings: { terms, starts, entries, strengths } }: Pick<SearchIndex, 'postings'>,
  term: string,
): { entries: Uint32Array; strengths: Float32Array } {
  const number = terms.get(term);
  const [from, to] = number === undefined ? [0, 0] : [starts[number], starts[number + 1]];
  return { entries: entries.subarray(from, to), strengths: strengths.subarray(from, to) };
}

/** Everything that follows from statements, postings and concepts. */
export function assembleIndex(
  library: Library,
  entries: Entry[],
  postings: Postings,
  vocabulary: ReadonlyMap<string, number>,
  { prepared, families, tuning }: { prepared: PreparedThesaurus; families: Families; tuning: Tuning },
): SearchIndex {
  const thesaurus = new Thesaurus(prepared);
  const types = new Uint8Array(entries.length);
  const plain = new Uint8Array(entries.length);
  entries.forEach(({ places: [{ type, text }] }, entry) => {
    types[entry] = STATEMENT_TYPES.indexOf(type);
    plain[entry] = isPlain(text) ? 1 : 0;
  });
  return {
    library,
    entries,
    types,
    plain,
    postings,
    labelSets: new LabelSets(entries),
    vocabulary,
    thesaurus,
    speller: new Speller(() => withWords(vocabulary, prepared)),
    families: new WordFamilies(families),
    tuning,
    window: new ScoreWindow(),
    undecided: new Undecided(),
    coveragePower: new CoveragePower(tuning.coverageExponent),
  };
}

/** Words of other matters are known, but nobody who mistyped meant them. */
const NEVER_MEANT = -1;

/** Words of the thesaurus are known, but where a typing error could mean either, the reports' words win. */
function withWords(
  vocabulary: ReadonlyMap<string, number>,
  { words, otherMatters }: PreparedThesaurus,
): Map<string, number> {
  const all = new Map(vocabulary);
  for (const word of words.split(' ')) if (!all.has(word)) all.set(word, 0);
  for (const word of otherMatters.words.split(' ')) if (!all.has(word)) all.set(word, NEVER_MEANT);
  return all;
}

/** An index as JSON holds it; statements are named by their position in the library, arrays are base64. */
export interface PackedIndex {
  entries: number[][];
  terms: string[];
  starts: string;
  postings: string;
  strengths: string;
  inOwnText: string;
  frequencies: string;
  vocabulary: [word: string, count: number][];
  thesaurus: PreparedThesaurus;
  families: Families;
}

export function packIndex(index: SearchIndex): PackedIndex {
  const { library, entries, postings, vocabulary, thesaurus, families } = index;
  const positions = new Map(library.statements.map((statement, at) => [statement, at]));
  return {
    entries: entries.map(({ places }) => places.map((place) => positions.get(place) as number)),
    terms: [...postings.terms.keys()],
    starts: toBase64(postings.starts),
    postings: toBase64(postings.entries),
    strengths: toBase64(postings.strengths),
    inOwnText: toBase64(postings.inOwnText),
    frequencies: toBase64(postings.frequencies),
    vocabulary: [...vocabulary],
    thesaurus: thesaurus.prepared,
    families: families.families,
  };
}

/** @param library the one that was packed */
export function unpackIndex(library: Library, packed: PackedIndex): SearchIndex {
  const entries = packed.entries.map((positions) => ({
    places: positions.map((at) => library.statements[at]) as Entry['places'],
  }));
  const postings: Postings = {
    terms: new Map(packed.terms.map((term, at) => [term, at])),
    starts: fromBase64(packed.starts, Uint32Array),
    entries: fromBase64(packed.postings, Uint32Array),
    strengths: fromBase64(packed.strengths, Float32Array),
    inOwnText: fromBase64(packed.inOwnText, Uint8Array),
    frequencies: fromBase64(packed.frequencies, Uint32Array),
  };
  const { thesaurus: prepared, families } = packed;
  return assembleIndex(library, entries, postings, new Map(packed.vocabulary), {
    prepared,
    families,
    tuning: TUNED,
  });
}
