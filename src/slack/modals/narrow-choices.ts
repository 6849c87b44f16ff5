import type { Library } from '../../report/library';
import type { StatementType, SupportLevel } from '../../report/model';
import type { PlaceKind } from '../../search/filter/conditions';
import type { Facets } from '../../search/filter/facets';
import { SUPPORT_IN_MENUS, TYPES_IN_MENUS } from '../../wording/labels';
import { sectionInWords } from '../../wording/section';
import { withCount } from '../messages/row-elements';
import type { Choice } from './inputs';

/** What the menus of a kind offer, each with the number of statements that it would leave. */
export function narrowChoices(library: Library, facets: Facets, kind: PlaceKind): Choice[] {
  return facets[kind].map(({ value, count }) => ({
    text: withCount(nameOf(library, kind, value), count),
    value,
  }));
}

function nameOf(library: Library, kind: PlaceKind, value: string): string {
  switch (kind) {
    case 'types':
      return TYPES_IN_MENUS[value as StatementType];
    case 'support':
      return SUPPORT_IN_MENUS[value as SupportLevel];
    case 'sections':
      return sectionInWords(library, value);
    default:
      return value;
  }
}
