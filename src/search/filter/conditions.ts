import type { Library } from '../../report/library';
import type { Statement, StatementType } from '../../report/model';
import { placeOf, placesOfSections } from './sections';

/** Whether a statement may pass. */
export type Condition = (statement: Statement) => boolean;

/** Statements of one of these types. */
export function ofTypes(types: readonly StatementType[]): Condition {
  return ({ type }) => types.includes(type);
}

/**
 * Statements of one of these sections or of what stands within it; a section that is not there has none.
 * @param numbers as in the report, with the report's id in front (`beijing-2007/6`) where one report's is meant
 */
export function inSections(library: Library, numbers: readonly string[]): Condition {
  const places = placesOfSections(library, numbers);
  return (statement) => places.has(placeOf(statement));
}

/** Statements that have to do with one of these, as who is named or as who is asked to act. */
export function concerning(names: readonly string[]): Condition {
  const wanted = new Set(names);
  return (statement) => whoIsIn(statement).some((name) => wanted.has(name));
}

/** Actors and addressees, each once. */
export function whoIsIn({ actors, addressees }: Statement): string[] {
  return [...new Set([...actors, ...addressees])];
}
