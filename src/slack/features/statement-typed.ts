import { quoted } from '../../wording/receipt';

/** What a command says that takes a statement's id and was given none. */
export function whichStatement(command: string): string {
  return `Say which statement, for example /peaceops ${command} 6.1/1.3; ids stand in brackets under each excerpt.`;
}

/** What one says to an id that no statement has. */
export function noStatement(typed: string): string {
  return `There is no statement ${quoted(typed)}; ids stand in brackets under each excerpt.`;
}
