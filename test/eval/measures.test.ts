import { bootstrap } from '../../tools/eval/bootstrap';
import { firstIsRight, ndcg, ndcgOfGrades } from '../../tools/eval/ranking';

const RELEVANT = [
  { section: '1', text: 'Squarely.', grade: 3 },
  { section: '1', text: 'Marginally.', grade: 1 },
];

describe('nDCG@10', () => {
  it('is 1 for the best order and 0 where nothing relevant was found', () => {
    expect(ndcg(['Squarely.', 'Marginally.'], RELEVANT)).toBe(1);
    expect(ndcg(['Else.'], RELEVANT)).toBe(0);
    expect(ndcg([], RELEVANT)).toBe(0);
  });

  it('has gain 2^grade - 1 and discount log2(rank + 1)', () => {
    const best = 7 + 1 / Math.log2(3);
    expect(ndcg(['Marginally.', 'Squarely.'], RELEVANT)).toBeCloseTo((1 + 7 / Math.log2(3)) / best, 12);
  });

  it('counts a repeated text once, whatever its list marker', () => {
    expect(ndcg(['Squarely.', '(i) Squarely.', 'Marginally.'], RELEVANT)).toBe(1);
  });

  it('looks at ten results', () => {
    expect(ndcgOfGrades([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], [3])).toBe(0);
  });
});

it('a first result is right from grade 2 on', () => {
  expect(firstIsRight(['Squarely.', 'Else.'], RELEVANT)).toBe(1);
  expect(firstIsRight(['Marginally.', 'Squarely.'], RELEVANT)).toBe(0);
  expect(firstIsRight([], RELEVANT)).toBe(0);
});

describe('a bootstrap interval', () => {
  // 30 ones and 70 zeros: the normal approximation gives 0.3 ± 1.96 * sqrt(0.3 * 0.7 / 100) = 0.3 ± 0.09.
  const values = Array.from({ length: 100 }, (_, at) => (at < 30 ? 1 : 0));

  it('is as wide as the normal approximation of a share', () => {
    const { low, high } = bootstrap(values);
    expect(low).toBeCloseTo(0.21, 1);
    expect(high).toBeCloseTo(0.39, 1);
  });

  it('is the same each time, and a point where nothing varies', () => {
    expect(bootstrap(values)).toEqual(bootstrap(values));
    expect(bootstrap([0.5, 0.5, 0.5])).toEqual({ low: 0.5, high: 0.5 });
  });
});
