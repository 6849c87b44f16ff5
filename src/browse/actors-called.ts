import { actorCalled } from '../search/filter/kinds/actors';
import type { SearchIndex } from '../search/search-index';
import { type ActorRow, actorsIn } from './actors';
import { type Called, called } from './called';

/**
 * Finds the actors that somebody may mean: by name, by a wording of the thesaurus (`blue helmets`), or else
 * those whose names resemble the words. Without words, all.
 */
export function actorsCalled(index: SearchIndex, words: string): Called<ActorRow> {
  const rows = actorsIn(index);
  const meant = actorCalled(index.thesaurus, words);
  return called(
    rows,
    ({ actor }) => actor,
    words,
    rows.filter(({ actor }) => actor === meant),
  );
}
