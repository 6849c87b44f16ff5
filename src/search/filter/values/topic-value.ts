import { analyze, fold } from '../../analyze';
import { nearestNames } from '../../nearest-names';
import { conceptTerm, type SearchIndex } from '../../search-index';
import { labelTokens } from '../../thesaurus';
import { corrected } from './corrected';
import type { FindValue } from './found-value';

/**
 * Finds a concept by its preferred label, by another wording of it, or by either misspelt; not by a part of its name,
 * which many have.
 */
export function findTopic(index: SearchIndex): FindValue {
  return (words, mayGuess) => {
    const named = index.thesaurus.concepts.find(({ prefLabel }) => fold(prefLabel) === fold(words));
    if (named) return { values: [named.prefLabel], byName: true };
    const topic =
      topicCalled(index, words) ?? (mayGuess ? topicCalled(index, corrected(index, words)) : null);
    return topic ? { values: [topic], byName: false } : null;
  };
}

/** The concept of which all the words are one wording, by its preferred label. */
function topicCalled({ thesaurus }: SearchIndex, words: string): string | null {
  const tokens = labelTokens(analyze(words));
  const match = thesaurus.labels.find(tokens).find(({ at, length }) => at === 0 && length === tokens.length);
  return match === undefined ? null : (thesaurus.concepts[match.concept]?.prefLabel ?? null);
}

/** Concepts of the reports whose names resemble the words; takes some ten milliseconds. */
export function topicsNear({ thesaurus, postings }: SearchIndex, words: string): string[] {
  const there = thesaurus.concepts.filter(({ id }) => postings.terms.has(conceptTerm(id)));
  return nearestNames(
    there.map(({ prefLabel }) => prefLabel),
    words,
    MOST_NEAR,
  );
}

const MOST_NEAR = 3;
