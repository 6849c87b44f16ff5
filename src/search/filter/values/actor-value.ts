import { ACTORS } from '../../../report/labels/actors';
import { nearestNames } from '../../nearest-names';
import type { SearchIndex } from '../../search-index';
import { actorCalled, isActorsName } from '../actor-called';
import { corrected } from './corrected';
import type { FindValue } from './found-value';

/** Finds an actor by its name, by a wording of the thesaurus, or by either misspelt or in part. */
export function findActor(index: SearchIndex): FindValue {
  const { thesaurus } = index;
  return (words, mayGuess) => {
    const called =
      actorCalled(thesaurus, words) ??
      (mayGuess ? (actorCalled(thesaurus, corrected(index, words)) ?? nearestNames(ACTORS, words)[0]) : null);
    return called ? { values: [called], byName: isActorsName(words) } : null;
  };
}

/** The actors that the reports have in a role, the most frequent first. */
export function actorsThere({ library }: SearchIndex, role: 'actors' | 'addressees'): string[] {
  const counts = new Map<string, number>();
  for (const statement of library.statements)
    for (const actor of statement[role]) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([actor]) => actor);
}
