import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance';
import { WordShelf } from '../../src/search/word-shelf';
import fc from '../support/fast-check';

const anyWord = fc
  .array(fc.constantFrom(...'abcdé'), { minLength: 2, maxLength: 8 })
  .map((letters) => letters.join(''));

describe('the words near a word', () => {
  it('are those that comparing with every word finds, of those that begin with one of its first two letters', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyWord, { maxLength: 40 }),
        anyWord,
        fc.integer({ min: 0, max: 2 }),
        (words, word, edits) => {
          const compared = words.filter(
            (known) =>
              word.slice(0, 2).includes(known[0] ?? '') &&
              DamerauLevenshteinDistance(word, known, { restricted: true }) <= edits,
          );
          expect(new WordShelf(words).near(word, edits).sort()).toEqual(compared.sort());
        },
      ),
      { numRuns: 500 },
    );
  });
});
