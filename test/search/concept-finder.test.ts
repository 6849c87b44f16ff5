import fc from 'fast-check';
import { analyze } from '../../src/search/analyze';
import { ConceptFinder } from '../../src/search/concept-finder';
import { labelTokens, prepareThesaurus, Thesaurus } from '../../src/search/thesaurus';

const WORDS = ['exit', 'strategy', 'exits', 'law', 'and', 'order', 'of', 'peace', 'team', 'elsewhere'];
const anyWords = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
const anyThesaurus = fc
  .uniqueArray(anyWords, { minLength: 1, maxLength: 12, selector: (words) => words.join(' ') })
  .map((labels) =>
    prepareThesaurus({
      concepts: labels.map((words, at) => ({
        id: String(at),
        prefLabel: words.join(' '),
        everyday: ['peace'],
      })),
      otherMatters: [],
    }),
  );

describe('concepts by numbered terms', () => {
  it('are those that the thesaurus finds by the words', () => {
    fc.assert(
      fc.property(anyThesaurus, fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), (prepared, words) => {
        const tokens = labelTokens(analyze(words.join(' ')));
        const finder = new ConceptFinder(prepared.labels);
        const found: [number, boolean][] = [];
        finder.find(
          tokens.map(({ term }) => finder.numberOf(term)),
          (concept, everyday) => found.push([concept, everyday]),
        );
        const expected = new Thesaurus(prepared).find(tokens);
        expect(found).toEqual(expected.map(({ concept, everyday }) => [concept, everyday]));
      }),
    );
  });
});
