/** `cosines.wat`, compiled; a test compiles it anew and compares. */
export const COSINES_WASM =
  'AGFzbQEAAAABFAJgB39/f39/fX8AYAZ/f39/f38AAwMCAAEFAwEAAQcfAwZtZW1vcnkCAAhwcm9kdWN0cwAAB2Nvc2luZXMAAQrC' +
  'AgLAAQICfwJ7IAYgAkECdGohBwJAA0AgBiAHTw0B/QwAAAAAAAAAAAAAAAAAAAAAIQlBACEIA0AgACAIav0ABAAhCiAJIAr9hwEg' +
  'BCAIQQF0av0ABAD9ugEgCv2IASAEIAhBAXRq/QAEEP26Af2uAf2uASEJIAhBEGohCCAIIANJDQALIAYgBSABKgIAlCAJ/RsAIAn9' +
  'GwFqIAn9GwIgCf0bA2pqspQ4AgAgACADaiEAIAFBBGohASAGQQRqIQYMAAsLC34CAn8BfSAFIANBAnRqIQYCQANAIAUgBk8NASAA' +
  'IAEvAQBBAXRqIQdDAAAAACEIAkADQCAAIAdPDQEgCCAEIAAvAQBBAnRqKgIAkiEIIABBAmohAAwACwsgBSAIIAIqAgCVOAIAIAFB' +
  'AmohASACQQRqIQIgBUEEaiEFDAALCws=';

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
  cosines(piece: number, length: number, norm: number, count: number, products: number, out: number): void;
}

/**
 * Computes the cosines of all texts with a question. A text's vector is the sum of its tokens' vectors, so its
 * product with a question's vector is the sum of theirs: one product for each token that occurs at all, then a
 * sum for each text. That is exact, and takes less time and room than a product for each text.
 *
 * It uses WebAssembly, which takes sixteen numbers at a time for the products, and reads the tokens two to
 * three times as quickly for the sums; and it is as quick the first time. What it cost otherwise stands in
 * docs/decisions.md, Meaning.
 */
export class Cosines {
  /** The texts, which now lie here: whoever gave them need not keep them as well. */
  readonly texts: PackedTexts;
  readonly #exports: Exports;
  readonly #vector: Int16Array;
  readonly #products: Float32Array;
  readonly #cosines: Float32Array;

  /** @param size how many numbers a vector has, a multiple of 16 */
  constructor({ rows, scales, pieces, lengths, norms }: PackedTexts, size: number) {
    const module = new WebAssembly.Module(Buffer.from(COSINES_WASM, 'base64'));
    this.#exports = new WebAssembly.Instance(module).exports as unknown as Exports;
    const room = {
      vector: new Int16Array(size),
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
}

type Numbers = Int8Array | Int16Array | Uint16Array | Float32Array;
type NumbersKind<A> = new (buffer: ArrayBufferLike, start: number, length: number) => A;

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}
