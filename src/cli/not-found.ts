import { sectionName } from '../report/citation';
import { type FoundSection, findSections, fullNumber, idsIn, statementsNamed } from '../report/library';
import type { Statement } from '../report/model';
import type { SearchIndex } from '../search/search-index';
import { reportsMeant } from '../search/within-reports';
import { missingValuesLine } from '../wording/filter';
import { listedInPart } from '../wording/listed';
import { quoted } from '../wording/receipt';
import { EXIT } from './exit';
import { narrowedQuery } from './narrowing';
import { printable, type Terminal } from './terminal';

/** Says what does not exist and how to find what does; returns the exit code. */
export function notFound(terminal: Terminal, message: string): number {
  terminal.error(printable(`peaceops: ${message}`));
  return EXIT.nothingFound;
}

/** What somebody types who names statements or a section: words, and the reports of `--report`. */
export interface Naming {
  words: readonly string[];
  report?: readonly string[] | undefined;
}

/** Of forty places nobody reads the ids. */
const MOST_PLACES = 8;

/**
 * The statements that somebody names by their ids, `6.1/1.3, [6.1/1.4]`; where one is not there, or several reports have
 * it, says so.
 * @returns the statements, or the exit code
 */
export function statementsMeant(
  terminal: Terminal,
  index: SearchIndex,
  naming: Naming,
): readonly Statement[] | number {
  const { library } = index;
  const meant = reportsMeant(index, narrowedQuery(naming.words.join(' '), { report: naming.report }));
  const unknown = missingValuesLine(library, meant);
  if (unknown !== '') return notFound(terminal, unknown);
  const { words: line, filter } = meant;
  const ids = idsIn(line);
  const [section] = ids === null ? findSections(library, line, filter.reports) : [];
  if (section !== undefined) {
    const number = fullNumber(library, section.report.metadata.id, section.section.number);
    const name = sectionName(section.section);
    return notFound(terminal, `${quoted(name)} is a section; "peaceops section ${number}" prints it.`);
  }
  const { statements, missing, several } = statementsNamed(library, ids ?? [line], filter.reports);
  const [first] = missing;
  const [unclear] = several;
  if (first !== undefined)
    return notFound(terminal, `no statement ${quoted(first)}; "peaceops statements" lists them all.`);
  return unclear === undefined
    ? statements
    : notFound(
        terminal,
        whichReport(
          `a statement ${quoted(unclear.id)}`,
          unclear.statements.map(({ id }) => id),
        ),
      );
}

/**
 * The section that somebody names by its number; where there is none, or several reports have it, says so.
 * @returns the section, or the exit code
 */
export function sectionMeant(terminal: Terminal, index: SearchIndex, naming: Naming): FoundSection | number {
  const { library } = index;
  const meant = reportsMeant(index, narrowedQuery(naming.words.join(' '), { report: naming.report }));
  const unknown = missingValuesLine(library, meant);
  if (unknown !== '') return notFound(terminal, unknown);
  const { words: typed, filter } = meant;
  const [found, ...others] = findSections(library, typed, filter.reports);
  if (found === undefined)
    return notFound(terminal, `no section ${quoted(typed)}; "peaceops sections" lists them all.`);
  if (others.length === 0) return found;
  const numbers = [found, ...others].map(({ report, section }) =>
    fullNumber(library, report.metadata.id, section.number),
  );
  return notFound(terminal, whichReport(`a section ${quoted(typed)}`, numbers));
}

function whichReport(what: string, places: readonly string[]): string {
  return `several reports have ${what}; say which: ${listedInPart(places, MOST_PLACES, 'or')}.`;
}
