import type { SearchIndex } from '../../search-index';
import type { WantedKind } from '../filter';
import { findActor } from './actor-value';
import type { FindValue } from './found-value';
import { findSupport, findType } from './level-value';
import { findSectionValue } from './section-value';
import { findTopic } from './topic-value';

/** How the values of each kind are found. */
export function valueFinder(index: SearchIndex, kind: WantedKind): FindValue {
  switch (kind) {
    case 'types':
      return findType;
    case 'support':
      return findSupport;
    case 'sections':
      return findSectionValue(index);
    case 'topics':
      return findTopic(index);
    case 'actors':
    case 'addressees':
      return findActor(index);
  }
}
