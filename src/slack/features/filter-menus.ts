import { rowsFor } from '../../browse/called';
import type { Facets } from '../../search/facets';
import { MENU_KINDS } from '../../search/filter/kinds';
import { LIMITS } from '../limits';
import { type FilterForm, filterAction, filterChoices } from '../modals/filter-inputs';
import type { Menu, Services } from './feature';

/**
 * The menus of a form by action id, one for each kind of filter: its values for what somebody has typed so far, as many as
 * Slack shows.
 * @param facetsFor counts them; `null` where they cannot be
 */
export function filterMenus(
  form: FilterForm,
  facetsFor: (services: Services, query: string) => Facets | null,
): Readonly<Record<string, Menu>> {
  return Object.fromEntries(
    MENU_KINDS.map((kind): [string, Menu] => [
      filterAction(form, kind),
      (services, { typed, carried: { q } }) => {
        const facets = facetsFor(services, typeof q === 'string' ? q : '');
        const choices = facets === null ? [] : filterChoices(services.index.library, facets, kind);
        return rowsFor(choices, ({ text }) => text, typed).slice(0, LIMITS.optionsInMenu);
      },
    ]),
  );
}
