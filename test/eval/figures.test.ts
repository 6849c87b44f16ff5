import path from 'node:path';
import { type LabelRow, labelFigures, matchRows, withoutDoubt } from '../../src/eval/labels';
import { readRows } from '../../src/eval/read-rows';
import { beijing } from '../support/corpus';

/**
 * The floors that the figures must not fall below; what they are is printed by `npm run eval -- labels`.
 * These rows were labelled by reading, before the rules were seen.
 */
const FLOORS = {
  typeAccuracy: 0.95,
  recommendationF1: 0.97,
  supportAccuracy: 0.97,
  actorsF1: 0.88,
  addresseesF1: 0.85,
};

describe('the labels of the report', () => {
  const rows = readRows<LabelRow>(path.join(__dirname), 'labels.jsonl');
  const { pairs, unmatched } = matchRows(rows, beijing().library.statements);

  it('are there for every sentence that was labelled by reading', () => {
    expect(unmatched).toEqual([]);
    expect(pairs.length).toBe(136);
  });

  it.each(Object.entries(FLOORS))('hold the line: %s at least %d', (figure, floor) => {
    expect(labelFigures(withoutDoubt(pairs))[figure as keyof typeof FLOORS]).toBeGreaterThanOrEqual(floor);
  });
});
