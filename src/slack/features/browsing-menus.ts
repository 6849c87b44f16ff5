import { actorsIn } from '../../browse/actors';
import { rowsFor } from '../../browse/called';
import { queryOf } from '../../browse/queries';
import { reportsIn } from '../../browse/reports';
import { mapSections, type SectionRow } from '../../browse/sections';
import { topicsIn } from '../../browse/topics';
import { sectionName } from '../../report/citation';
import { sectionId } from '../../report/library';
import type { Filter } from '../../search/filter/filter';
import type { SearchIndex } from '../../search/search-index';
import { type WithinReports, withinReports } from '../../search/within-reports';
import { LIMITS } from '../limits';
import { choice, rowChoice, withCount } from '../messages/row-elements';
import type { Choice } from '../modals/inputs';
import type { Menu } from './feature';

/** The rows of a list for what somebody has typed so far, as many as Slack shows. */
function menu(choicesFor: (within: WithinReports, typed: string) => readonly Choice[]): Menu {
  return ({ index }, { typed, carried: { q } }) =>
    choicesFor(withinReports(index, typeof q === 'string' ? q : ''), typed).slice(0, LIMITS.optionsInMenu);
}

/**
 * Sections with what was typed in their names, in report order, with the number of statements in each.
 * @param choiceOf the entry of a section, or none
 */
function sectionChoices(
  index: SearchIndex,
  typed: string,
  choiceOf: (row: SectionRow, text: string) => Choice[],
): Choice[] {
  const { reports } = index.library;
  const titles = new Map(reports.map(({ metadata }) => [metadata.id, metadata.shortTitle]));
  const nameOf = ({ section, report }: SectionRow) =>
    reports.length > 1 ? `${sectionName(section)}, ${titles.get(report)}` : sectionName(section);
  return rowsFor(mapSections(index).rows, nameOf, typed).flatMap((row) =>
    choiceOf(row, withCount(nameOf(row), row.counts.all)),
  );
}

/** To read a section, of whatever reports. */
function readChoice({ report, section }: SectionRow, text: string): Choice[] {
  return choice(text, { n: sectionId(report, section.number) });
}

/** To the statements of a section; a heading without any leads nowhere. */
function statementsChoice({ number, counts }: SectionRow, text: string, filter: Filter): Choice[] {
  return counts.all > 0 ? rowChoice(text, queryOf({ sections: number }, filter)) : [];
}

/** The selects under the lists, by action id: each has every row of its list. */
export const BROWSING_MENUS: Readonly<Record<string, Menu>> = {
  read: menu(({ index }, typed) => sectionChoices(index, typed, readChoice)),
  'row:section': menu(({ index, filter }, typed) =>
    sectionChoices(index, typed, (row, text) => statementsChoice(row, text, filter)),
  ),
  'row:report': menu(({ index }, typed) =>
    rowsFor(reportsIn(index), ({ metadata }) => metadata.shortTitle, typed).flatMap(({ metadata, counts }) =>
      rowChoice(withCount(metadata.shortTitle, counts.all), queryOf({ reports: metadata.id })),
    ),
  ),
  'row:topic': menu(({ index, filter }, typed) =>
    rowsFor(topicsIn(index), ({ name }) => name, typed).flatMap(({ name, count }) =>
      rowChoice(withCount(name, count), queryOf({ topics: name }, filter)),
    ),
  ),
  'row:actor': menu(({ index, filter }, typed) =>
    rowsFor(actorsIn(index), ({ actor }) => actor, typed).flatMap(({ actor, asked, named }) => [
      ...(asked.length > 0
        ? rowChoice(
            withCount(`${actor}: what it is asked`, asked.length),
            queryOf({ addressees: actor }, filter),
          )
        : []),
      ...(named > 0
        ? rowChoice(withCount(`${actor}: where it is named`, named), queryOf({ actors: actor }, filter))
        : []),
    ]),
  ),
};
