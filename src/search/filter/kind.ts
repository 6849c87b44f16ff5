import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import type { SearchIndex } from '../search-index';

/** What the words behind a key were taken for. */
export interface FoundValue {
  /** As a filter holds them; several where the words stand in several sections' titles. */
  values: readonly string[];
  /** Whether the words are the value's own name: then there is nothing to tell. */
  byName: boolean;
}

/**
 * Finds what words mean, `null` for nothing.
 * @param mayGuess whether misspelt words and parts of names will do
 */
export type FindValue = (words: string, mayGuess: boolean) => FoundValue | null;

/** What to offer for words that stand for no value: what may be meant, nearest first, and what there is. */
export interface Offered {
  nearest: readonly string[];
  /** Empty where there are too many to be named. */
  choices: readonly string[];
}

/** What every kind of condition has, in a file of its own in `kinds/`. */
interface CommonKind {
  /** By which words it is named in a query; the first is the one that is written. */
  keys: readonly [string, ...string[]];
  /** Those that are everyday words: a blank behind their colon makes them a part of the sentence ("asked for: police"). */
  everydayKeys?: readonly string[];
  /** How its values are found in words. */
  find(index: SearchIndex): FindValue;
  /** What to offer for words that {@link CommonKind.find} takes for nothing. */
  offer(index: SearchIndex, typed: string): Offered;
}

/** A kind that asks where a statement stands and how it is labelled. */
export interface LabelKind<Value extends string = string> extends CommonKind {
  /** All values that there can be, in the order of menus. */
  menu(library: Library): readonly Value[];
  /** The labels that a statement has, at the place where it stands. */
  labelsOf(statement: Statement): readonly string[];
  /** Of which labels a statement must have one; left out where these are the values themselves. */
  wanted?(library: Library, values: readonly string[]): ReadonlySet<string>;
}

/** A kind that asks for a statement's own words. */
export interface WordKind extends CommonKind {
  /** The terms of the index of which a statement's own text must have one. */
  termsOf(index: SearchIndex, values: readonly string[]): readonly string[];
}
