import { packRows, unpackRows } from '../../src/search/packed-rows';
import fc from '../support/fast-check';

const anyRow = fc.record(
  {
    id: fc.string(),
    of: fc.constantFrom('a', 'b'),
    lead: fc.option(fc.constantFrom('First:', 'Second:')),
    names: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
    place: fc.record({ start: fc.nat(), end: fc.nat() }),
    seldom: fc.constantFrom('rare', 'rarer'),
  },
  { requiredKeys: ['id', 'of', 'lead', 'names', 'place'] },
);

describe('packed rows', () => {
  it('are read as they were packed, by way of JSON', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual(rows);
      }),
    );
  });

  it('have a value once that many rows have', () => {
    const rows = Array.from({ length: 9 }, (_, at) => ({ id: String(at), names: ['the Secretariat'] }));
    const { columns } = packRows(rows);
    expect(columns.map(({ values }) => values?.length)).toEqual([undefined, 1]);
  });

  it('have no key that is undefined', () => {
    const [row] = unpackRows(packRows([{ id: 'a', key: undefined }]));
    expect(Object.keys(row ?? {})).toEqual(['id']);
  });
});
