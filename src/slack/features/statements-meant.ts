import { findStatement, type Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { quoted } from '../../wording/receipt';
import type { ClickValue } from '../click-value';

/** What a button says that carries what this version does not understand. */
export const TOO_OLD = 'This button is of another version of mine; please ask again.';
/** What one says whose statement or section the reports do not have any more. */
export const GONE = 'What this button led to is no longer in the report; please ask again.';

/** The statements that a button names by their ids, or one sentence why there are none. */
export function statementsIn(
  library: Library,
  { ids }: ClickValue,
): readonly [Statement, ...Statement[]] | string {
  if (!Array.isArray(ids)) return TOO_OLD;
  const found = ids.map((id) => findStatement(library, String(id))).filter((one) => one !== null);
  const [first, ...rest] = found;
  return first && found.length === ids.length ? [first, ...rest] : GONE;
}

/** What a command says that takes a statement's id and was given none. */
export function whichStatement(command: string): string {
  return `Say which statement, for example /peaceops ${command} 6.1/1.3; ids stand in brackets under each excerpt.`;
}

/** What one says to an id that no statement has. */
export function noSuchStatement(typed: string): string {
  return `There is no statement ${quoted(typed)}; ids stand in brackets under each excerpt.`;
}
