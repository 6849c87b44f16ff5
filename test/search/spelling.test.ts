import { Speller } from '../../src/search/spelling';
import fc from '../support/fast-check';

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
const vocabularyOf = () => new Map([...KNOWN, 'debate', 'thread'].map((word) => [word, 1]));
const speller = new Speller({ vocabularyOf });
const ENGLISH = ['code', 'lunch', 'chap'];
const english = new Speller({ vocabularyOf, isEnglish: (word) => ENGLISH.includes(word) });

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

  it('of a short one is found where it is known to be no English word', () => {
    expect(['polce', 'chn', 'com', 'chna', 'thred'].map((word) => english.nearest(word)[0] ?? null)).toEqual([
      'police',
      null,
      null,
      'china',
      'thread',
    ]);
    expect(ENGLISH.flatMap((word) => english.nearest(word))).toEqual([]);
    expect(speller.nearest('chna')).toEqual([]);
  });

  it('may have another error where it sounds the same', () => {
    expect(speller.nearest('debait')[0]).toBe('debate');
    expect(speller.nearest('debunt')).toEqual([]);
  });

  it('is none that nobody who mistyped can have meant', () => {
    const words = new Map([
      ['desserts', -1],
      ['deserter', 0],
    ]);
    const other = new Speller({ vocabularyOf: () => words });
    expect(other.nearest('dessertr')).toEqual([]);
    expect(other.knows('desserts')).toBe(true);
    expect(other.nearest('desertre')).toEqual(['deserter']);
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
