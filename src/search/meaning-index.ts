import { Cosines, type PackedTexts } from './cosines';
import type { PackedLists } from './index-entry-lists';
import { startsOf } from './packing';

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

/**
 * The arrays of a {@link MeaningIndex}, which lie in a file one behind the other. Of its texts, the documents' own come
 * first, then the index entries, list by list.
 */
export type PackedMeaning = PackedTexts;

/**
 * A document is as near as its texts together: ln(sum of e^(20 cosine)) / 20 is the highest cosine, and a
 * little more where others come close. Chosen among 12 to 30, and better than the mean of the three nearest
 * (docs/decisions.md, Meaning).
 */
const SHARPNESS = 20;

/**
 * Finds documents by meaning: compares a question with every text, exactly, see {@link Cosines}. A list of index entries
 * that many documents share is summed up once.
 */
export class MeaningIndex {
  #packed: PackedMeaning & PackedLists;
  /** Where the index entries of each list begin, and the lists of each document. */
  readonly #entries: Uint32Array;
  readonly #lists: Uint32Array;
  #cosines: Cosines | null = null;

  constructor(packed: PackedMeaning & PackedLists) {
    this.#packed = packed;
    this.#entries = startsOf(packed.listLengths);
    this.#lists = startsOf(packed.listCounts);
  }

  get packed(): PackedMeaning & PackedLists {
    return this.#packed;
  }

  /** @param question of length 1, see {@link Encoder.encode} */
  nearnessTo(question: Float32Array): Nearness {
    const cosines = this.#cosinesOf(question.length).with(question);
    const { listCounts, listNumbers } = this.#packed;
    const documents = listCounts.length;
    const { sums, nearest } = this.#nearnessOfLists(cosines, documents);
    const found: Nearness = {
      nearness: new Float32Array(documents),
      leading: new Int32Array(documents),
      cosines: new Float32Array(documents),
    };
    for (let document = 0; document < documents; document++) {
      let best = document;
      const from = this.#lists[document] as number;
      const end = this.#lists[document + 1] as number;
      let sum = 0;
      for (let at = from; at < end; at++) {
        const list = listNumbers[at] as number;
        sum += sums[list] as number;
        const text = nearest[list] as number;
        if ((cosines[text] as number) > (cosines[best] as number)) best = text;
      }
      const own = cosines[document] as number;
      found.nearness[document] = from === end ? own : Math.log(sum + Math.exp(SHARPNESS * own)) / SHARPNESS;
      found.leading[document] = Math.max(-1, best - documents);
      found.cosines[document] = cosines[best] as number;
    }
    return found;
  }

  /** For every list: the sum over its texts, and which of them is nearest. */
  #nearnessOfLists(cosines: Float32Array, documents: number): { sums: Float64Array; nearest: Uint32Array } {
    const lists = this.#entries.length - 1;
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

  #cosinesOf(size: number): Cosines {
    if (this.#cosines === null) {
      this.#cosines = new Cosines(this.#packed, size);
      // They have moved, and are not kept twice.
      this.#packed = { ...this.#packed, ...this.#cosines.texts };
    }
    return this.#cosines;
  }
}
