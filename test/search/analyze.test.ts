import { analyze, fold, stem } from '../../src/search/analyze';
import fc from '../support/fast-check';

describe('folding', () => {
  it.each([
    ['Réforme', 'reforme'],
    ['vis-à-vis', 'vis-a-vis'],
    ['the UN’s', "the un's"],
    ['ﬁeld', 'field'],
  ])('makes %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('stems', () => {
  it.each([
    ['integrated', 'integration'],
    ['mandates', 'mandate'],
    ['organization', 'organisations'],
    ['recognize', 'recognised'],
  ])('are the same for %j and %j', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it('are different for different words', () => {
    expect(stem('police')).not.toBe(stem('policies'));
    expect(stem('emergency')).not.toBe(stem('emerging'));
    expect(stem('emergency')).toBe(stem('emergencies'));
  });
});

describe('the words of a text', () => {
  const words = (text: string) => analyze(text).map(({ word }) => word);

  it.each([
    ["The mission's role", ['the', 'mission', 'role']],
    ['U.N. Headquarters', ['un', 'headquarters']],
    ['peace-building', ['peacebuilding', 'peace', 'building']],
    ['600 percent', ['600', 'percent']],
    ['don’t', ['dont']],
    ['😂 🔥', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('count on through a text, a compound sharing the place of its first part', () => {
    expect(analyze('long-term aid').map(({ word, position }) => [word, position])).toEqual([
      ['longterm', 0],
      ['long', 0],
      ['term', 1],
      ['aid', 2],
    ]);
  });

  it('are found in any string at all, folded and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = analyze(text);
        for (const { word } of tokens) expect(word).toBe(word.toLowerCase());
        expect(tokens.map(({ position }) => position)).toEqual(
          tokens.map(({ position }) => position).sort((a, b) => a - b),
        );
      }),
    );
  });
});
