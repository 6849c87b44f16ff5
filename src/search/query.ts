import { type Filter, type FilterNote, isNarrowing } from './filter/filter';
import type { Nearness } from './meaning-index';

/** Why a term may stand for a word of the query. */
export type Because = 'word' | 'concept' | 'actor' | 'index entry' | 'topic';

/** A term that will do for a word of the query. */
export interface Alternative {
  /** Number of the term in the index. */
  term: number;
  because: Because;
  /** 0 to 1: how sure it is that it means the same. */
  weight: number;
  /** Share of the term's information that goes to this word: a concept of three words gives each a third. */
  share: number;
  /** Of the concept it comes from, its preferred label. */
  concept?: string;
}

/** One part of a question: a word with the terms that will do for it. */
export interface QueryUnit {
  /** Folded, after correction. */
  word: string;
  /** As typed. */
  typed: string;
  /** Common English words say little about a subject. */
  light: boolean;
  alternatives: Alternative[];
  /** How much it tells, in the unit of idf. */
  information: number;
  /** The reports have neither the word nor anything that means the same. */
  absent: boolean;
  /** It belongs to office or private life, and the reports do not have it: the question is about something else. */
  otherMatter: boolean;
}

/** A question as it was read: its filter, and what it looks for. */
export interface Query {
  /** Its filter, and notes on how that was read. */
  filter: Filter;
  filterNotes: readonly FilterNote[];
  /** What is left of it beside the filter. */
  words: string;
  /** The same, folded and corrected. */
  corrected: string;
  units: QueryUnit[];
  /** Word sequences in quotation marks that must occur as they are: folded, blank between words. */
  phrases: string[];
  /** Concepts that its words point to, strongest first: looked for beside the words. */
  topics: QueryUnit[];
  corrections: { from: string; to: string }[];
  /** What each word was taken to mean besides itself. */
  expansions: { from: string; to: string[] }[];
  /** How near its meaning is to each entry; `null` without an encoder, or without a word that it knows. */
  nearness: Nearness | null;
  /** It was longer than what is read of a query. */
  isCut: boolean;
}

/** The words that tell something: all but those common in English, or all where there are no others. */
export function tellingUnits(units: readonly QueryUnit[]): readonly QueryUnit[] {
  const telling = units.filter(({ light }) => !light);
  return telling.length > 0 ? telling : units;
}

/** Whether there is nothing in its words to look for: `the`, `x`. */
export function looksForNothing({ units, phrases }: Pick<Query, 'units' | 'phrases'>): boolean {
  return units.length === 0 && phrases.length === 0;
}

/** Whether it only narrows: it asks for all that a filter lets through. */
export function onlyNarrows(query: Query): boolean {
  return looksForNothing(query) && isNarrowing(query.filter);
}

/** Whether it narrows to something that does not exist, so that nothing passes. */
export function namesNoSuchValue({ filterNotes }: Query): boolean {
  return filterNotes.some(({ note }) => note === 'no-such-value');
}
