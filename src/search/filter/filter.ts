import { type ValueOf, WANTED_KINDS, type WantedKind } from './kinds';

/**
 * Which statements may answer: those that meet every kind of condition given, each by any one of its values; none given,
 * all.
 */
export type Filter = { readonly [K in WantedKind]: readonly ValueOf<K>[] } & {
  /** What the statement's own words may not have: folded words, or phrases with blanks between their words. */
  readonly without: readonly string[];
};

/** What a condition of a filter is about. */
export type FilterKind = keyof Filter;

const FILTER_KINDS: readonly FilterKind[] = [...WANTED_KINDS, 'without'];

/** Lets everything through. */
export const NO_FILTER: Filter = filterOf({});

/** A filter of the conditions given, and no others. Values are as people name them; those of no kind are never met. */
export function filterOf(conditions: { readonly [K in FilterKind]?: readonly string[] }): Filter {
  return Object.fromEntries(FILTER_KINDS.map((kind) => [kind, conditions[kind] ?? []])) as unknown as Filter;
}

/** The kinds by which a filter narrows, in the order in which they are told and written. */
export function kindsInForce(filter: Filter): FilterKind[] {
  return FILTER_KINDS.filter((kind) => filter[kind].length > 0);
}

/** Whether a filter leaves anything out. */
export function isNarrowing(filter: Filter): boolean {
  return FILTER_KINDS.some((kind) => filter[kind].length > 0);
}

/** What there is to tell of how a filter was read. */
export type FilterNote =
  /** Words were taken for values that have other names. */
  | { note: 'read-as'; kind: WantedKind; typed: string; values: readonly string[] }
  /** Words stand for no value: then nothing is found. `nearest` may be meant; where none may, `choices` are what there is. */
  | {
      note: 'no-such-value';
      kind: WantedKind;
      typed: string;
      nearest: readonly string[];
      choices: readonly string[];
    }
  /** A word before a colon is no key, but nearly one; it is left out with its value. `instead` is the query with the right key. */
  | { note: 'no-such-key'; typed: string; key: string; instead: string }
  /** A key behind a hyphen, which excludes words only; it is left out with its value. */
  | { note: 'no-exclusion'; typed: string };
