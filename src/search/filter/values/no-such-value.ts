import { nearestNames } from '../../nearest-names';
import type { SearchIndex } from '../../search-index';
import { SUPPORT_LEVELS, TYPES, type WantedKind } from '../filter';
import type { FilterNote } from '../note';
import { actorsThere } from './actor-value';
import { sectionsNear, topSections } from './section-value';
import { topicsNear } from './topic-value';

const MOST_NEAR = 3;

/** What there is to tell of words that stand for no value of a kind. */
export function noSuchValue(index: SearchIndex, kind: WantedKind, typed: string): FilterNote {
  return { note: 'no-such-value', kind, typed, ...offered(index, kind, typed) };
}

/** What may be meant, and what there is; topics are too many to be named. */
function offered(
  index: SearchIndex,
  kind: WantedKind,
  typed: string,
): { nearest: readonly string[]; choices: readonly string[] } {
  switch (kind) {
    case 'types':
      return { nearest: [], choices: TYPES };
    case 'support':
      return { nearest: [], choices: SUPPORT_LEVELS };
    case 'sections':
      return { nearest: sectionsNear(index, typed), choices: topSections(index) };
    case 'topics':
      return { nearest: topicsNear(index, typed), choices: [] };
    case 'actors':
    case 'addressees': {
      const choices = actorsThere(index, kind);
      return { nearest: nearestNames(choices, typed, MOST_NEAR), choices };
    }
  }
}
