import { phraseOf } from '../../src/search/analyze';
import { indexStatements } from '../../src/search/index-statements';
import { phraseTest } from '../../src/search/phrases';
import { libraryOf } from '../support/any-index';
import fc from '../support/fast-check';

const anyText = fc
  .array(
    fc.constantFrom(
      ...['Peace', 'peace-building', 'building', "l'union", 'L’Union', 'union', 'U.N.', 'U.N.force', 'force'],
      ...['Annan’s', "staff's2", 's2', 'élan', 'elan', 'of', 'the', '–', '“of', 'force,', 'ﬁnal', 'final'],
      ...['x'.repeat(70), 'naïve', 'na-ive'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '));

describe('a quoted phrase', () => {
  it('is in exactly the texts that have its words in a row, hyphens and punctuation aside', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 8 }),
        anyText,
        fc.nat(5),
        (texts, quoted, start) => {
          const words = phraseOf(quoted).split(' ');
          const phrase = words.slice(start % words.length, (start % words.length) + 3).join(' ');
          fc.pre(phrase !== '');
          const index = indexStatements(libraryOf(texts.map((text, at) => ({ id: String(at), text }))));
          const hasPhrase = phraseTest(index, [phrase]);
          const expected = index.entries.map(({ places: [{ text }] }) =>
            ` ${phraseOf(text)} `.includes(` ${phrase} `),
          );
          // Many texts are read in another way than a few.
          for (let round = 0; round < 20; round++)
            expect(index.entries.map((_, entry) => hasPhrase(entry))).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
