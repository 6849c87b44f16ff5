import fc from 'fast-check';
import { Speller } from '../../src/search/spelling';

const KNOWN = [
  'peacekeeping',
  'humanitarian',
  'ownership',
  'mandate',
  'mandates',
  'china',
  'chain',
  'police',
  'come',
];
const speller = new Speller(() => new Map(KNOWN.map((word) => [word, 1])));

describe('the nearest known word', () => {
  it.each([
    ['peacekeepng', 'peacekeeping'],
    ['peaceekeping', 'peacekeeping'],
    ['humanitarain', 'humanitarian'],
    ['ownershpi', 'ownership'],
    ['mandat', 'mandate'],
    ['polcie', 'police'],
    ['chian', 'china'],
  ])('to %j is %j', (wrong, right) => {
    expect(speller.nearest(wrong)[0]).toBe(right);
  });

  it.each(['code', 'lunch', 'xyz', 'zzzzzzzzzzzz', '2007', ''])('to %j is none', (word) => {
    expect(speller.nearest(word)).toEqual([]);
  });

  it('is none that nobody who mistyped can have meant', () => {
    const words = new Map([
      ['desserts', -1],
      ['deserter', 0],
    ]);
    expect(new Speller(() => words).nearest('dessertr')).toEqual([]);
    expect(new Speller(() => words).knows('desserts')).toBe(true);
    expect(new Speller(() => words).nearest('desertre')).toEqual(['deserter']);
  });

  it('is the same as by comparing with every word', () => {
    const long = KNOWN.filter((word) => word.length > 5);
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...'abcdefghij'),
        (word, at, letter) => {
          const wrong =
            word.slice(0, 1 + (at % (word.length - 1))) + letter + word.slice(1 + (at % (word.length - 1)));
          expect(speller.nearest(wrong)).toContain(word);
        },
      ),
    );
  });
});
