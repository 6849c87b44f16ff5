import { readFileSync } from 'node:fs';
import path from 'node:path';
import wabt from 'wabt';
import { COSINES_WASM, Cosines, normsOf } from '../../src/search/cosines';
import fc from '../support/fast-check';

const SOURCE = path.join(__dirname, '..', '..', 'src', 'search', 'cosines.wat');
const SIZE = 32;

const ofLength = <T>(length: number, one: fc.Arbitrary<T>) =>
  fc.array(one, { minLength: length, maxLength: length });
const anyRow = ofLength(SIZE, fc.integer({ min: -127, max: 127 }));
const anyVector = ofLength(SIZE, fc.double({ min: -1, max: 1, noNaN: true }));
/** Rows with their factors, and texts as row numbers; some have none. */
const anyTexts = fc.array(anyRow, { minLength: 1, maxLength: 9 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    scales: ofLength(rows.length, fc.double({ min: 0.001, max: 1, noNaN: true })),
    texts: fc.array(fc.array(fc.nat(rows.length - 1), { maxLength: 9 }), { maxLength: 9 }),
  }),
);

describe('cosines', () => {
  it('are those of one text after the other, added up number by number', () => {
    fc.assert(
      fc.property(anyTexts, anyVector, ({ rows, scales, texts }, vector) => {
        const norms = texts.map((_, at) => 100 + at);
        const cosines = new Cosines(
          {
            rows: Int8Array.from(rows.flat()),
            scales: Float32Array.from(scales),
            pieces: Uint16Array.from(texts.flat()),
            lengths: Uint16Array.from(texts, ({ length }) => length),
            norms: Float32Array.from(norms),
          },
          SIZE,
        ).with(Float32Array.from(vector));
        expect(cosines).toHaveLength(texts.length);
        texts.forEach((text, at) => {
          const plain = text.reduce(
            (sum, row) =>
              sum +
              (scales[row] ?? 0) *
                (rows[row] ?? []).reduce((product, one, place) => product + one * (vector[place] ?? 0), 0),
            0,
          );
          expect(Math.abs((cosines[at] ?? Number.NaN) - plain / (100 + at))).toBeLessThan(0.02);
        });
      }),
    );
  });

  it('are divided by the lengths of the sums of the rows, 1 where there are none', () => {
    fc.assert(
      fc.property(anyTexts, ({ rows, scales, texts }) => {
        const norms = normsOf(
          {
            rows: Int8Array.from(rows.flat()),
            scales: Float32Array.from(scales),
            pieces: Uint16Array.from(texts.flat()),
            lengths: Uint16Array.from(texts, ({ length }) => length),
          },
          SIZE,
        );
        expect(norms).toHaveLength(texts.length);
        texts.forEach((text, at) => {
          const sum = Array.from({ length: SIZE }, (_, place) =>
            text.reduce((total, row) => total + (scales[row] ?? 0) * (rows[row]?.[place] ?? 0), 0),
          );
          const plain = Math.hypot(...sum);
          // What cancels out to nothing but noise may be taken for nothing.
          if (plain === 0 || plain > 0.01)
            expect(Math.abs((norms[at] ?? Number.NaN) - (plain || 1))).toBeLessThan(0.01);
        });
      }),
    );
  });

  it('are of more texts and tokens than fit a page of memory', () => {
    const [tokens, texts] = [9_000, 40_000];
    const cosines = new Cosines(
      {
        rows: new Int8Array(16 * tokens).fill(2),
        scales: new Float32Array(tokens).fill(0.5),
        pieces: Uint16Array.from({ length: 2 * texts }, (_, at) => at % tokens),
        lengths: new Uint16Array(texts).fill(2),
        norms: new Float32Array(texts).fill(4),
      },
      16,
    ).with(new Float32Array(16).fill(0.5));
    expect(new Set(cosines)).toEqual(new Set([cosines[0]]));
    expect(cosines[0]).toBeCloseTo(4, 2);
  });

  it('are compiled from the source beside them', async () => {
    const { parseWat } = await wabt();
    const { buffer } = parseWat('cosines.wat', readFileSync(SOURCE, 'utf8'), { simd: true }).toBinary({});
    expect(Buffer.from(buffer).toString('base64')).toBe(COSINES_WASM);
  });
});
