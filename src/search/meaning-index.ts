import { DotProducts } from './dot-products';
import type { Encoder } from './encoder';
import type { PackedLists } from './index-entry-lists';
import { shorts, startsOf } from './packing';

/** The texts by which documents are found: their own, and index entries. */
export interface MeaningTexts {
  /** Of each document. */
  own: readonly string[];
  /** All, one list's behind the other's; which documents have them, {@link PackedLists} says. */
  indexEntries: readonly string[];
}

/** How near a question is to each document, by the document's number. */
export interface Nearness {
  /**
   * The soft maximum of its cosines with the document's texts, see {@link SHARPNESS}; at most a little above
   * 1.
   */
  nearness: Float32Array;
  /** The nearest text: the number of an index entry, or -1 for its own. */
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
   * length. First come the documents' own texts, then the index entries.
   */
  pieces: Uint16Array;
  lengths: Uint16Array;
  norms: Float32Array;
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
 * text. That is exact, takes a third of the time of a product for each text, and a tenth of the room. A list of
 * index entries that many documents share is summed up once.
 */
export class MeaningIndex {
  readonly packed: PackedMeaning & PackedLists;
  /** Where the tokens of each text begin among all, the index entries of each list, and the lists of each document. */
  readonly #starts: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #lists: Uint32Array;
  #dotProducts: DotProducts | null = null;

  constructor(packed: PackedMeaning & PackedLists) {
    this.packed = packed;
    this.#starts = startsOf(packed.lengths);
    this.#entries = startsOf(packed.listLengths);
    this.#lists = startsOf(packed.listCounts);
  }

  /** @param question of length 1, see {@link Encoder.encode} */
  nearnessTo(question: Float32Array): Nearness {
    const cosines = this.#cosinesWith(question);
    const { listCounts, listNumbers } = this.packed;
    const documents = listCounts.length;
    const { sums, nearest } = this.#nearnessOfLists(cosines, documents);
    const found: Nearness = {
      nearness: new Float32Array(documents),
      leading: new Int32Array(documents),
      cosines: new Float32Array(documents),
    };
    for (let document = 0; document < documents; document++) {
      let sum = Math.exp(SHARPNESS * (cosines[document] as number));
      let best = document;
      const end = this.#lists[document + 1] as number;
      for (let at = this.#lists[document] as number; at < end; at++) {
        const list = listNumbers[at] as number;
        sum += sums[list] as number;
        const text = nearest[list] as number;
        if ((cosines[text] as number) > (cosines[best] as number)) best = text;
      }
      found.nearness[document] = Math.log(sum) / SHARPNESS;
      found.leading[document] = Math.max(-1, best - documents);
      found.cosines[document] = cosines[best] as number;
    }
    return found;
  }

  /** For every list: the sum over its texts, and which of them is nearest. */
  #nearnessOfLists(cosines: Float32Array, documents: number): { sums: Float64Array; nearest: Uint32Array } {
    const lists = this.packed.listLengths.length;
    const sums = new Float64Array(lists);
    const nearest = new Uint32Array(lists);
    for (let list = 0; list < lists; list++) {
      const from = documents + (this.#entries[list] as number);
      const end = documents + (this.#entries[list + 1] as number);
      let [sum, best] = [0, from];
      for (let text = from; text < end; text++) {
        const cosine = cosines[text] as number;
        sum += Math.exp(SHARPNESS * cosine);
        if (cosine > (cosines[best] as number)) best = text;
      }
      sums[list] = sum;
      nearest[list] = best;
    }
    return { sums, nearest };
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
export function packMeaning(encoder: Encoder, { own, indexEntries }: MeaningTexts): PackedMeaning {
  const { table } = encoder;
  const numbers = new Map<number, number>();
  // Sorted, so that the same words in another order come to the very same number.
  const tokens = [...own, ...indexEntries].map((text) => encoder.tokensOf(text).sort((a, b) => a - b));
  for (const token of tokens.flat()) if (!numbers.has(token)) numbers.set(token, numbers.size);
  const rows = new Int8Array(numbers.size * table.dimensions);
  const scales = new Float32Array(numbers.size);
  for (const [token, number] of numbers) {
    const row = table.rowOf(token);
    rows.set(row.numbers, number * table.dimensions);
    scales[number] = row.scale;
  }
  // A text without a token is near nothing, and must not divide by 0.
  const norms = tokens.map(
    (of) => Math.sqrt(encoder.sumOf(of).reduce((sum, one) => sum + one * one, 0)) || 1,
  );
  return {
    rows,
    scales,
    pieces: shorts(tokens.flatMap((of) => of.map((token) => numbers.get(token) as number))),
    lengths: shorts(tokens.map(({ length }) => length)),
    norms: Float32Array.from(norms),
  };
}
