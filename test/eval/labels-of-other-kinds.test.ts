import path from 'node:path';
import { figuresOfLoneRows } from '../../tools/eval/labels-of-other-kinds';
import { readRows } from '../../tools/eval/read-rows';

type Rows = Parameters<typeof figuresOfLoneRows>[0];

/** Of these the rules were made by others; they were mended once by what they showed, see test/eval/README.md. */
const BLIND = 'judged by somebody who had not seen the rules';

describe('the labels of judged sentences of other kinds', () => {
  it.each(['secretary-general', 'upr'] as const)('are mostly right: %s', (kind) => {
    const rows = readRows<Rows[number]>(path.join(__dirname), `${kind}-labels.jsonl`);
    const figures = figuresOfLoneRows(rows, kind);
    expect(figures.rows).toBe(60);
    expect(figures.typeAccuracy).toBeGreaterThanOrEqual(0.85);
    expect(figures.recommendationF1).toBeGreaterThanOrEqual(0.85);
    expect(figures.actorsF1).toBeGreaterThanOrEqual(0.8);
    expect(figures.addresseesF1).toBeGreaterThanOrEqual(0.8);
  });

  it.each(['secretary-general', 'upr'] as const)(`are mostly right where ${BLIND}: %s`, (kind) => {
    const rows = readRows<Rows[number]>(path.join(__dirname), `${kind}-labels-blind.jsonl`);
    const figures = figuresOfLoneRows(
      rows.filter(({ doubt }) => !doubt),
      kind,
    );
    expect(figures.typeAccuracy).toBeGreaterThanOrEqual(0.85);
    expect(figures.recommendationF1).toBeGreaterThanOrEqual(0.85);
    expect(figures.actorsF1).toBeGreaterThanOrEqual(0.75);
    expect(figures.addresseesF1).toBeGreaterThanOrEqual(0.8);
  });
});
