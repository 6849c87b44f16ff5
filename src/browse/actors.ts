import type { Statement } from '../report/model';
import { actorCalled } from '../search/filter/kinds/actors';
import type { SearchIndex } from '../search/search-index';
import { type Called, called } from './called';

/** Who is asked to do what. */
export interface ActorRow {
  /** Its name, as labels have it. */
  actor: string;
  /** The recommendations that ask it to act, in report order; a text that stands twice is there once. */
  asked: Statement[];
  /** How many statements name it. */
  named: number;
}

/** Lists whom the reports ask or name: those who are asked most first, then those who are named most. */
export function actorsIn({ entries }: SearchIndex): ActorRow[] {
  const rows = new Map<string, ActorRow>();
  for (const { places } of entries) {
    const named = new Set<string>();
    const asked = new Map<string, Statement>();
    for (const place of places) {
      for (const actor of place.actors) named.add(actor);
      for (const actor of place.addressees) if (!asked.has(actor)) asked.set(actor, place);
    }
    for (const actor of named) rowOf(rows, actor).named++;
    for (const [actor, place] of asked) rowOf(rows, actor).asked.push(place);
  }
  return [...rows.values()]
    .filter(({ asked, named }) => asked.length + named > 0)
    .sort((a, b) => b.asked.length - a.asked.length || b.named - a.named || (a.actor < b.actor ? -1 : 1));
}

function rowOf(rows: Map<string, ActorRow>, actor: string): ActorRow {
  const row = rows.get(actor) ?? { actor, asked: [], named: 0 };
  rows.set(actor, row);
  return row;
}

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
