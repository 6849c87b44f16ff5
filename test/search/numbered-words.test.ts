import { NumberedWords, packWords, startsOfLines } from '../../src/search/numbered-words';
import fc from '../support/fast-check';

const anyWords = fc.uniqueArray(
  fc
    .oneof(fc.string({ minLength: 1, maxLength: 4 }), fc.constantFrom('mandate', 'mandates', '#élan', '🚢'))
    .filter((word) => !word.includes('\n')),
);

describe('numbered words', () => {
  it('are what a map of them would be, in the same order', () => {
    fc.assert(
      fc.property(anyWords, fc.string(), (words, other) => {
        const map = new Map(words.map((word, number) => [word, number]));
        const numbered = new NumberedWords(packWords(words));
        expect([...numbered]).toEqual([...map]);
        expect([...numbered.keys()]).toEqual(words);
        expect(numbered.size).toBe(map.size);
        for (const word of [...words, ...words.map((one) => one.slice(1)), other]) {
          expect(numbered.get(word)).toBe(map.get(word));
          expect(numbered.has(word)).toBe(map.has(word));
        }
      }),
    );
  });

  it('may have other numbers than their places', () => {
    const numbered = new NumberedWords(packWords(['peace', 'mandate']), [7, 9]);
    expect([numbered.get('peace'), numbered.get('mandate'), numbered.get('war')]).toEqual([7, 9, undefined]);
  });

  it('are read from sorted lines as they lie in a file', () => {
    const lines = 'a\nab\nb\n';
    const numbered = new NumberedWords({ lines, starts: startsOfLines(lines) });
    expect([...numbered]).toEqual([
      ['a', 0],
      ['ab', 1],
      ['b', 2],
    ]);
    expect(numbered.get('')).toBeUndefined();
  });
});
