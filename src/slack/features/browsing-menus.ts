import { actorsIn } from '../../browse/actors';
import { queryOf } from '../../browse/queries';
import { mapSections, type SectionRow } from '../../browse/sections';
import { topicsIn } from '../../browse/topics';
import { rowsFor } from '../../browse/typed';
import { sectionName } from '../../report/citation';
import type { SearchIndex } from '../../search/search-index';
import { LIMITS } from '../limits';
import { choice, rowChoice, withCount } from '../messages/row-elements';
import type { Choice } from '../modals/inputs';
import type { Menu } from './feature';

/** The rows of a list for what somebody has typed so far, as many as Slack shows. */
function menu(choicesFor: (index: SearchIndex, typed: string) => readonly Choice[]): Menu {
  return ({ index }, { typed }) => choicesFor(index, typed).slice(0, LIMITS.optionsInMenu);
}

const sections = (index: SearchIndex, typed: string): SectionRow[] =>
  rowsFor(mapSections(index).rows, ({ section }) => sectionName(section), typed);

/** The selects under the lists, by action id: each has every row of its list. */
export const BROWSING_MENUS: Readonly<Record<string, Menu>> = {
  read: menu((index, typed) =>
    sections(index, typed).flatMap(({ section, number, counts }) =>
      choice(withCount(sectionName(section), counts.all), { n: number }),
    ),
  ),
  'row:section': menu((index, typed) =>
    sections(index, typed)
      .filter(({ counts }) => counts.all > 0)
      .flatMap(({ section, number, counts }) =>
        rowChoice(withCount(sectionName(section), counts.all), queryOf({ section: number })),
      ),
  ),
  'row:topic': menu((index, typed) =>
    rowsFor(topicsIn(index), ({ name }) => name, typed).flatMap(({ name, count }) =>
      rowChoice(withCount(name, count), queryOf({ topic: name })),
    ),
  ),
  'row:actor': menu((index, typed) =>
    rowsFor(actorsIn(index), ({ actor }) => actor, typed).flatMap(({ actor, asked, named }) => [
      ...(asked.length > 0
        ? rowChoice(withCount(`${actor}: what it is asked`, asked.length), queryOf({ addressee: actor }))
        : []),
      ...(named > 0 ? rowChoice(withCount(`${actor}: where it is named`, named), queryOf({ actor })) : []),
    ]),
  ),
};
