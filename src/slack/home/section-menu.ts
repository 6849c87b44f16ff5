import type { types } from '@slack/bolt';
import { sectionName } from '../../report/citation';
import type { Library } from '../../report/library';
import { fold } from '../../search/analyze';
import type { Block } from '../blocks';
import { LIMITS } from '../limits';
import { type Choice, plain } from '../modals/inputs';

/** The menu of sections; a choice in it does what the *section* button does. */
export const HOME_SECTION = 'section:home';

/** A menu that asks for its entries, as one report may have more sections than a menu holds. */
export function sectionField(): Block {
  const menu: types.ExternalSelect = {
    type: 'external_select',
    action_id: HOME_SECTION,
    min_query_length: 0,
    placeholder: plain('Read a section'),
  };
  return { type: 'actions', elements: [menu] };
}

/**
 * The sections whose name contains what was typed, in report order, as many as a menu holds.
 * @returns values as the *section* button carries them
 */
export function sectionChoices({ reports }: Library, typed: string): Choice[] {
  const wanted = fold(typed.trim());
  const several = reports.length > 1;
  return reports
    .flatMap(({ metadata, sections }) =>
      sections.map((section) => ({
        text: several ? `${sectionName(section)} (${metadata.shortTitle})` : sectionName(section),
        value: JSON.stringify({ n: several ? `${metadata.id}/${section.number}` : section.number }),
      })),
    )
    .filter(({ text, value }) => value.length <= LIMITS.optionValue && fold(text).includes(wanted))
    .slice(0, LIMITS.optionsInMenu);
}
