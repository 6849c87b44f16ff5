import type { StatementType, SupportLevel } from '../../report/model';

/**
 * Which statements may answer: those that meet every kind of condition given, each by any one of its values; none
 * given, all.
 */
export interface Filter {
  types: readonly StatementType[];
  support: readonly SupportLevel[];
  /** Section numbers, with the report's id in front where one report's is meant; a section holds its subsections. */
  sections: readonly string[];
  /** Names of `report/labels/actors.ts`: who is named. */
  actors: readonly string[];
  /** The same: who is asked to act. */
  addressees: readonly string[];
  /** Preferred labels of concepts that the statement's own words name. */
  topics: readonly string[];
  /** What the statement's own words may not have: folded words, or phrases with blanks between their words. */
  without: readonly string[];
}

/** Lets everything through. */
export const NO_FILTER: Filter = {
  types: [],
  support: [],
  sections: [],
  actors: [],
  addressees: [],
  topics: [],
  without: [],
};

/** What a condition of a filter is about. */
export type FilterKind = keyof Filter;

/** The kinds of which a query names what is wanted. */
export type WantedKind = Exclude<FilterKind, 'without'>;

/** The kinds by which a filter narrows, in the order in which they are told and written. */
export function kindsInForce(filter: Filter): FilterKind[] {
  return KINDS.filter((kind) => filter[kind].length > 0);
}

/** Whether a filter leaves anything out. */
export function isNarrowing(filter: Filter): boolean {
  return kindsInForce(filter).length > 0;
}

const KINDS: readonly FilterKind[] = [
  'types',
  'topics',
  'sections',
  'actors',
  'addressees',
  'support',
  'without',
];

/** In the order in which people are likely to want them. */
export const TYPES: readonly StatementType[] = ['recommendation', 'challenge', 'finding', 'context'];

/** Firmest first. */
export const SUPPORT_LEVELS: readonly SupportLevel[] = [
  'agreed',
  'recommended',
  'stressed',
  'suggested',
  'some',
  'none',
];
