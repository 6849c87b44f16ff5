import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import wabt from 'wabt';
import { DOT_PRODUCTS_WASM, DotProducts } from '../../src/search/dot-products';

const SOURCE = path.join(__dirname, '..', '..', 'src', 'search', 'dot-products.wat');

describe('dot products', () => {
  it('are those of one row after the other', () => {
    const rows = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 32, maxLength: 32 });
    const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 9 }), vector, (many, numbers) => {
        const found = new DotProducts(Int8Array.from(many.flat()), 32).with(Float32Array.from(numbers));
        expect(found).toHaveLength(many.length);
        many.forEach((row, at) => {
          const plain = row.reduce((sum, one, place) => sum + one * (numbers[place] ?? 0), 0);
          expect(Math.abs((found[at] ?? Number.NaN) - plain)).toBeLessThan(0.1);
        });
      }),
    );
  });

  it('are of more rows than fit a page of memory', () => {
    const found = new DotProducts(new Int8Array(16 * 9_000).fill(2), 16).with(new Float32Array(16).fill(0.5));
    expect(new Set(found)).toEqual(new Set([found[0]]));
    expect(found[0]).toBeCloseTo(16, 2);
  });

  it('are compiled from the source beside them', async () => {
    const { parseWat } = await wabt();
    const { buffer } = parseWat('dot-products.wat', readFileSync(SOURCE, 'utf8'), { simd: true }).toBinary(
      {},
    );
    expect(Buffer.from(buffer).toString('base64')).toBe(DOT_PRODUCTS_WASM);
  });
});
