import { rowBytesOf, tokenTable } from '../../src/search/token-table';

/** Two tokens of two numbers each, as rows of a larger file. */
const BYTES = Buffer.alloc(1 + 2 * rowBytesOf(2));
BYTES.writeFloatLE(0.5, 1);
BYTES.writeInt8(-127, 5);
BYTES.writeInt8(3, 6);
BYTES.writeFloatLE(2, 7);
BYTES.writeInt8(1, 11);
BYTES.writeInt8(0, 12);

function tableAndReads() {
  const reads: number[] = [];
  const table = tokenTable({
    lines: '##s\npeace',
    dimensions: 2,
    read(token) {
      reads.push(token);
      return BYTES.subarray(1 + token * rowBytesOf(2), 1 + (token + 1) * rowBytesOf(2));
    },
  });
  return { table, reads };
}

describe('a table of tokens', () => {
  it('has each token by its line, and no other', () => {
    const { table } = tableAndReads();
    expect([table.size, table.numberOf('##s'), table.numberOf('peace'), table.numberOf('pea')]).toEqual([
      2,
      0,
      1,
      undefined,
    ]);
  });

  it('has the scale and the numbers of a row, wherever it lies', () => {
    const { table } = tableAndReads();
    expect(table.rowOf(0)).toEqual({ scale: 0.5, numbers: Int8Array.of(-127, 3) });
    expect(table.rowOf(1)).toEqual({ scale: 2, numbers: Int8Array.of(1, 0) });
  });

  it('reads a row when it is first asked for, and once', () => {
    const { table, reads } = tableAndReads();
    expect(reads).toEqual([]);
    table.rowOf(1);
    table.rowOf(1);
    expect(reads).toEqual([1]);
  });
});
