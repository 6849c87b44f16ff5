import { stem } from './analyze';
import { termInformation } from './information';
import type { Query, QueryUnit } from './query';
import { conceptTerm, type SearchIndex } from './search-index';

/** With more concepts than this, their relations are not followed. */
const MOST_CONCEPTS = 12;
/** A concept to which words point with this much information counts like a word. */
const WORTH_OF_A_WORD = 6;

/**
 * Finds what a query seems to be about: concepts of the reports to which its words point together, though
 * none may name them ("gear that nobody can pay for"). Where the reports have nothing on a concept, those
 * next to it.
 */
export function topicsOf(index: SearchIndex, query: Query): QueryUnit[] {
  const { thesaurus, tuning } = index;
  const terms = query.units.map(({ word }) => stem(word));
  const topics = new Map<number, Topic>();
  for (const { concept, score } of thesaurus.index.find(terms, MOST_CONCEPTS)) {
    const weight = (tuning.topics.weight * score) / WORTH_OF_A_WORD;
    const found = thesaurus.concepts[concept];
    if (!found || add(index, topics, found, weight)) continue;
    for (const id of [...(found.related ?? []), ...(found.broader ?? [])]) {
      const other = thesaurus.concepts[thesaurus.position(id) ?? -1];
      if (other) add(index, topics, other, weight * tuning.topics.related);
    }
  }
  return [...topics.values()]
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, tuning.topics.most)
    .map((topic) => toUnit(index, topic));
}

interface Topic {
  term: number;
  /** Share of a word's worth. */
  weight: number;
  concept: string;
}

/** Whether the reports have something on the concept. */
function add(
  { postings }: SearchIndex,
  topics: Map<number, Topic>,
  { id, prefLabel: concept }: { id: string; prefLabel: string },
  weight: number,
): boolean {
  const term = postings.terms.get(conceptTerm(id));
  if (term === undefined || postings.starts[term] === postings.starts[term + 1]) return false;
  const known = topics.get(term);
  if (known) known.weight += weight;
  else if (weight > 0) topics.set(term, { term, weight, concept });
  return true;
}

function toUnit(index: SearchIndex, { term, weight: share, concept }: Topic): QueryUnit {
  return {
    word: concept,
    typed: concept,
    light: false,
    alternatives: [{ term, because: 'topic', weight: 1, share, concept }],
    information: index.tuning.topics.covers * share * termInformation(index, term),
    absent: false,
    otherMatter: false,
  };
}
