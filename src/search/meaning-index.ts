import { DotProducts } from './dot-products';
import type { Encoder } from './encoder';
import { shorts, startsOf } from './packing';

/** The texts by which one document is found: its own, and its index entries. */
export interface DocumentTexts {
  own: string;
  indexEntries: readonly string[];
}

/** How near a question is to each document, by the document's number. */
export interface Nearness {
  /**
   * The soft maximum of its cosines with the document's texts, see {@link SHARPNESS}; at most a little above
   * 1.
   */
  nearness: Float32Array;
  /** The nearest text: position among the document's index entries, or -1 for its own. */
  leading: Int32Array;
  /** The cosine with that text, -1 to 1. */
  cosines: Float32Array;
}

/** The arrays of a {@link MeaningIndex}, which lie in a file one behind the other. */
export interface PackedMeaning {
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
  /** How many texts each document has, its own first. */
  texts: Uint16Array;
}

/**
 * A document is as near as its texts together: ln(sum of e^(20 cosine)) / 20 is the highest cosine, and a
 * little more where others come close. Chosen among 12 to 30, and better than the mean of the three nearest
 * (docs/decisions.md, Meaning).
 */
const SHARPNESS = 20;

/**
 * Finds documents by meaning. A text's vector is the sum of its tokens' vectors, so its product with a
 * question's vector is the sum of theirs: one product for each token that occurs at all, then a sum for each
 * text. That is exact, takes a third of the time of a product for each text, and a tenth of the room.
 */
export class MeaningIndex {
  readonly packed: PackedMeaning;
  /** Where the tokens of each text begin among all, and the texts of each document. */
  readonly #starts: Uint32Array;
  readonly #texts: Uint32Array;
  #dotProducts: DotProducts | null = null;

  constructor(packed: PackedMeaning) {
    this.packed = packed;
    this.#starts = startsOf(packed.lengths);
    this.#texts = startsOf(packed.texts);
  }

  /** @param question of length 1, see {@link Encoder.encode} */
  nearnessTo(question: Float32Array): Nearness {
    const cosines = this.#cosinesWith(question);
    const texts = this.#texts;
    const documents = texts.length - 1;
    const found: Nearness = {
      nearness: new Float32Array(documents),
      leading: new Int32Array(documents),
      cosines: new Float32Array(documents),
    };
    for (let document = 0; document < documents; document++) {
      const own = texts[document] as number;
      let [sum, best] = [0, own];
      for (let text = own; text < (texts[document + 1] as number); text++) {
        const cosine = cosines[text] as number;
        sum += Math.exp(SHARPNESS * cosine);
        if (cosine > (cosines[best] as number)) best = text;
      }
      found.nearness[document] = Math.log(sum) / SHARPNESS;
      found.leading[document] = best - own - 1;
      found.cosines[document] = cosines[best] as number;
    }
    return found;
  }

  /** For every text. */
  #cosinesWith(question: Float32Array): Float32Array {
    const { pieces, norms } = this.packed;
    const starts = this.#starts;
    const products = this.#productsWith(question);
    const cosines = new Float32Array(norms.length);
    for (let text = 0; text < cosines.length; text++) {
      const end = starts[text + 1] as number;
      let sum = 0;
      for (let at = starts[text] as number; at < end; at++) sum += products[pieces[at] as number] as number;
      cosines[text] = sum / (norms[text] as number);
    }
    return cosines;
  }

  /** For every token that occurs. */
  #productsWith(question: Float32Array): Float32Array {
    const { rows, scales } = this.packed;
    this.#dotProducts ??= new DotProducts(rows, question.length);
    const products = this.#dotProducts.with(question);
    for (let row = 0; row < products.length; row++)
      products[row] = (products[row] as number) * (scales[row] as number);
    return products;
  }
}

/** Encodes the texts of documents; done at build time. */
export function packMeaning(encoder: Encoder, documents: readonly DocumentTexts[]): PackedMeaning {
  const { table } = encoder;
  const numbers = new Map<number, number>();
  const texts = documents.flatMap(({ own, indexEntries }) => [own, ...indexEntries]);
  // Sorted, so that the same words in another order come to the very same number.
  const tokens = texts.map((text) => encoder.tokensOf(text).sort((a, b) => a - b));
  for (const token of tokens.flat()) if (!numbers.has(token)) numbers.set(token, numbers.size);
  const rows = new Int8Array(numbers.size * table.dimensions);
  const scales = new Float32Array(numbers.size);
  for (const [token, number] of numbers) {
    const row = table.rowOf(token);
    rows.set(row.numbers, number * table.dimensions);
    scales[number] = row.scale;
  }
  // A text without a token is near nothing, and must not divide by 0.
  const norms = tokens.map((of) => Math.hypot(...encoder.sumOf(of)) || 1);
  return {
    rows,
    scales,
    pieces: shorts(tokens.flatMap((of) => of.map((token) => numbers.get(token) as number))),
    lengths: shorts(tokens.map(({ length }) => length)),
    norms: Float32Array.from(norms),
    texts: shorts(documents.map(({ indexEntries }) => 1 + indexEntries.length)),
  };
}
