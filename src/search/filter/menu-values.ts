import { ACTORS } from '../../report/labels/actors';
import type { Library } from '../../report/library';
import type { PlaceKind } from './conditions';
import { SUPPORT_LEVELS, TYPES } from './filter';
import { allSections } from './sections';

/** All values of a kind that there can be, in the order of menus. */
export function inMenuOrder(library: Library, kind: PlaceKind): readonly string[] {
  switch (kind) {
    case 'types':
      return TYPES;
    case 'support':
      return SUPPORT_LEVELS;
    case 'sections':
      return allSections(library).map(({ value }) => value);
    case 'actors':
    case 'addressees':
      return ACTORS;
  }
}
