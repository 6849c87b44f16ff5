import { findSection, findStatement, type Library, statementsNamed } from '../../report/library';
import type { Statement } from '../../report/model';
import { idsMeant, paragraphsMeant } from '../../report/statements-in-text';
import { listed } from '../../wording/listed';
import { quoted } from '../../wording/receipt';
import { whatBecameOf } from '../../wording/what-became';
import type { Message } from '../blocks';
import type { ClickValue } from '../click-value';
import { sectionOfferedMessage } from '../messages/section-offered';
import { sentenceMessage } from '../messages/sentence';
import { eachPassage } from '../messages/together';

/** What a button says that carries what this version does not understand. */
export const TOO_OLD = 'This button is of another version of mine; please ask again.';
/** What one says whose statement or section the reports do not have any more. @param id as the button has it */
export function gone(library: Library, id: string): string {
  return `What this button led to is no longer there. ${whatBecameOf(library, id)} Please ask again.`;
}

/** The id of the first passage of a section, for {@link gone}. @param number as a button has it */
export function firstIn(number: string): string {
  return `${number}/1`;
}

/** The statements that a button names by their ids, or one sentence why there are none. */
export function statementsIn(
  library: Library,
  { ids }: ClickValue,
): readonly [Statement, ...Statement[]] | string {
  if (!Array.isArray(ids)) return TOO_OLD;
  const found = ids.map((id) => findStatement(library, String(id)));
  const missing = found.indexOf(null);
  if (missing >= 0) return gone(library, String(ids[missing]));
  const [first, ...rest] = found.filter((one) => one !== null);
  return first ? [first, ...rest] : TOO_OLD;
}

/** Whether what stands behind a command names statements, or a section in their place: `6.1/1.3, 6.1/1.4`, `6.1`. */
export function namesStatements(library: Library, line: string): boolean {
  if (line === '' || idsMeant(library, line) !== null || findSection(library, line) !== null) return true;
  return paragraphsMeant(library, line).length > 0;
}

/**
 * What a command says that takes ids of statements: of each passage its message, or one sentence what is wrong with them.
 * @param line see {@link namesStatements}
 * @param build the message about statements of one passage
 */
export function messageOnNamed(
  library: Library,
  { command, line }: { command: string; line: string },
  build: (passage: readonly [Statement, ...Statement[]]) => Message,
): Message {
  const places = paragraphsMeant(library, line);
  if (places.length > 1) return sentenceMessage(whichSection(command, places));
  const ids = places.length > 0 ? places : idsMeant(library, line);
  if (ids === null) {
    const found = findSection(library, line);
    return found ? sectionOfferedMessage(library, found) : sentenceMessage(whichStatement(command));
  }
  const { statements, missing } = statementsNamed(library, ids);
  return missing.length > 0 ? sentenceMessage(noSuchStatement(missing)) : eachPassage(statements, build);
}

/** What a command says that takes a statement's id and was given none. */
function whichStatement(command: string): string {
  return `Say which statement, for example /peaceops ${command} 6.1/1.3; ids stand in brackets under each excerpt.`;
}

/** The same, where it was given a paragraph that several sections have. */
function whichSection(command: string, places: readonly string[]): string {
  const [first] = places;
  const shown = places.slice(0, MOST_PLACES);
  const others = places.length > shown.length ? [`${places.length - shown.length} more`] : [];
  return `More than one section has that paragraph: ${listed([...shown, ...others])}; say which, for example /peaceops ${command} ${first}.`;
}

const MOST_PLACES = 8;

function noSuchStatement(ids: readonly string[]): string {
  return `There is no statement ${listed(ids.map(quoted), 'or')}; ids stand in brackets under each excerpt.`;
}
