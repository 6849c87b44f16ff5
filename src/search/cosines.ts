import { bytesOfBase64 } from './packing';

/** `cosines.wat`, compiled; a test compiles it anew and compares. */
export const COSINES_WASM =
  'AGFzbQEAAAABHwNgB39/f39/fX8AYAZ/f39/f38AYAh/f39/f39/fwADBAMAAQIFAwEAAQcnBAZtZW1vcnkCAAhwcm9kdWN0cwAA' +
  'B2Nvc2luZXMAAQVub3JtcwACCpsFA8ABAgJ/AnsgBiACQQJ0aiEHAkADQCAGIAdPDQH9DAAAAAAAAAAAAAAAAAAAAAAhCUEAIQgD' +
  'QCAAIAhq/QAEACEKIAkgCv2HASAEIAhBAXRq/QAEAP26ASAK/YgBIAQgCEEBdGr9AAQQ/boB/a4B/a4BIQkgCEEQaiEIIAggA0kN' +
  'AAsgBiAFIAEqAgCUIAn9GwAgCf0bAWogCf0bAiAJ/RsDamqylDgCACAAIANqIQAgAUEEaiEBIAZBBGohBgwACwsLfgICfwF9IAUg' +
  'A0ECdGohBgJAA0AgBSAGTw0BIAAgAS8BAEEBdGohB0MAAAAAIQgCQANAIAAgB08NASAIIAQgAC8BAEECdGoqAgCSIQggAEECaiEA' +
  'DAALCyAFIAggAioCAJU4AgAgAUECaiEBIAJBBGohAiAFQQRqIQUMAAsLC9cCAwV/A3sBfSAHIAJBAnRqIQgCQANAIAcgCE8NASAA' +
  'IAEvAQBBAXRqIQkgBkEAIAVBAnT8CwACQANAIAAgCU8NASADIAAvAQAgBWxqIQogBCAALwEAQQJ0av0JAgAhDUEAIQsgBiEMA0Ag' +
  'CiALav0BAwAhDiAMIAz9AAQAIA0gDv2nAf36Af3mAf3kAf0LBAAgDCAM/QAEECANIA79qAH9+gH95gH95AH9CwQQIAtBCGohCyAM' +
  'QSBqIQwgCyAFSQ0ACyAAQQJqIQAMAAsL/QwAAAAAAAAAAAAAAAAAAAAAIQ9BACELA0AgBiALQQJ0aiEMIA8gDP0ABAAgDP0ABAD9' +
  '5gH95AEhDyALQQRqIQsgCyAFSQ0ACyAP/R8AIA/9HwGSIA/9HwIgD/0fA5KSIRAgByAQkUMAAIA/IBBDAAAAAF4bOAIAIAFBAmoh' +
  'ASAHQQRqIQcMAAsLCw==';

/** Texts as the tokens that they are made of. */
export interface PackedTexts {
  /** For each token that occurs: its vector, and the factor of that vector. */
  rows: Int8Array;
  scales: Float32Array;
  /**
   * The tokens of all texts, one text behind the other, as row numbers; how many each text has; its vector's
   * length.
   */
  pieces: Uint16Array;
  lengths: Uint16Array;
  norms: Float32Array;
}

/**
 * The length of each text's vector; 1 for a text without tokens, which is near nothing, and by which a cosine is
 * divided. Of 118,168 texts in a tenth of the time of JavaScript.
 * @param size how many numbers a vector has, a multiple of 16
 */
export function normsOf(texts: Omit<PackedTexts, 'norms'>, size: number): Float32Array {
  return new Cosines({ ...texts, norms: new Float32Array(texts.lengths.length) }, size).measureNorms();
}

/** How many steps are kept of a vector's numbers, which are -1 to 1: rounding moves no cosine by 0.0001. */
const STEPS = 32_767;
const PAGE = 65_536;
/** Where an array may begin: rows are read sixteen bytes at a time. */
const ALIGNED = 16;

interface Exports {
  memory: WebAssembly.Memory;
  products(
    row: number,
    scale: number,
    count: number,
    size: number,
    vector: number,
    step: number,
    out: number,
  ): void;
  norms(
    piece: number,
    length: number,
    count: number,
    rows: number,
    scales: number,
    size: number,
    sum: number,
    out: number,
  ): void;
  cosines(piece: number, length: number, norm: number, count: number, products: number, out: number): void;
}

/**
 * Computes the cosines of all texts with a question. A text's vector is the sum of its tokens' vectors, so its
 * product with a question's vector is the sum of theirs: one product for each token that occurs at all, then a
 * sum for each text. That is exact, and takes less time and room than a product for each text.
 *
 * It uses WebAssembly, which takes sixteen numbers at a time for the products and reads the tokens two to three times
 * as quickly as JavaScript for the sums, the first time as well (docs/decisions.md, Meaning).
 */
export class Cosines {
  /** The texts, which now lie here: whoever gave them need not keep them as well. */
  readonly texts: PackedTexts;
  readonly #exports: Exports;
  readonly #vector: Int16Array;
  readonly #sum: Float32Array;
  readonly #products: Float32Array;
  readonly #cosines: Float32Array;

  /** @param size how many numbers a vector has, a multiple of 16 */
  constructor({ rows, scales, pieces, lengths, norms }: PackedTexts, size: number) {
    const module = new WebAssembly.Module(bytesOfBase64(COSINES_WASM));
    this.#exports = new WebAssembly.Instance(module).exports as unknown as Exports;
    const room = {
      vector: new Int16Array(size),
      sum: new Float32Array(size),
      products: new Float32Array(scales.length),
      cosines: new Float32Array(norms.length),
    };
    const { memory } = this.#exports;
    const bytes = [rows, scales, pieces, lengths, norms, ...Object.values(room)].map((array) =>
      aligned(array.byteLength),
    );
    memory.grow(Math.ceil(bytes.reduce((sum, one) => sum + one, 0) / PAGE));
    let end = 0;
    const moved = <A extends Numbers>(array: A): A => {
      const there = new (array.constructor as NumbersKind<A>)(memory.buffer, end, array.length);
      there.set(array);
      end += aligned(array.byteLength);
      return there;
    };
    this.texts = {
      rows: moved(rows),
      scales: moved(scales),
      pieces: moved(pieces),
      lengths: moved(lengths),
      norms: moved(norms),
    };
    this.#vector = moved(room.vector);
    this.#sum = moved(room.sum);
    this.#products = moved(room.products);
    this.#cosines = moved(room.cosines);
  }

  /**
   * The cosine of each text with a question; 0 for a text without tokens.
   * @param question of length 1
   * @returns the next question overwrites it
   */
  with(question: Float32Array): Float32Array {
    const { rows, scales, pieces, lengths, norms } = this.texts;
    const [vector, products, cosines] = [this.#vector, this.#products, this.#cosines];
    for (let at = 0; at < vector.length; at++) vector[at] = Math.round(STEPS * (question[at] as number));
    this.#exports.products(
      rows.byteOffset,
      scales.byteOffset,
      scales.length,
      vector.length,
      vector.byteOffset,
      1 / STEPS,
      products.byteOffset,
    );
    this.#exports.cosines(
      pieces.byteOffset,
      lengths.byteOffset,
      norms.byteOffset,
      norms.length,
      products.byteOffset,
      cosines.byteOffset,
    );
    return cosines;
  }

  /** Works out the norms anew, see {@link normsOf}; a copy. */
  measureNorms(): Float32Array {
    const { rows, scales, pieces, lengths, norms } = this.texts;
    this.#exports.norms(
      pieces.byteOffset,
      lengths.byteOffset,
      norms.length,
      rows.byteOffset,
      scales.byteOffset,
      this.#sum.length,
      this.#sum.byteOffset,
      norms.byteOffset,
    );
    return norms.slice();
  }
}

type Numbers = Int8Array | Int16Array | Uint16Array | Float32Array;
type NumbersKind<A> = new (buffer: ArrayBufferLike, start: number, length: number) => A;

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}
