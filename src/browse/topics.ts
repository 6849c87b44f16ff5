import { eachWithInOwnText } from '../search/own-text';
import { conceptTerm, type SearchIndex } from '../search/search-index';

/** A concept of the thesaurus that the reports name. */
export interface Topic {
  id: string;
  /** Its preferred label. */
  name: string;
  /** How many statements name it outright in their own words; a text that stands twice counts once. */
  count: number;
}

/**
 * Lists what the reports are about, most frequent first, then by name. Actors are not topics: `actorsIn`
 * lists them.
 * @example
 * const { index } = openCorpus();
 * const [topic] = topicsIn(index);
 * topic.name; // 'peace operations'
 * topic.count === ask(index, queryOf({ topic: topic.name })).matched; // true
 */
export function topicsIn(index: SearchIndex): Topic[] {
  return index.thesaurus.concepts
    .filter(({ actor }) => actor === undefined)
    .map(({ id, prefLabel }) => ({ id, name: String(prefLabel), count: countNaming(index, id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function countNaming(index: SearchIndex, concept: string): number {
  let count = 0;
  eachWithInOwnText(index, conceptTerm(concept), () => {
    count++;
  });
  return count;
}
