import { sectionName } from '../report/citation';
import {
  findSection,
  fullNumber,
  idsIn,
  type Library,
  sameInSeveralReports,
  statementsNamed,
} from '../report/library';
import type { Statement } from '../report/model';
import { quoted } from '../wording/receipt';
import { EXIT } from './exit';
import { printable, type Terminal } from './terminal';

/** Says what does not exist and how to find what does; returns the exit code. */
export function notFound(terminal: Terminal, message: string): number {
  terminal.error(printable(`peaceops: ${message}`));
  return EXIT.nothingFound;
}

/**
 * The statements that somebody names by their ids, `6.1/1.3, [6.1/1.4]`; where one is not there, says so.
 * @returns the statements, or the exit code
 */
export function statementsMeant(
  terminal: Terminal,
  library: Library,
  typed: readonly string[],
): readonly Statement[] | number {
  const line = typed.join(' ');
  const ids = idsIn(line);
  const section = ids === null ? findSection(library, line) : null;
  if (section !== null) {
    const number = fullNumber(library, section.report.metadata.id, section.section.number);
    const name = sectionName(section.section);
    return notFound(terminal, `${quoted(name)} is a section; "peaceops section ${number}" prints it.`);
  }
  const { statements, missing } = statementsNamed(library, ids ?? [line]);
  const [first] = missing;
  return first === undefined ? statements : noStatement(terminal, library, first);
}

/** {@link notFound} for an id that no statement has, or that those of several reports have. */
function noStatement(terminal: Terminal, library: Library, id: string): number {
  const meant = sameInSeveralReports(library, id);
  return notFound(
    terminal,
    meant.length > 0
      ? `several reports have a statement ${quoted(id)}; say which: ${meant.join(' or ')}.`
      : `no statement ${quoted(id)}; "peaceops statements" lists them all.`,
  );
}
