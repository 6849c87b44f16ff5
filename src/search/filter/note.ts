import type { WantedKind } from './filter';

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
