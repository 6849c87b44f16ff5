import { NO_FILTER } from '../../src/search/filter/filter';
import { indexStatements } from '../../src/search/index-statements';
import { rank } from '../../src/search/rank';
import { readQuery } from '../../src/search/read-query';
import { WINDOW } from '../../src/search/score-window';
import { anyIndex, anyQuestion, libraryOf, SMALL_THESAURUS } from '../support/any-index';
import { beijing } from '../support/corpus';
import fc from '../support/fast-check';
import { expectSameRanking, plainRank } from '../support/plain-ranking';

/** More than one window, few different texts' worth of words, and so ties from end to end. */
const large = indexStatements(
  libraryOf(
    Array.from({ length: 2 * WINDOW + 100 }, (_, at) => ({
      id: String(at),
      text: `${['Police', 'Troops', 'The exit', 'Peace building'][at % 4]} ${at % 3 ? 'force' : 'mission'} ${at}`,
    })),
  ),
  SMALL_THESAURUS,
);

function expectPlainRanking(index: typeof large, question: string): void {
  // Random words may begin as one asks for a type; what a filter keeps back is tested beside it.
  const query = { ...readQuery(index, question), filter: NO_FILTER };
  expectSameRanking(rank(index, query), plainRank(index, query));
}

describe('the ranking is that of scoring every statement in the obvious way', () => {
  it('in any small library, for any question', () => {
    fc.assert(fc.property(anyIndex, anyQuestion, expectPlainRanking), { numRuns: 300 });
  });

  it('in the real report, by words', () => {
    const index = { ...beijing().index, meaning: null };
    const words = fc.array(fc.constantFrom(...index.vocabulary.keys()), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(words, (chosen) => expectPlainRanking(index, chosen.join(' '))),
      { numRuns: 50 },
    );
  });

  it.each([
    'police',
    'force mission',
    'exit of troops',
    '"peace building" force',
    '4096 peace',
    'police team 8191',
  ])('where there are more entries than are scored at a time: %s', (question) => {
    expectPlainRanking(large, question);
  });

  it('after a question that was broken off', () => {
    const query = readQuery(large, 'police force');
    const [unit] = query.units;
    large.window.moveTo(0);
    large.window.add(
      [
        {
          entries: new Uint32Array([1]),
          grades: new Uint32Array([0]),
          strengths: new Float32Array([1]),
          worth: 9,
          weight: 1,
          start: 0,
          at: 0,
        },
      ],
      unit?.information ?? 1,
    );
    expectPlainRanking(large, 'police force');
  });
});
