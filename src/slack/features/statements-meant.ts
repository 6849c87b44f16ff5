import { bareId, findSections, type Library, type Named, statementsNamed } from '../../report/library';
import type { Statement } from '../../report/model';
import { idsMeant, paragraphsMeant } from '../../report/statements-in-text';
import type { SearchIndex } from '../../search/search-index';
import { reportsMeant } from '../../search/within-reports';
import { missingValuesLine } from '../../wording/filter';
import { listed, listedInPart } from '../../wording/listed';
import { quoted } from '../../wording/receipt';
import { whatBecameOf } from '../../wording/what-became';
import type { Message } from '../blocks';
import type { ClickValue } from '../click-value';
import { sectionOfferedMessage } from '../messages/section-offered';
import { sentenceMessage } from '../messages/sentence';
import { eachPassage } from '../messages/together';
import { whichReportMessage } from '../messages/which-report';

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
  const { statements, several, missing } = statementsNamed(library, ids.map(String));
  const [unclear] = several;
  if (unclear !== undefined) return whichByNow(unclear);
  const [away] = missing;
  if (away !== undefined) return gone(library, away);
  const [first, ...rest] = statements;
  return first ? [first, ...rest] : TOO_OLD;
}

/** Of a button that was made when one report had the id, and does not name it. */
function whichByNow({ id, statements }: Named['several'][number]): string {
  const says = statements.map((one) => `/peaceops show ${one.id}`);
  return `Several reports have a statement ${quoted(id)} by now; say which: ${listedInPart(says, MOST_PLACES, 'or')}.`;
}

/** Whether what stands behind a command names statements, or a section in their place: `6.1/1.3, 6.1/1.4`, `6.1`. */
export function namesStatements(index: SearchIndex, line: string): boolean {
  const { library } = index;
  const { words } = reportsMeant(index, line);
  if (words === '' || idsMeant(library, words) !== null || findSections(library, words).length > 0)
    return true;
  return paragraphsMeant(library, words).length > 0;
}

/** The statements that such a line names by their ids, also narrowed to reports: `6.1/1.3 report:oslo`. */
export function statementsOn(index: SearchIndex, line: string): Named {
  const { words, filter } = reportsMeant(index, line);
  return statementsNamed(index.library, idsMeant(index.library, words) ?? [], filter.reports);
}

/**
 * What a command says that takes ids of statements: of each passage its message, or one sentence what is wrong with them.
 * @param line see {@link namesStatements}
 * @param build the message about statements of one passage
 */
export function messageOnNamed(
  index: SearchIndex,
  { command, line }: { command: string; line: string },
  build: (passage: readonly [Statement, ...Statement[]]) => Message,
): Message {
  const { library } = index;
  const meant = reportsMeant(index, line);
  const unknown = missingValuesLine(library, meant);
  if (unknown !== '') return sentenceMessage(unknown);
  const { words, filter } = meant;
  const places = statementsNamed(library, paragraphsMeant(library, words), filter.reports).statements.map(
    ({ id }) => id.replace(/\.\d+$/, ''),
  );
  if (places.length > 1) return sentenceMessage(whichSection(command, places));
  const ids = places.length > 0 ? places : idsMeant(library, words);
  if (ids === null) {
    const [found] = findSections(library, words, filter.reports);
    return found ? sectionOfferedMessage(library, found) : sentenceMessage(whichStatement(command));
  }
  const named = statementsNamed(library, ids, filter.reports);
  if (named.missing.length > 0) return sentenceMessage(noSuchStatement(named.missing));
  if (named.several.length > 0) return whichStatementMessage(library, { command, ids, ...named });
  return eachPassage(named.statements, build);
}

/**
 * Asks of which report statements are meant whose ids several have. A button means all of them of one report, where one has
 * them all; else the first of them, and the next is asked about then.
 */
export function whichStatementMessage(
  library: Library,
  { command, ids, several }: Pick<Named, 'several'> & { command: string; ids: readonly string[] },
): Message {
  const unclear = several.map(({ id }) => id);
  const inAll = library.reports.filter(({ metadata }) =>
    several.every(({ statements }) => statements.some(({ report }) => report === metadata.id)),
  );
  const asked = inAll.length > 0 ? unclear : unclear.slice(0, 1);
  const reports = inAll.length > 0 ? inAll : library.reports;
  const meant = reports.flatMap(({ metadata: { id: report } }) => {
    const own = new Map(
      several.flatMap(({ id, statements }): [string, string][] =>
        statements.flatMap((one) => (one.report === report ? [[id, one.id]] : [])),
      ),
    );
    if (!asked.every((id) => own.has(id))) return [];
    const all = ids.map((id) => bareId(id)).map((id) => (asked.includes(id) ? (own.get(id) ?? id) : id));
    return [{ report, says: `${command} ${all.join(', ')}` }];
  });
  const what =
    asked.length === 1 ? `a statement ${quoted(asked[0] ?? '')}` : `statements ${listed(asked.map(quoted))}`;
  return whichReportMessage(library, what, meant);
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
