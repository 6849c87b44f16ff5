import type { Library } from '../report/library';
import { onlyMentions } from '../report/mention';
import type { Statement } from '../report/model';
import { isPlain } from './analyze';
import type { Encoder } from './encoder';
import type { IndexEntryTexts } from './index-entry-texts';
import { LabelSets } from './label-sets';
import type { MeaningIndex } from './meaning-index';
import { ScoreWindow } from './score-window';
import { Speller } from './spelling';
import { type PreparedThesaurus, Thesaurus } from './thesaurus';
import type { Tuning } from './tuning';
import { WordForms } from './word-forms';
import { WordScores } from './word-scores';

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
  /** How strongly they have it over all fields: 0 for not at all, 1 for once in a text of average length. */
  strengths: Float32Array;
  /**
   * Parallel to `entries`, a bit each, the lowest first: whether the entry's own text has the term, and not
   * only what stands around it. It has a concept where it names it outright ({@link isNamedBy}).
   */
  inOwnText: Uint8Array;
  /** In how many entries' own texts each term stands. */
  frequencies: Uint32Array;
}

/** What is needed to find entries by meaning. */
export interface Meaning {
  encoder: Encoder;
  index: MeaningIndex;
  indexEntries: IndexEntryTexts;
}

/** An index over the statements of a library: inverted, by words, and by meaning. */
export interface SearchIndex {
  library: Library;
  entries: Entry[];
  /** By entry: whether it only mentions its matter, 1 or 0, see {@link onlyMentions}. */
  mentions: Uint8Array;
  /** By entry: whether its text is {@link isPlain}, 1 or 0. */
  plain: Uint8Array;
  postings: Postings;
  labelSets: LabelSets;
  /** Every folded word of the reports with the number of its occurrences. */
  vocabulary: ReadonlyMap<string, number>;
  thesaurus: Thesaurus;
  speller: Speller;
  /** The words of the reports, and those of index entries, in every form. */
  forms: { reports: WordForms; indexEntries: WordForms };
  /** `null` where statements are found by their words alone. */
  meaning: Meaning | null;
  tuning: Tuning;
  /** The numbers of all entries. */
  everyEntry: Uint32Array;
  /** Room for ranking one query after the other; indexes may share the window. */
  window: ScoreWindow;
  wordScores: WordScores;
}

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

/** The term under which statements are found that have a word, by its stem, in an index entry. */
export function indexEntryTerm(stemmed: string): string {
  return `~${stemmed}`;
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

/** What an index is made of, besides its entries. */
export interface IndexParts {
  marks: Pick<SearchIndex, 'mentions' | 'plain'>;
  postings: Postings;
  vocabulary: ReadonlyMap<string, number>;
  prepared: PreparedThesaurus;
  meaning: Meaning | null;
  tuning: Tuning;
}

/** What the texts of entries show by themselves. */
export function marksOf(entries: readonly Entry[]): IndexParts['marks'] {
  return {
    mentions: Uint8Array.from(entries, ({ places: [statement] }) => (onlyMentions(statement) ? 1 : 0)),
    plain: Uint8Array.from(entries, ({ places: [statement] }) => (isPlain(statement.text) ? 1 : 0)),
  };
}

/** Derives everything that follows from statements, postings and concepts. */
export function assembleIndex(
  library: Library,
  entries: Entry[],
  { marks, postings, vocabulary, prepared, meaning, tuning }: IndexParts,
): SearchIndex {
  return {
    library,
    entries,
    ...marks,
    postings,
    labelSets: new LabelSets(entries),
    vocabulary,
    thesaurus: new Thesaurus(prepared),
    speller: new Speller({
      vocabularyOf: () => withWords(vocabulary, prepared, meaning),
      isEnglish: (word) => meaning?.encoder.table.numberOf(word) !== undefined,
    }),
    forms: {
      reports: new WordForms(() => vocabulary.keys(), meaning?.encoder ?? null),
      indexEntries: new WordForms(() => meaning?.indexEntries.words() ?? [], meaning?.encoder ?? null),
    },
    meaning,
    tuning,
    everyEntry: new Uint32Array(entries.length).map((_, entry) => entry),
    window: new ScoreWindow(),
    wordScores: new WordScores(entries.length),
  };
}

/** Words of other matters are known, but never the correction of a typing error. */
const NEVER_MEANT = -1;

/**
 * Words of the thesaurus and of index entries are known too. Where a typing error could mean either, the
 * reports' words win.
 */
function withWords(
  vocabulary: ReadonlyMap<string, number>,
  { words, otherMatters }: PreparedThesaurus,
  meaning: Meaning | null,
): Map<string, number> {
  const all = new Map(vocabulary);
  for (const word of words.split(' ')) if (!all.has(word)) all.set(word, 0);
  for (const word of meaning?.indexEntries.words() ?? []) if (!all.has(word)) all.set(word, 0);
  for (const word of otherMatters.words.split(' ')) if (!all.has(word)) all.set(word, NEVER_MEANT);
  return all;
}
