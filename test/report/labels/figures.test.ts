import {
  type LabelledStatement,
  type LabelRow,
  labelFigures,
  matchRows,
  microF1,
  normaliseSentence,
  withoutDoubt,
} from '../../../tools/eval/labels';

const row = (text: string, changes: Partial<LabelRow> = {}): LabelRow => ({
  section: '2',
  text,
  type: 'finding',
  support: 'none',
  actors: [],
  addressees: [],
  doubt: false,
  ...changes,
});
const statement = (text: string, changes: Partial<LabelledStatement> = {}): LabelledStatement => ({
  section: { number: '2' },
  text,
  type: 'finding',
  support: { level: 'none', words: '' },
  actors: [],
  addressees: [],
  ...changes,
});

describe('matching judged rows with statements', () => {
  it.each(['(ii) Radios  fail.', 'c) Radios fail.', '- Radios\nfail.', '*Radios* fail.'])(
    'sees through marker, emphasis and white space of "%s"',
    (text) => {
      expect(normaliseSentence(text)).toBe('Radios fail.');
    },
  );

  it('returns rows that no statement fits', () => {
    const rows = [row('Radios fail.'), row('Radios fail.', { section: '3' })];
    const { pairs, unmatched } = matchRows(rows, [statement('Radios fail.')]);
    expect(pairs).toHaveLength(1);
    expect(unmatched).toEqual([rows[1]]);
  });

  it('matches a repeated text in order', () => {
    const twice = [statement('Yes.', { actors: ['UN'] }), statement('Yes.', { actors: ['Police'] })];
    const { pairs } = matchRows([row('Yes.'), row('Yes.')], twice);
    expect(pairs.map((pair) => pair.statement.actors)).toEqual([['UN'], ['Police']]);
  });
});

describe('the five figures', () => {
  it('count hits and labels', () => {
    const { pairs } = matchRows(
      [
        row('One.', { type: 'recommendation', actors: ['UN', 'Police'], addressees: ['UN'] }),
        row('Two.', { support: 'agreed', doubt: true }),
      ],
      [
        statement('One.', { type: 'recommendation', actors: ['UN'], addressees: ['UN'] }),
        statement('Two.', { type: 'recommendation', actors: ['UN'] }),
      ],
    );
    expect(labelFigures(pairs)).toEqual({
      rows: 2,
      typeAccuracy: 0.5,
      recommendationF1: 2 / 3,
      supportAccuracy: 0.5,
      actorsF1: 0.5,
      addresseesF1: 1,
    });
    expect(labelFigures(withoutDoubt(pairs))).toMatchObject({ rows: 1, typeAccuracy: 1, actorsF1: 2 / 3 });
  });

  it('are 1 where there is nothing to get wrong', () => {
    expect(microF1([])).toBe(1);
    expect(labelFigures([])).toMatchObject({ typeAccuracy: 1, addresseesF1: 1 });
  });
});
