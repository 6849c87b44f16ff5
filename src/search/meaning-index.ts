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

/** In {@link Nearness}, the number of a document's own text. */
const OWN_TEXT = -1;

interface NearnessOfLists {
  sums: Float64Array;
  /** Numbers of index entries. */
  nearest: Int32Array;
  highest: Float32Array;
}

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
    const lists = this.#lists;
    const documents = listCounts.length;
    const { sums, nearest, highest } = this.#nearnessOfLists(cosines, documents);
    // As they are where a document has no index entries, as in most reports.
    const nearness = cosines.slice(0, documents);
    const leading = new Int32Array(documents).fill(OWN_TEXT);
    const cosinesWithLeading = cosines.slice(0, documents);
    for (let document = 0; document < documents; document++) {
      const from = lists[document] as number;
      const end = lists[document + 1] as number;
      if (from === end) continue;
      const own = cosines[document] as number;
      let sum = 0;
      let best = own;
      let text = OWN_TEXT;
      for (let at = from; at < end; at++) {
        const list = listNumbers[at] as number;
        sum += sums[list] as number;
        if ((highest[list] as number) > best) {
          best = highest[list] as number;
          text = nearest[list] as number;
        }
      }
      nearness[document] = Math.log(sum + Math.exp(SHARPNESS * own)) / SHARPNESS;
      leading[document] = text;
      cosinesWithLeading[document] = best;
    }
    return { nearness, leading, cosines: cosinesWithLeading };
  }

  /** For every list: the sum over its texts, which of them is nearest, and the cosine with that one. */
  #nearnessOfLists(cosines: Float32Array, documents: number): NearnessOfLists {
    const entries = this.#entries;
    const lists = entries.length - 1;
    const sums = new Float64Array(lists);
    const nearest = new Int32Array(lists);
    const highest = new Float32Array(lists);
    for (let list = 0; list < lists; list++) {
      const from = entries[list] as number;
      const end = entries[list + 1] as number;
      let sum = 0;
      let best = cosines[documents + from] as number;
      let text = from;
      for (let entry = from; entry < end; entry++) {
        const cosine = cosines[documents + entry] as number;
        sum += Math.exp(SHARPNESS * cosine);
        if (cosine > best) {
          best = cosine;
          text = entry;
        }
      }
      sums[list] = sum;
      nearest[list] = text;
      highest[list] = best;
    }
    return { sums, nearest, highest };
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
