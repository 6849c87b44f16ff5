import { readArrays, writeArrays } from '../../src/search/arrays-file';
import fc from '../support/fast-check';

/** Arrays of all kinds by any name, of odd lengths and empty ones among them. */
const anyArrays = fc.dictionary(
  fc.string({ unit: 'grapheme' }),
  fc.oneof(
    fc.int8Array({ maxLength: 9 }),
    fc.uint8Array({ maxLength: 9 }),
    fc.uint16Array({ maxLength: 9 }),
    fc.uint32Array({ maxLength: 9 }),
    fc.float32Array({ maxLength: 9 }),
  ),
);

const ALL_KINDS = {
  bytes: Int8Array.of(-128, 0, 127),
  none: new Float32Array(),
  small: Uint8Array.of(255),
  middle: Uint16Array.of(1, 2, 65_535),
  large: Uint32Array.of(4_294_967_295),
  broken: Float32Array.of(-0.5, Number.NaN, Number.NEGATIVE_INFINITY),
};

describe('arrays in a file', () => {
  it('are read as they were written', () => {
    expect(readArrays(writeArrays(ALL_KINDS))).toEqual(ALL_KINDS);
    fc.assert(fc.property(anyArrays, (arrays) => expect(readArrays(writeArrays(arrays))).toEqual(arrays)));
  });

  it('are read wherever the file lies in a larger Buffer', () => {
    fc.assert(
      fc.property(anyArrays, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (arrays, before, after) => {
        const file = writeArrays(arrays);
        const larger = Buffer.concat([Buffer.alloc(before, 7), file, Buffer.alloc(after, 7)]);
        expect(readArrays(larger.subarray(before, before + file.length))).toEqual(arrays);
      }),
    );
  });

  it('may be parts of larger arrays', () => {
    const part = Uint16Array.of(1, 2, 3, 4).subarray(1, 3);
    expect(readArrays(writeArrays({ part }))).toEqual({ part: Uint16Array.of(2, 3) });
  });

  it('lie in the bytes that are read, without a copy', () => {
    const file = writeArrays(ALL_KINDS);
    for (const { buffer } of Object.values(readArrays(file))) expect(buffer).toBe(file.buffer);
  });
});
