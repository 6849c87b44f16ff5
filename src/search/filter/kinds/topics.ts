import { fold } from '../../analyze';
import { correctedWords } from '../../correct';
import { nearestNames } from '../../nearest-names';
import { conceptTerm, type SearchIndex } from '../../search-index';
import { conceptsCalled } from '../../thesaurus';
import type { WordKind } from '../kind';

/** Concepts of the thesaurus that a statement's own words name, each by its preferred label. */
export const topics: WordKind = {
  keys: ['topic', 'topics'],
  /** By its preferred label, by another wording, or by either misspelt; not by a part of its name, which many have. */
  find: (index) => (words, mayGuess) => {
    const named = index.thesaurus.concepts.find(({ prefLabel }) => fold(prefLabel) === fold(words));
    if (named) return { values: [named.prefLabel], byName: true };
    const called = (as: string) => conceptsCalled(index.thesaurus, as)[0]?.prefLabel ?? null;
    const topic = called(words) ?? (mayGuess ? called(correctedWords(index, words)) : null);
    return topic ? { values: [topic], byName: false } : null;
  },
  offer: (index, typed) => ({ nearest: topicsNear(index, typed), choices: [] }),
  termsOf({ thesaurus }, values) {
    const wanted = new Set(values);
    return thesaurus.concepts.flatMap(({ id, prefLabel }) =>
      wanted.has(prefLabel) ? [conceptTerm(id)] : [],
    );
  },
};

const MOST_NEAR = 3;

/** Concepts of the reports whose names resemble the words; takes some ten milliseconds. */
function topicsNear({ thesaurus, postings }: SearchIndex, words: string): string[] {
  const there = thesaurus.concepts.filter(({ id }) => postings.terms.has(conceptTerm(id)));
  return nearestNames(
    there.map(({ prefLabel }) => prefLabel),
    words,
    MOST_NEAR,
  );
}
