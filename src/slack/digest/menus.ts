import { rowsFor } from '../../browse/typed';
import type { MenuCounts } from '../../digest/menu-counts';
import type { DigestFilter } from '../../digest/model';
import { findZones } from '../../digest/zones';
import type { StatementType } from '../../report/model';
import { TYPES_IN_MENUS } from '../../wording/labels';
import { LIMITS } from '../limits';
import { withCount } from '../messages/row-elements';
import { MENUS } from '../modals/digest-modal';
import { type Choice, chosenAmong } from '../modals/inputs';

/** The kinds of statements that there are. */
export function typeChoices({ types }: MenuCounts): (Choice & { value: StatementType })[] {
  return types.map(({ type, count }) => ({ text: withCount(TYPES_IN_MENUS[type], count), value: type }));
}

/** What a filter names of sections and actors, as the menus show it; what is no longer there shows by its name. */
export function chosenIn(menus: MenuCounts, { sections, actors }: DigestFilter) {
  return {
    sections: chosenAmong(sectionChoices(menus), sections),
    actors: chosenAmong(actorChoices(menus), actors),
  };
}

/**
 * What a menu offers for what somebody has typed so far.
 * @param action the menu's action id
 * @returns at most 100, as Slack takes no more
 */
export function suggestions(menus: MenuCounts, action: string, typed: string): Choice[] {
  if (action === MENUS.zone) return findZones(typed).map((zone) => ({ text: zone, value: zone }));
  const all = action === MENUS.sections ? sectionChoices(menus) : actorChoices(menus);
  return rowsFor(all, ({ text }) => text, typed).slice(0, LIMITS.optionsInMenu);
}

function sectionChoices({ sections }: MenuCounts): Choice[] {
  return sections.map(({ number, title, count }) => ({
    text: withCount(`${number} ${title}`, count),
    value: number,
  }));
}

function actorChoices({ actors }: MenuCounts): Choice[] {
  return actors.map(({ actor, count }) => ({ text: withCount(actor, count), value: actor }));
}
