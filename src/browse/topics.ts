import { eachWithInOwnText } from '../search/own-text';
import { conceptTerm, type SearchIndex } from '../search/search-index';
import { conceptsCalled } from '../search/thesaurus';
import { type Called, called } from './called';

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
 * topic.count === ask(index, queryOf({ topics: topic.name })).matched; // true
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

/** The topics that somebody may mean by some words, and their neighbours. */
export interface TopicsCalled extends Called<Topic> {
  /** Topics that the thesaurus calls wider, narrower or related, most frequent first; not those themselves. */
  related: Topic[];
}

/** With more topics than this found, their neighbours are no help. */
const FEW = 10;

/**
 * Finds the topics with these words in their names (`police`), in the order of {@link topicsIn}, first the
 * one that they are a wording of (`DDR`); or else those that resemble them. Without words, all.
 */
export function topicsCalled(index: SearchIndex, words: string): TopicsCalled {
  const topics = topicsIn(index);
  const meant = new Set(conceptsCalled(index.thesaurus, words).map(({ id }) => id));
  const found = called(
    topics,
    ({ name }) => name,
    words,
    topics.filter(({ id }) => meant.has(id)),
  );
  return {
    ...found,
    related: found.isGuess || found.rows.length > FEW ? [] : next(index, topics, found.rows),
  };
}

function next({ thesaurus }: SearchIndex, topics: readonly Topic[], found: readonly Topic[]): Topic[] {
  const own = new Set(found.map(({ id }) => id));
  const beside = new Set<string>();
  for (const { id, broader = [], related = [] } of thesaurus.concepts) {
    const others = [...broader, ...related];
    if (own.has(id)) for (const other of others) beside.add(other);
    if (others.some((other) => own.has(other))) beside.add(id);
  }
  return topics.filter(({ id }) => beside.has(id) && !own.has(id));
}
