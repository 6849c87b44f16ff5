import type { MenuCounts } from '../../digest/menu-counts';
import type { DigestFilter } from '../../digest/model';
import { findZones } from '../../digest/zones';
import type { StatementType } from '../../report/model';
import { fold } from '../../search/analyze';
import { LIMITS } from '../limits';
import { withCount } from '../messages/row-elements';
import { MENUS } from '../modals/digest-modal';
import type { Choice } from '../modals/inputs';

const TYPES: Readonly<Record<StatementType, string>> = {
  recommendation: 'Recommendations',
  challenge: 'Challenges',
  finding: 'Findings',
  context: 'About the seminar itself',
};

/** The kinds of statements that there are. */
export function typeChoices({ types }: MenuCounts): (Choice & { value: StatementType })[] {
  return types.map(({ type, count }) => ({ text: `${TYPES[type]} (${count})`, value: type }));
}

/** What a filter names of sections and actors, as the menus show it; what is no longer there shows by its name. */
export function chosenIn(menus: MenuCounts, { sections, actors }: DigestFilter) {
  const as = (choices: readonly Choice[]) => (value: string) =>
    choices.find((choice) => choice.value === value) ?? { text: value, value };
  return { sections: sections.map(as(sectionChoices(menus))), actors: actors.map(as(actorChoices(menus))) };
}

/**
 * What a menu offers for what somebody has typed so far.
 * @param action the menu's action id
 * @returns at most 100, as Slack takes no more
 */
export function suggestions(menus: MenuCounts, action: string, typed: string): Choice[] {
  if (action === MENUS.zone) return findZones(typed).map((zone) => ({ text: zone, value: zone }));
  const all = action === MENUS.sections ? sectionChoices(menus) : actorChoices(menus);
  const wanted = fold(typed.trim());
  return all.filter(({ text }) => fold(text).includes(wanted)).slice(0, LIMITS.optionsInMenu);
}

function sectionChoices({ sections }: MenuCounts): Choice[] {
  return sections.map(({ number, title, count }) => ({
    text: withCount(`${number} ${title}`, count),
    value: number,
  }));
}

function actorChoices({ actors }: MenuCounts): Choice[] {
  return actors.map(({ actor, count }) => ({ text: `${actor} (${count})`, value: actor }));
}
