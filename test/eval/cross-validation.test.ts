import { TUNED, type Tuning } from '../../src/search/tuning';
import { choose, crossValidate, type Measure } from '../../tools/eval/cross-validation';
import { TUNED_NUMBERS, tunedValue, withValue } from '../../tools/eval/tuned-numbers';

const NUMBERS = [
  { name: 'saturation', values: [0.4, 1.2, 2] },
  { name: 'mentionCounts', values: [0, 0.5, 1] },
];

/** Each row wants one saturation, and all of them mentions that count half. */
function wishing(...saturations: number[]): Measure {
  return (tuning: Tuning) =>
    saturations.map(
      (wish) => (tuning.saturation === wish ? 0.5 : 0) + (tuning.mentionCounts === 0.5 ? 0.5 : 0),
    );
}

const NINE = [0, 1, 2, 3, 4, 5, 6, 7, 8];

describe('cross-validation', () => {
  it('chooses what helps beyond doubt, and leaves alone what does not', () => {
    const chosen = choose(wishing(2, 2, 2, 2, 2, 2, 2, 2, 0.4), NINE, NUMBERS, TUNED);
    expect([chosen.saturation, chosen.mentionCounts]).toEqual([2, 0.5]);
    expect({ ...chosen, saturation: TUNED.saturation, mentionCounts: TUNED.mentionCounts }).toEqual(TUNED);
    expect(choose(() => [1], [0], NUMBERS, TUNED)).toBe(TUNED);
  });

  it('takes a gain for none that other rows might turn into a loss', () => {
    const torn: Measure = ({ saturation }) =>
      NINE.map((row) => (saturation === 2 ? row % 2 : 0.5 - row / 100));
    expect(choose(torn, NINE, NUMBERS, TUNED)).toBe(TUNED);
  });

  it('measures each fold with numbers that were chosen without it', () => {
    const wishes = [2, 2, 2, 2, 0.4, 0.4, 0.4, 0.4];
    const folds = crossValidate(wishing(...wishes), [0, 0, 0, 0, 1, 1, 1, 1], NUMBERS, TUNED);
    expect(folds.map(({ tuning }) => tuning.saturation)).toEqual([0.4, 2]);
    expect(folds.map(({ rows }) => rows)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
    expect(folds.flatMap(({ scores }) => scores)).toEqual(wishes.map(() => 0.5));
  });

  it('may choose every number of the tuning but the unit of the fields', () => {
    const paths = (value: unknown, prefix = ''): string[] =>
      typeof value === 'number'
        ? [prefix]
        : Object.entries(value as object).flatMap(([key, part]) =>
            paths(part, prefix ? `${prefix}.${key}` : key),
          );
    expect(TUNED_NUMBERS.map(({ name }) => name).sort()).toEqual(
      paths(TUNED)
        .filter((path) => path !== 'fields.text.weight')
        .sort(),
    );
  });

  it('changes one number in a copy', () => {
    const other = withValue(TUNED, 'fields.title.weight', 0.77);
    expect(tunedValue(other, 'fields.title.weight')).toBe(0.77);
    expect(withValue(other, 'fields.title.weight', TUNED.fields.title.weight)).toEqual(TUNED);
  });
});
