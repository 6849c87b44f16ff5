import type { LabelKind, WordKind } from './kind';
import { actors, addressees, involved } from './kinds/actors';
import { support, types } from './kinds/levels';
import { reports } from './kinds/reports';
import { sections } from './kinds/sections';
import { topics } from './kinds/topics';

/**
 * By what a question can be narrowed, each kind of condition in a file of its own; in the order in which they are told,
 * written and offered. Every other list of kinds follows from this one. To add a kind, write its file, name it here, and
 * say in `wording/kinds.ts` what it is called; the compiler names what is missing.
 * @example
 * KINDS.support.keys[0]; // 'support'
 * KINDS.support.find(index)('consensus', false); // { values: ['agreed'], byName: false }
 */
export const KINDS = {
  types,
  topics,
  reports,
  sections,
  actors,
  addressees,
  involved,
  support,
} as const satisfies Record<string, LabelKind | WordKind>;

type Kinds = typeof KINDS;

/** A kind of condition of which a query names what is wanted. */
export type WantedKind = keyof Kinds;

/** Those that ask for labels: they have menus. */
export type MenuKind = { [K in WantedKind]: Kinds[K] extends LabelKind ? K : never }[WantedKind];

/** The values of a kind. */
export type ValueOf<K extends WantedKind> = Kinds[K] extends LabelKind<infer Value> ? Value : string;

/** All kinds, in order. */
export const WANTED_KINDS = Object.keys(KINDS) as readonly WantedKind[];

/** The kinds that have menus, in order. */
export const MENU_KINDS = WANTED_KINDS.filter((kind): kind is MenuKind => 'menu' in KINDS[kind]);

/** The kinds that ask for a statement's own words. */
export const WORD_KINDS = WANTED_KINDS.filter(
  (kind): kind is Exclude<WantedKind, MenuKind> => 'termsOf' in KINDS[kind],
);
