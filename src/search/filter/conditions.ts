import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import type { Filter } from './filter';
import { placeOf, placesOfSections } from './sections';

/** Whether a statement, at the place where it stands, may pass. */
export type Condition = (statement: Statement) => boolean;

/** The kinds that ask where a statement stands and how it is labelled, not what its words are. */
export const PLACE_KINDS = ['types', 'sections', 'actors', 'addressees', 'support'] as const;

/** One of {@link PLACE_KINDS}. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What a statement has of a kind. Its section stands for itself alone, see {@link labelsWanted}. */
export function labelsOf(statement: Statement, kind: PlaceKind): readonly string[] {
  switch (kind) {
    case 'types':
      return [statement.type];
    case 'sections':
      return [placeOf(statement)];
    case 'support':
      return [statement.support.level];
    case 'actors':
    case 'addressees':
      return statement[kind];
  }
}

/** Of which a statement must have one to meet a filter; of a section, also what is within it. */
export function labelsWanted(
  library: Library,
  kind: PlaceKind,
  values: Filter[PlaceKind],
): ReadonlySet<string> {
  return kind === 'sections' ? placesOfSections(library, values) : new Set(values);
}

/** Statements that have one of these values; a section that is not there has none. */
export function having(library: Library, kind: PlaceKind, values: Filter[PlaceKind]): Condition {
  const wanted = labelsWanted(library, kind, values);
  return (statement) => labelsOf(statement, kind).some((label) => wanted.has(label));
}

/** Statements that have to do with one of these, as who is named or as who is asked to act. */
export function concerning(names: readonly string[]): Condition {
  return (statement) => whoIsIn(statement).some((name) => names.includes(name));
}

/** Actors and addressees, each once. */
export function whoIsIn({ actors, addressees }: Statement): string[] {
  return [...new Set([...actors, ...addressees])];
}
